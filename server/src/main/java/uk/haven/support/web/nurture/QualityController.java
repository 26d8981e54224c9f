package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.QualityStandard;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;
import uk.haven.support.domain.nurture.QualityStandard.Statement;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.QualityBook;
import uk.haven.support.internal.nurture.QualityReview;
import uk.haven.support.internal.nurture.QualityReview.Answer;
import uk.haven.support.web.SupportForms;

/** A group reviews its own quality, and compares the review with those before. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class QualityController {

    private static final String ONE = "/support/nurture/{id:[0-9a-f-]{36}}/quality";
    private static final int COMPARED = 4;
    private static final int LONG = 1000;

    private final QualityBook book;
    private final NurtureForms forms;

    QualityController(QualityBook book, NurtureForms forms) {
        this.book = book;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        QualityPage page = forms.support().inTransaction(() -> {
            NurtureGroup group = forms.group(id, SupportForms.WORK);
            List<QualityReview> reviews = book.of(group);
            LocalDate next = reviews.stream()
                    .findFirst()
                    .map(QualityReview::on)
                    .orElse(group.plan().opensOn())
                    .plusYears(1);
            return new QualityPage(
                    forms.links(),
                    crumbs(group),
                    group.name(),
                    NurtureForms.path(group) + "/quality",
                    (next.isAfter(forms.support().asOf())
                                    ? "The next review is due on "
                                    : "A review has been due since ")
                            + Words.date(next) + ".",
                    compared(reviews.stream().limit(COMPARED).toList()),
                    actions(reviews),
                    done);
        });
        return new ModelAndView("support/nurture/quality", Map.of("page", page));
    }

    private static List<Crumb> crumbs(NurtureGroup group) {
        return List.of(
                new Crumb("Nurture groups", NurtureNavigation.PATH), new Crumb(group.name(), NurtureForms.path(group)));
    }

    private Table compared(List<QualityReview> reviews) {
        var columns = new ArrayList<>(List.of(Column.text("Statement")));
        reviews.forEach(each -> columns.add(Column.text(Words.date(each.on()))));
        var rows = new ArrayList<Row>();
        List<QualityStandard.Part> parts =
                reviews.isEmpty() ? List.of() : book.standard().parts();
        for (QualityStandard.Part part : parts) {
            var heading = new ArrayList<>(List.of(Cell.of(part.title())));
            reviews.forEach(_ -> heading.add(Cell.of("")));
            rows.add(new Row(heading, true));
            for (Statement statement : part.statements()) {
                var cells = new ArrayList<>(List.of(Cell.of(statement.words())));
                reviews.forEach(each -> cells.add(Cell.of(judged(each, statement))));
                rows.add(new Row(cells, false));
            }
        }
        return new Table("Reviews beside one another, latest first", columns, rows);
    }

    private static String judged(QualityReview review, Statement statement) {
        Answer answer = review.answers().get(statement.code());
        return answer == null
                ? "Not asked"
                : answer.judgement().label() + (answer.evidence().isEmpty() ? "" : ": " + answer.evidence());
    }

    private Table actions(List<QualityReview> reviews) {
        var rows = new ArrayList<Row>();
        reviews.stream()
                .findFirst()
                .ifPresent(latest -> book.standard(latest.standard()).statements().stream()
                        .filter(each -> !action(latest, each).isEmpty())
                        .forEach(each -> rows.add(Row.of(
                                (Object) each.words(),
                                action(latest, each),
                                Optional.ofNullable(latest.answers().get(each.code()))
                                        .flatMap(Answer::actionBy)
                                        .map(Words::date)
                                        .orElse("–")))));
        return new Table(
                "What is to be done",
                List.of(Column.text("Statement"), Column.text("Action"), Column.text("By")),
                rows,
                "The latest review asks for nothing.");
    }

    private static String action(QualityReview review, Statement statement) {
        Answer answer = review.answers().get(statement.code());
        return answer == null ? "" : answer.action();
    }

    @GetMapping(ONE + "/new")
    ModelAndView review(@PathVariable UUID id) {
        return forms.support()
                .inTransaction(() -> form(forms.group(id, SupportForms.WORK), Typed.nothing(), List.of()));
    }

    @PostMapping(ONE)
    Object review(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.support().<Object>inTransaction(() -> {
            NurtureGroup group = forms.group(id, SupportForms.WORK);
            var problems = new ArrayList<Problem>();
            DateAnswer on = typed.date("on");
            if (on.date().isEmpty()) {
                problems.add(on.problem("on", "the day of the review"));
            }
            Map<String, Answer> answers = read(typed, problems);
            if (problems.isEmpty()) {
                problems.addAll(book.review(group, on.date().orElseThrow(), answers));
            }
            if (!problems.isEmpty()) {
                return form(group, typed, problems);
            }
            flash.addFlashAttribute("done", "The review has been written down");
            return "redirect:" + NurtureForms.path(group) + "/quality";
        });
    }

    private Map<String, Answer> read(Typed typed, List<Problem> problems) {
        Map<String, Answer> answers = new HashMap<>();
        for (Statement each : book.standard().statements()) {
            String evidence = typed.text("evidence-" + each.code()).strip();
            String action = typed.text("action-" + each.code()).strip();
            NurtureForms.longer(evidence, LONG, "evidence-" + each.code()).ifPresent(problems::add);
            NurtureForms.longer(action, LONG, "action-" + each.code()).ifPresent(problems::add);
            DateAnswer by = typed.date("by-" + each.code());
            if (!by.empty() && by.date().isEmpty()) {
                problems.add(by.problem("by-" + each.code(), "the day of the action"));
            }
            typed.one(Judgement.class, "judgement-" + each.code())
                    .ifPresent(
                            judgement -> answers.put(each.code(), new Answer(judgement, evidence, action, by.date())));
        }
        return answers;
    }

    private ModelAndView form(NurtureGroup group, Typed typed, List<Problem> problems) {
        Map<String, String> judgements = new LinkedHashMap<>();
        Arrays.stream(Judgement.values()).forEach(each -> judgements.put(each.name(), each.label()));
        var page = new ReviewPage(
                forms.links(),
                crumbs(group),
                group.name(),
                NurtureForms.path(group) + "/quality",
                Field.of("on", "When was it reviewed?").withProblems(problems),
                typed.has("on-day")
                        ? typed.date("on")
                        : DateAnswer.of(forms.support().today()),
                book.standard().parts().stream()
                        .map(part -> new ReviewPage.Part(
                                part.title(),
                                part.statements().stream()
                                        .map(each -> statement(each, judgements, typed, problems))
                                        .toList()))
                        .toList(),
                problems);
        return new ModelAndView(
                "support/nurture/review",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ReviewPage.Statement statement(
            Statement each, Map<String, String> judgements, Typed typed, List<Problem> problems) {
        Field evidence = text(typed, "evidence-" + each.code(), "What shows it", problems);
        Field action = text(typed, "action-" + each.code(), "What is to be done", problems);
        Field by = Field.of("by-" + each.code(), "By when").withProblems(problems);
        DateAnswer byDate = typed.date("by-" + each.code());
        return new ReviewPage.Statement(
                Field.of("judgement-" + each.code(), each.words()).withProblems(problems),
                Option.of(judgements, typed.text("judgement-" + each.code())),
                evidence,
                action,
                by,
                byDate,
                evidence.failed()
                        || action.failed()
                        || by.failed()
                        || !evidence.value().isEmpty()
                        || !action.value().isEmpty()
                        || !byDate.empty());
    }

    private static Field text(Typed typed, String name, String label, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
