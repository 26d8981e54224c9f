package uk.haven.milestones.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.milestones.internal.review.Letter;
import uk.haven.milestones.internal.review.Letter.Run;
import uk.haven.milestones.internal.review.Letters;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.review.LetterRunPage.Kept;
import uk.haven.partnership.School;
import uk.haven.platform.documents.Documents;
import uk.haven.platform.tables.Tables;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** Letters home that have been written: what was sent to whom, as a page, a PDF to print and tables to merge. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class LetterRunsController {

    private static final String ONE = LettersController.WRITE + "/{id:[0-9a-f-]{36}}";

    private final SchoolsAtHand places;
    private final Letters letters;
    private final LetterFiles files;
    private final Documents documents;
    private final ReturnsSections sections;

    LetterRunsController(
            SchoolsAtHand places, Letters letters, LetterFiles files, Documents documents, ReturnsSections sections) {
        this.places = places;
        this.letters = letters;
        this.files = files;
        this.documents = documents;
        this.sections = sections;
    }

    static String path(Run run) {
        return LettersController.WRITE + "/" + run.publicId();
    }

    @GetMapping(LettersController.WRITE)
    ModelAndView runs() {
        return places.inTransaction(() -> {
            List<School> mine = places.mine(ReviewListController.WORK);
            Map<Long, String> names = mine.stream().collect(Collectors.toMap(School::id, School::name));
            return new ModelAndView(
                    "milestones/review/runs",
                    Map.of(
                            "page",
                            new LetterRunsPage(
                                    sections.links(ReviewQuery.PATH),
                                    List.of(new Crumb("Attendance review", ReviewQuery.PATH)),
                                    new Table(
                                            "Letters written",
                                            List.of(
                                                    Table.Column.text("Written on"),
                                                    Table.Column.text("School"),
                                                    Table.Column.text("By"),
                                                    Table.Column.figure("Letters")),
                                            letters.runs(names.keySet()).stream()
                                                    .map(each -> row(each, names))
                                                    .toList(),
                                            "No letter has been written yet."))));
        });
    }

    private static Table.Row row(Run run, Map<Long, String> names) {
        return Table.Row.of(
                Table.Cell.link(Words.date(run.on()), path(run)),
                Table.Cell.of(names.getOrDefault(run.schoolId(), "")),
                Table.Cell.of(run.by()),
                Table.Cell.figure(run.letters()));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return places.inTransaction(() -> {
            Run run = run(id);
            List<Letter> all = letters.letters(run, "letters.viewed");
            String wording = letters.wording(run)
                    .map(each -> each.schoolId().isEmpty()
                            ? "the wording with which every school begins"
                            : "version " + each.version() + " of the school's own wording")
                    .orElse("");
            return new ModelAndView(
                    "milestones/review/run",
                    Map.of(
                            "page",
                            new LetterRunPage(
                                    sections.links(ReviewQuery.PATH),
                                    List.of(
                                            new Crumb("Attendance review", ReviewQuery.PATH),
                                            new Crumb("Letters written", LettersController.WRITE)),
                                    Words.count(all.size(), "letter home", "letters home"),
                                    Words.date(run.on()),
                                    "Written by " + run.by() + " on " + Words.time(run.at()) + ", in " + wording + ".",
                                    path(run) + "/letters",
                                    LettersPages.unprintable(documents, LetterFiles.words(all)),
                                    all.stream().map(LetterRunsController::kept).toList(),
                                    done)));
        });
    }

    private static Kept kept(Letter letter) {
        return new Kept(
                letter.childName(),
                letter.to().name(),
                LettersPages.oneLine(letter.to().address()),
                letter.text().title(),
                letter.text().paragraphs());
    }

    @GetMapping(ONE + "/letters.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(id, files::pdf, LetterFiles.PDF_TYPE, "pdf");
    }

    @GetMapping(ONE + "/letters.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return file(id, files::csv, Tables.CSV_TYPE, "csv");
    }

    @GetMapping(ONE + "/letters.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id) {
        return file(id, files::xlsx, Tables.XLSX_TYPE, "xlsx");
    }

    @FunctionalInterface
    private interface Making {
        byte[] of(Run run, List<Letter> letters);
    }

    private ResponseEntity<byte[]> file(UUID id, Making making, String type, String ending) {
        return places.inTransaction(() -> {
            Run run = run(id);
            byte[] bytes = making.of(run, letters.letters(run, "letters.exported"));
            return ResponseEntity.ok()
                    .header("Content-Type", type)
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"letters-" + run.on() + "-" + run.id() + "." + ending + "\"")
                    .header("Cache-Control", "no-store")
                    .body(bytes);
        });
    }

    private Run run(UUID id) {
        return letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
