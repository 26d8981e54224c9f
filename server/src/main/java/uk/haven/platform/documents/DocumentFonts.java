package uk.haven.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * DejaVu Sans, upright and bold: Latin with its accents, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic letters. It comes
 * with the build, so that a document looks alike on every machine.
 */
final class DocumentFonts {

    static final String FAMILY = "Haven Sans";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String UPRIGHT = FOLDER + "DejaVuSans.ttf";
    private static final String BOLD = FOLDER + "DejaVuSans-Bold.ttf";

    private @Nullable CmapLookup shapes;

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> open(UPRIGHT), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
    }

    String unprintable(String text) {
        CmapLookup known = shapes();
        return text.codePoints()
                .distinct()
                .filter(each -> !Character.isWhitespace(each) && known.getGlyphId(each) == 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private synchronized CmapLookup shapes() {
        CmapLookup known = shapes;
        if (known == null) {
            try (InputStream in = open(UPRIGHT)) {
                known = new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
                shapes = known;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return known;
    }

    private static InputStream open(String font) {
        InputStream in = DocumentFonts.class.getResourceAsStream(font);
        if (in == null) {
            throw new IllegalStateException(font + " is missing from the build");
        }
        return in;
    }
}
