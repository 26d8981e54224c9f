package uk.haven.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.web.review.LettersDocument;

class DocumentsTests {

    private static final Instant MADE = Instant.parse("2008-05-16T09:05:00Z");
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff O'Brien-Müller Świątkowski";

    private final Documents documents =
            new Documents(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "uk.haven.templates"));

    private byte[] letters() {
        return documents.pdf(
                "milestones/review/letters-document",
                Map.of(
                        "page",
                        new LettersDocument(
                                "Letters home of 16 May 2008",
                                "St Alban's Church of England Primary School",
                                "16 May 2008",
                                List.of(
                                        new LettersDocument.Letter(
                                                LONG,
                                                List.of("3 Example Close", "Leigh Park"),
                                                "Zoë: days in school <this> half-term & more",
                                                List.of(List.of("Dear " + LONG + ","), List.of("Ελένη, Олена"))),
                                        new LettersDocument.Letter(
                                                "فاطمة الحسيني",
                                                List.of(),
                                                "محمد",
                                                List.of(List.of("Yours sincerely,", "A. Person")))))),
                MADE);
    }

    @Test
    void thePdfIsTaggedAndHasATitleALanguageAndItsText() throws IOException {
        try (PDDocument document = Loader.loadPDF(letters())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Letters home of 16 May 2008");
            assertThat(document.getDocumentInformation().getSubject())
                    .isEqualTo("Letters from St Alban's Church of England Primary School, one a page");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(tags(catalog.getStructureTreeRoot().getKids())).contains("H1", "P");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part")
                    .contains("dc:description");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(LONG)
                    .contains("3 Example Close")
                    .contains("Zoë: days in school <this> half-term & more")
                    .contains("Ελένη, Олена");
        }
    }

    private static Set<String> tags(List<Object> kids) {
        var tags = new TreeSet<String>();
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element.getKids()));
            }
        }
        return tags;
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(letters())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertThat(letters()).isEqualTo(letters());
    }

    @Test
    void lettersWithoutAShapeAreNamedOnce() {
        assertThat(documents.unprintable("Zoë O'Brien Świątkowski Ελένη Олена محمد שרה"))
                .isEmpty();
        assertThat(documents.unprintable("李小龙 and 李")).isEqualTo("李小龙");
    }
}
