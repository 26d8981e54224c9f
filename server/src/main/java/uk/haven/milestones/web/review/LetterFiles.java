package uk.haven.milestones.web.review;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.milestones.internal.review.Letter;
import uk.haven.milestones.internal.review.Letter.Run;
import uk.haven.partnership.Partnership;
import uk.haven.platform.documents.Documents;
import uk.haven.platform.tables.TableWriter;
import uk.haven.platform.tables.Tables;
import uk.haven.platform.ui.Words;

/** Letters as files: one letter a page to print, or a row for each to merge into a document of the school's own. */
@Component
class LetterFiles {

    static final String PDF_TYPE = "application/pdf";

    private static final List<String> HEADER =
            List.of("recipient", "address", "child", "first_name", "days_attended", "days_possible", "title", "letter");

    private final Documents documents;
    private final Partnership partnership;

    LetterFiles(Documents documents, Partnership partnership) {
        this.documents = documents;
        this.partnership = partnership;
    }

    /** One letter a page; the same letters always make the same bytes. */
    byte[] pdf(Run run, List<Letter> letters) {
        return documents.pdf("milestones/review/letters-document", Map.of("page", document(run, letters)), run.at());
    }

    private LettersDocument document(Run run, List<Letter> letters) {
        String school =
                partnership.school(run.schoolId()).map(each -> each.name()).orElse("");
        return new LettersDocument(
                "Letters home of " + Words.date(run.on()),
                school,
                Words.date(run.on()),
                letters.stream()
                        .map(each -> new LettersDocument.Letter(
                                each.to().person().isPresent()
                                        ? each.to().name()
                                        : "To the parent or carer of " + each.childName(),
                                each.to()
                                        .address()
                                        .strip()
                                        .lines()
                                        .map(String::strip)
                                        .toList(),
                                each.text().title(),
                                each.text().paragraphs().stream()
                                        .map(paragraph -> paragraph.lines().toList())
                                        .toList()))
                        .toList());
    }

    byte[] csv(Run run, List<Letter> letters) {
        return table(letters, out -> Tables.csv(out, HEADER));
    }

    byte[] xlsx(Run run, List<Letter> letters) {
        return table(letters, out -> Tables.xlsx(out, "Letters", HEADER));
    }

    private static byte[] table(List<Letter> letters, Function<OutputStream, TableWriter> writing) {
        var bytes = new ByteArrayOutputStream();
        try (TableWriter writer = writing.apply(bytes)) {
            for (Letter each : letters) {
                writer.row(List.of(
                        each.to().name(),
                        each.to().address(),
                        each.childName(),
                        each.firstName(),
                        each.attended() / 2.0,
                        each.possible() / 2.0,
                        each.text().title(),
                        each.text().body()));
            }
        }
        return bytes.toByteArray();
    }

    /** All that the letters say. */
    static String words(List<Letter> letters) {
        return letters.stream()
                .map(each -> each.to().name()
                        + each.to().address()
                        + each.text().title()
                        + each.text().body())
                .collect(Collectors.joining());
    }
}
