package uk.haven.platform.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Documents as PDF that a screen reader reads (tagged, PDF/UA): in the order of the page, with a title and a language, every
 * font embedded. The template is well-formed XML with {@code lang}, {@code title} and a {@code subject}; use {@code
 * documents/page}. Nothing is fetched: no picture, style sheet or link of a template is followed.
 */
@Component
public class Documents {

    private final TemplateEngine templates;
    private final DocumentFonts fonts = new DocumentFonts();

    Documents(TemplateEngine templates) {
        // what it does step by step concerns nobody; what it warns of does
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
    }

    /**
     * The document. The same template, page and moment always make the same bytes.
     *
     * @param template its name: {@code milestones/review/letters-document}
     * @param made the moment at which it says that it was made
     */
    public byte[] pdf(String template, Map<String, Object> model, Instant made) {
        var html = new StringOutput();
        templates.render(template + ".jte", new HashMap<>(model), html);
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html.toString(), null);
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Haven");
        fonts.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), made);
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be made", failure);
        }
    }

    /** Saved with the moment, and an id that follows from it, where the library puts the machine's time. */
    private static byte[] bytes(PDDocument document, Instant made) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentId(made.toEpochMilli());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The characters of the text for which the embedded fonts have no shape, each once, in their order; "" when they have all. */
    public String unprintable(String text) {
        return fonts.unprintable(text);
    }
}
