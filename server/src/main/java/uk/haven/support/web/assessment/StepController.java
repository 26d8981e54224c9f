package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.Readiness.Missing;
import uk.haven.support.internal.assessment.AssessmentForms;
import uk.haven.support.internal.assessment.AssessmentSteps;
import uk.haven.support.internal.assessment.Team;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** Completes, reviews and closes an assessment. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class StepController {

    private static final String ONE = "/support/assessments/{id:[0-9a-f-]{36}}";

    private final AssessmentSteps steps;
    private final AssessmentForms assessmentForms;
    private final TeamBook teams;
    private final AssessmentPages pages;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    StepController(
            AssessmentSteps steps,
            AssessmentForms assessmentForms,
            TeamBook teams,
            AssessmentPages pages,
            AssessmentDesk desk,
            SupportForms forms) {
        this.steps = steps;
        this.assessmentForms = assessmentForms;
        this.teams = teams;
        this.pages = pages;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping(ONE + "/complete")
    Object complete(@PathVariable UUID id) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            return open.writable() ? ready(open, List.of()) : "redirect:" + open.path();
        });
    }

    private ModelAndView ready(Open open, List<Problem> problems) {
        Form form = assessmentForms.of(open.assessment().version());
        Map<String, List<String>> words = steps.missing(open.of(), open.assessment()).stream()
                .collect(Collectors.groupingBy(
                        Missing::part, LinkedHashMap::new, Collectors.mapping(Missing::words, Collectors.toList())));
        List<StepPage.Gap> gaps = words.entrySet().stream()
                .map(each -> form.part(each.getKey())
                        .map(part ->
                                new StepPage.Gap(part.title(), open.path() + "/parts/" + part.code(), each.getValue()))
                        .orElseGet(() -> new StepPage.Gap("Consent", open.path() + "#consent", each.getValue())))
                .toList();
        return new ModelAndView(
                "support/assessment/complete",
                Map.of(
                        "page",
                        new StepPage.Complete(
                                desk.sections(),
                                AssessmentDesk.crumbs(open, true),
                                "Complete version "
                                        + open.assessment().version().number(),
                                open.child().name(),
                                open.path(),
                                gaps,
                                steps.changes(open.of(), open.assessment().version()),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ONE + "/complete")
    Object completed(@PathVariable UUID id, RedirectAttributes flash) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            List<Problem> problems = steps.complete(open.of(), forms.today());
            if (!problems.isEmpty()) {
                return open.writable()
                        ? ready(
                                open,
                                problems.stream().map(StepController::whole).toList())
                        : refused(open, problems);
            }
            flash.addFlashAttribute(
                    "done",
                    "Version " + open.assessment().version().number() + " is complete; its actions are the team's now");
            return "redirect:" + open.path();
        });
    }

    /** On the page that lists what is missing, each links to its part there. */
    private static Problem whole(Problem problem) {
        return Problem.of("", problem.code(), problem.wrong(), problem.remedy());
    }

    @PostMapping(ONE + "/review")
    Object review(@PathVariable UUID id, RedirectAttributes flash) {
        return step(
                id,
                open -> steps.review(open.of(), forms.today()),
                "The review has begun: the new version says what the last one said. Change what has changed",
                flash);
    }

    @PostMapping(ONE + "/review/drop")
    Object drop(@PathVariable UUID id, RedirectAttributes flash) {
        return step(
                id,
                open -> steps.dropReview(open.of()),
                "The review has been given up; what was written of it can still be read",
                flash);
    }

    private Object step(UUID id, Function<Open, List<Problem>> work, String done, RedirectAttributes flash) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            List<Problem> problems = work.apply(open);
            if (!problems.isEmpty()) {
                return refused(open, problems);
            }
            flash.addFlashAttribute("done", done);
            return "redirect:" + open.path();
        });
    }

    private ModelAndView refused(Open open, List<Problem> problems) {
        return new ModelAndView(
                "support/assessment/assessment",
                Map.of("page", pages.page(open, Typed.nothing(), problems, "")),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(ONE + "/close")
    Object close(@PathVariable UUID id) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            return open.of().endedOn().isPresent()
                    ? "redirect:" + open.path()
                    : closing(open, Typed.nothing(), List.of());
        });
    }

    @PostMapping(ONE + "/close")
    Object closed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            Optional<LocalDate> on = typed.date("on").date();
            Optional<InterventionOutcome> outcome = typed.one(InterventionOutcome.class, "outcome");
            List<Problem> problems;
            if (on.isEmpty()) {
                problems = List.of(typed.date("on").problem("on", "the day on which it is closed"));
            } else if (outcome.isEmpty()) {
                problems = List.of(Problem.of(
                        "outcome", "CLOSING-OUTCOME", "It is not said what came of it", "Choose what comes nearest"));
            } else {
                problems = typed.longer("reason", 2000)
                        .map(List::of)
                        .orElseGet(() -> steps.close(open.of(), on.get(), outcome.get(), typed.text("reason")));
            }
            if (!problems.isEmpty()) {
                return closing(open, typed, problems);
            }
            flash.addFlashAttribute("done", "The assessment is closed; what was planned has gone with it");
            return "redirect:" + open.path();
        });
    }

    private ModelAndView closing(Open open, Typed typed, List<Problem> problems) {
        Team team = teams.of(open.of());
        long planned = team.meetings().stream()
                .filter(each -> each.state() == Team.MeetingState.PLANNED)
                .count();
        long actions = team.actions().stream()
                .filter(each -> each.state() == Team.ActionState.OPEN)
                .count();
        Map<String, String> outcomes = new LinkedHashMap<>();
        Arrays.stream(InterventionOutcome.values()).forEach(each -> outcomes.put(each.name(), each.label()));
        return new ModelAndView(
                "support/assessment/close",
                Map.of(
                        "page",
                        new StepPage.Close(
                                desk.sections(),
                                AssessmentDesk.crumbs(open, true),
                                open.child().name(),
                                open.path(),
                                planned + actions == 0
                                        ? "Nothing is planned and no action is open."
                                        : "What is planned goes with it: "
                                                + Words.count(planned, "meeting", "meetings") + " and "
                                                + Words.count(actions, "open action", "open actions")
                                                + ", each with a note that says so.",
                                Field.of("on", "Closed on").withProblems(problems),
                                typed.date("on", DateAnswer.of(forms.today())),
                                Field.of("outcome", "What came of it").withProblems(problems),
                                Option.of(outcomes, typed.text("outcome")),
                                typed.field("reason", "Why it is closed", problems),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
