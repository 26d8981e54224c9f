package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Typed;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.internal.nurture.NurtureRegister;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.internal.nurture.Placement.StepKind;
import uk.haven.support.internal.nurture.PlacementBook;
import uk.haven.support.internal.nurture.PlacementBook.Answer;
import uk.haven.support.internal.nurture.ProfileBook;
import uk.haven.support.internal.nurture.ReturnBook;
import uk.haven.support.web.SupportForms;

/** One child's place: the decision, profiles, and the return to class. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PlacementController {

    private static final String ONE = "/support/nurture/placements/{id:[0-9a-f-]{36}}";
    private static final String DONE = "done";
    private static final int LONG = 2000;
    private static final int STEP = 500;
    private static final int WENT = 1000;

    private final PlacementPages pages;
    private final PlacementBook book;
    private final ReturnBook returns;
    private final ProfileBook profiles;
    private final NurtureRegister register;
    private final NurtureForms forms;

    PlacementController(
            PlacementPages pages,
            PlacementBook book,
            ReturnBook returns,
            ProfileBook profiles,
            NurtureRegister register,
            NurtureForms forms) {
        this.pages = pages;
        this.book = book;
        this.returns = returns;
        this.profiles = profiles;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute(DONE) String done) {
        return forms.support().inTransaction(() -> {
            Placement of = book.find(id).orElseThrow(SupportForms::notThere);
            return shown(of, forms.child(of), Typed.nothing(), List.of(), done);
        });
    }

    private ModelAndView shown(Placement of, Child child, Typed typed, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/nurture/placement",
                Map.of("page", pages.page(of, child, typed, problems, done)),
                ScoresFields.status(problems));
    }

    /** What a form asks for, and what is said once it is done. */
    private record Act(UUID id, Typed typed, Set<Role> roles, String done, String anchor) {}

    /** Does it if the viewer may, and goes back to the page; or shows the page with what is wrong. */
    private Object change(Act act, RedirectAttributes flash, Function<Placement, List<Problem>> work) {
        return forms.support().<Object>inTransaction(() -> {
            Placement of = book.find(act.id()).orElseThrow(SupportForms::notThere);
            Child child = forms.child(of);
            if (!SupportForms.may(act.roles(), child)) {
                throw SupportForms.notThere();
            }
            List<Problem> problems = work.apply(of);
            if (!problems.isEmpty()) {
                return shown(of, child, act.typed(), problems, "");
            }
            flash.addFlashAttribute(DONE, act.done());
            Placement now = book.find(act.id()).orElse(of);
            return "redirect:" + now.path() + act.anchor();
        });
    }

    private static List<Problem> problems(Answer answer) {
        return answer instanceof Answer.Refused(List<Problem> problems) ? problems : List.of();
    }

    @PostMapping(ONE + "/place")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object place(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, NurtureForms.LEAD, "The child has a place now", "");
        return change(act, flash, of -> {
            DateAnswer on = typed.date("on");
            DateAnswer expected = typed.date("expected");
            if (on.date().isEmpty()) {
                return List.of(on.problem("on", "the first day in the group"));
            }
            if (expected.date().isEmpty()) {
                return List.of(expected.problem("expected", "the day of the expected return"));
            }
            return NurtureForms.longer(typed.text("reason"), LONG, "reason")
                    .map(List::of)
                    .orElseGet(() -> problems(book.place(
                            of, on.date().orElseThrow(), expected.date().orElseThrow(), typed.text("reason"))));
        });
    }

    @PostMapping(ONE + "/decline")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, NurtureForms.LEAD, "The proposal has been declined", "");
        return change(
                act,
                flash,
                of -> NurtureForms.longer(typed.text("why"), LONG, "why")
                        .map(List::of)
                        .orElseGet(() -> problems(returns.decline(of, typed.text("why")))));
    }

    @PostMapping(ONE + "/profile")
    Object profile(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, SupportForms.WORK, "The profile has been written down", "#profile");
        return change(act, flash, of -> {
            var read = ScoresFields.read(typed);
            if (read.entry().isEmpty()) {
                return read.problems().isEmpty()
                        ? List.of(Problem.of(
                                "strand-A", "PROFILE-EMPTY", "No score has been entered", "Enter the twenty scores"))
                        : read.problems();
            }
            var entry = read.entry().get();
            List<Problem> problems = profiles.record(of.child(), entry).stream().toList();
            ScoresFields.offer(all, problems, profiles.writtenAt(of.child(), entry.on()));
            return problems;
        });
    }

    @PostMapping(ONE + "/return")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object begin(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, NurtureForms.LEAD, "The return has begun", "#return");
        return change(act, flash, of -> {
            DateAnswer expected = typed.date("expected");
            Optional<Problem> problem = NurtureForms.longer(typed.text("longer"), LONG, "longer");
            return expected.date().isEmpty() || problem.isPresent()
                    ? List.of(problem.orElseGet(() -> expected.problem("expected", "the day of the return")))
                    : step(
                            typed,
                            (kind, words, planned) -> problems(returns.beginReturn(
                                    of,
                                    new ReturnBook.Expected(expected.date().orElseThrow(), typed.text("longer")),
                                    new ReturnBook.FirstStep(kind, words, planned))));
        });
    }

    @PostMapping(ONE + "/steps")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, SupportForms.WORK, "The step has been planned", "#return");
        return change(
                act,
                flash,
                of -> step(
                        typed,
                        (kind, words, planned) ->
                                register.plan(of, kind, words, planned).stream().toList()));
    }

    private interface Stepping {
        List<Problem> take(StepKind kind, String words, LocalDate planned);
    }

    private static List<Problem> step(Typed typed, Stepping then) {
        DateAnswer planned = typed.date("planned");
        if (planned.date().isEmpty()) {
            return List.of(planned.problem("planned", "the day of the step"));
        }
        return NurtureForms.longer(typed.text("words"), STEP, "words")
                .map(List::of)
                .orElseGet(() -> then.take(
                        typed.one(StepKind.class, "kind").orElse(StepKind.STEP),
                        typed.text("words"),
                        planned.date().orElseThrow()));
    }

    @PostMapping(ONE + "/steps/done")
    Object happened(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, SupportForms.WORK, "Written down", "#return");
        return change(act, flash, of -> {
            DateAnswer on = typed.date("done");
            if (on.date().isEmpty()) {
                return List.of(on.problem("done", "the day on which it happened"));
            }
            if (typed.number("step").isEmpty()) {
                return List.of(Problem.of("step", "STEP-WHICH", "Which step?", "Choose one"));
            }
            return NurtureForms.longer(typed.text("went"), WENT, "went")
                    .or(() -> register.done(
                            of, typed.number("step").orElseThrow(), on.date().orElseThrow(), typed.text("went")))
                    .stream()
                    .toList();
        });
    }

    @PostMapping(ONE + "/put-off")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object putOff(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var act = new Act(id, typed, NurtureForms.LEAD, "The return has been put off", "#return");
        return change(act, flash, of -> {
            DateAnswer expected = typed.date("expected");
            Optional<Problem> problem = NurtureForms.longer(typed.text("longer"), LONG, "longer");
            return expected.date().isEmpty() || problem.isPresent()
                    ? List.of(problem.orElseGet(() -> expected.problem("expected", "the day of the return")))
                    : problems(returns.putOff(
                            of, new ReturnBook.Expected(expected.date().get(), typed.text("longer"))));
        });
    }

    @PostMapping(ONE + "/end")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        boolean returned = typed.text("how").equals("returned");
        var act = new Act(
                id,
                typed,
                NurtureForms.LEAD,
                returned ? "The child is back in class" : "The child has left the group",
                "");
        return change(act, flash, of -> {
            DateAnswer on = typed.date("ended");
            Optional<InterventionOutcome> outcome = typed.one(InterventionOutcome.class, "outcome");
            if (on.date().isEmpty()) {
                return List.of(on.problem("ended", "the day"));
            }
            if (outcome.isEmpty()) {
                return List.of(Problem.of("outcome", "OUTCOME", "What came of it?", "Choose one"));
            }
            return NurtureForms.longer(typed.text("why"), LONG, "why")
                    .map(List::of)
                    .orElseGet(() -> problems(
                            returned
                                    ? returns.returned(of, on.date().orElseThrow(), outcome.get(), typed.text("why"))
                                    : returns.left(of, on.date().orElseThrow(), outcome.get(), typed.text("why"))));
        });
    }
}
