package uk.haven.support.web.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.Readiness;
import uk.haven.support.internal.assessment.Assessment.Part;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.AssessmentBook.Saved;
import uk.haven.support.internal.assessment.AssessmentForms;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;
import uk.haven.support.web.assessment.PartPage.Kept;
import uk.haven.support.web.assessment.PartPage.Question;
import uk.haven.support.web.assessment.PartPage.Shape;

/** Writes an assessment part by part: with its button, and by itself where there is a script. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PartController {

    private static final String ONE = "/support/assessments/{id:[0-9a-f-]{36}}/parts/{part}";

    /** Empty rows offered below those that are written, and at least so many in all. */
    private static final int SPARE_ROWS = 2;

    private static final int LEAST_ROWS = 3;

    private final AssessmentBook book;
    private final AssessmentForms assessmentForms;
    private final AssessmentDesk desk;
    private final SupportForms forms;
    private final Clock clock;

    PartController(
            AssessmentBook book,
            AssessmentForms assessmentForms,
            AssessmentDesk desk,
            SupportForms forms,
            Clock clock) {
        this.book = book;
        this.assessmentForms = assessmentForms;
        this.desk = desk;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(ONE)
    Object page(@PathVariable UUID id, @PathVariable String part, @ModelAttribute("done") String done) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            Form.Part asked = part(open, part);
            if (!open.writable()) {
                return "redirect:" + open.path();
            }
            if (asked.sensitive() && !book.open(open.of())) {
                return "redirect:" + open.path() + "#open";
            }
            Part now = book.part(open.assessment(), part);
            return shown(open, asked, new OnPage(now.edit(), now.answers(), done), Optional.empty(), List.of());
        });
    }

    private Form.Part part(Open open, String code) {
        return assessmentForms.of(open.assessment().version()).part(code).orElseThrow(SupportForms::notThere);
    }

    @PostMapping(ONE)
    Object save(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam int edit,
            @RequestParam MultiValueMap<String, String> all,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            RedirectAttributes flash) {
        Map<String, String> sent = new Typed(all).single();
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            Form.Part asked = part(open, part);
            if (asked.sensitive() && !book.open(open.of())) {
                var shut = Problem.of(
                        "",
                        "ASSESSMENT-SHUT",
                        "This part is sensitive, and the time for which you opened it is over",
                        "Keep this page, open it again with a reason in another tab, then save");
                return byItself
                        ? kept(new Kept(edit, Field.sentence(shut), true))
                        : shown(open, asked, new OnPage(edit, new Answers(sent), ""), Optional.empty(), List.of(shut));
            }
            Saved saved = book.save(open.of(), part, edit, sent);
            if (byItself) {
                return kept(kept(saved, edit));
            }
            return switch (saved) {
                case Saved.Done _ -> {
                    flash.addFlashAttribute("done", "“" + asked.title() + "” has been saved");
                    yield "redirect:" + next(open, asked);
                }
                case Saved.Refused(List<Problem> problems) ->
                    shown(open, asked, new OnPage(edit, new Answers(sent), ""), Optional.empty(), problems);
                case Saved.Overtaken(Part theirs) ->
                    shown(
                            open,
                            asked,
                            new OnPage(theirs.edit(), new Answers(sent), ""),
                            Optional.of(theirs),
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    theirs.editedBy() + " has changed this part since you opened it",
                                    "Look at both versions below; what you save now replaces theirs")));
            };
        });
    }

    private Kept kept(Saved saved, int edit) {
        return switch (saved) {
            case Saved.Done(int now) -> new Kept(now, "Saved on " + Words.time(clock.instant()), false);
            case Saved.Refused(List<Problem> problems) ->
                new Kept(edit, "Not saved yet: " + Field.sentence(problems.getFirst()), true);
            case Saved.Overtaken(Part theirs) ->
                new Kept(
                        edit,
                        "Not saved: " + theirs.editedBy()
                                + " has changed this part. Choose Save and continue to see both versions.",
                        true);
        };
    }

    private static ModelAndView kept(Kept kept) {
        return new ModelAndView("support/assessment/kept", Map.of("kept", kept));
    }

    /** The part that follows and that the person may open; after the last, the assessment. */
    private String next(Open open, Form.Part part) {
        List<Form.Part> all = assessmentForms.of(open.assessment().version()).parts();
        boolean every = book.open(open.of());
        return all.stream()
                .skip(all.indexOf(part) + 1L)
                .filter(each -> every || !each.sensitive())
                .findFirst()
                .map(each -> open.path() + "/parts/" + each.code())
                .orElse(open.path());
    }

    /** What stands in the form, on which edit, and what was done before. */
    private record OnPage(int edit, Answers answers, String done) {}

    private ModelAndView shown(
            Open open, Form.Part part, OnPage onPage, Optional<Part> theirs, List<Problem> problems) {
        Answers answers = onPage.answers();
        List<Form.Part> all = assessmentForms.of(open.assessment().version()).parts();
        int at = all.indexOf(part);
        List<SummaryRow> saved =
                theirs.map(each -> AssessmentDesk.lines(part, each.answers())).orElse(List.of());
        if (theirs.isPresent() && saved.isEmpty()) {
            saved = List.of(SummaryRow.of("What is saved now", "Nothing: it was emptied"));
        }
        var page = new PartPage(
                desk.sections(),
                AssessmentDesk.crumbs(open, true),
                part.title(),
                open.child().name(),
                part.about(),
                open.path(),
                open.path() + "/parts/" + part.code(),
                onPage.edit(),
                "Part " + (at + 1) + " of " + all.size(),
                part.elements().stream()
                        .map(each -> question(each, answers, problems))
                        .toList(),
                saved,
                answers.empty()
                        ? List.of()
                        : Readiness.missing(part, answers).stream()
                                .map(Readiness.Missing::words)
                                .toList(),
                at == 0 ? "" : open.path() + "/parts/" + all.get(at - 1).code(),
                onPage.done(),
                problems);
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("support/assessment/part", Map.of("page", page), status);
    }

    private static Question question(Form.Element element, Answers answers, List<Problem> problems) {
        return switch (element.kind()) {
            case LINE -> one(Shape.LINE, element, answers, problems);
            case TEXT -> one(Shape.TEXT, element, answers, problems);
            case PAIR ->
                new Question(
                        Shape.PAIR,
                        element.label(),
                        element.hint(),
                        List.of(
                                field(element.strengths(), "Strengths", answers, problems),
                                field(element.needs(), "Needs", answers, problems)),
                        List.of());
            case ROWS, ACTIONS ->
                new Question(Shape.ROWS, element.label(), element.hint(), List.of(), rows(element, answers, problems));
        };
    }

    private static Question one(Shape shape, Form.Element element, Answers answers, List<Problem> problems) {
        return new Question(
                shape,
                element.label(),
                element.hint(),
                List.of(field(element.code(), element.label(), answers, problems)
                        .withHint(element.hint())),
                List.of());
    }

    private static List<List<Field>> rows(Form.Element element, Answers answers, List<Problem> problems) {
        int written = 0;
        for (int row = 0; row < Form.ROWS; row++) {
            for (Form.Column column : element.columns()) {
                written = answers.text(element.cell(row, column)).isEmpty() ? written : row + 1;
            }
        }
        int shown = Math.min(Form.ROWS, Math.max(LEAST_ROWS, written + SPARE_ROWS));
        var rows = new ArrayList<List<Field>>();
        for (int row = 0; row < shown; row++) {
            int at = row;
            rows.add(element.columns().stream()
                    .map(column -> field(element.cell(at, column), column.label(), answers, problems))
                    .toList());
        }
        return rows;
    }

    private static Field field(String name, String label, Answers answers, List<Problem> problems) {
        return Field.of(name, label).withValue(answers.text(name)).withProblems(problems);
    }
}
