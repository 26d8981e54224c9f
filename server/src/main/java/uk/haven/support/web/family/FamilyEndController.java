package uk.haven.support.web.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.internal.family.FamilyPlan;
import uk.haven.support.internal.family.FamilyPlanBook;
import uk.haven.support.internal.family.FamilyPlanBook.Answer;
import uk.haven.support.web.SupportForms;

/** Ends a plan with a family, for all of its children or for some. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class FamilyEndController {

    private static final String END = FamilyNavigation.PLANS + "/" + FamilyNavigation.ID + "/end";
    private static final int REASON = 2000;

    private final FamilyPlanBook book;
    private final Children children;
    private final FamiliesController.Frame frame;

    FamilyEndController(FamilyPlanBook book, Children children, FamiliesController.Frame frame) {
        this.book = book;
        this.children = children;
        this.frame = frame;
    }

    @GetMapping(END)
    ModelAndView page(@PathVariable UUID id) {
        return frame.forms.inTransaction(() -> shown(mine(id), new Typed(new LinkedMultiValueMap<>()), List.of()));
    }

    private Intervention mine(UUID id) {
        Intervention of = frame.forms.intervention(id);
        var _ = book.find(of).orElseThrow(SupportForms::notThere);
        if (!SupportForms.may(SupportForms.WORK, frame.forms.childOf(of))) {
            throw SupportForms.notThere();
        }
        return of;
    }

    @PostMapping(END)
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return frame.forms.<Object>inTransaction(() -> {
            Intervention of = mine(id);
            DateAnswer on = typed.date("on");
            Optional<InterventionOutcome> outcome = typed.one(InterventionOutcome.class, "outcome");
            if (on.date().isEmpty()) {
                return shown(of, typed, List.of(on.problem("on", "its last day")));
            }
            if (outcome.isEmpty()) {
                return shown(of, typed, List.of(Problem.of("outcome", "OUTCOME", "How did it end?", "Choose one")));
            }
            if (typed.text("reason").length() > REASON) {
                return shown(
                        of,
                        typed,
                        List.of(Problem.of(
                                "reason", "TEXT-LENGTH", "That is too long", "Use up to " + REASON + " characters")));
            }
            Set<String> ticked = Set.copyOf(typed.texts("child"));
            Set<Long> ending = book.parts(book.find(of).orElseThrow()).stream()
                    .filter(each -> ticked.contains(each.publicId().toString()))
                    .map(Intervention::id)
                    .collect(Collectors.toSet());
            return switch (book.end(of, ending, on.date().get(), outcome.get(), typed.text("reason"))) {
                case Answer.Done _ -> {
                    flash.addFlashAttribute("done", "It has ended");
                    yield "redirect:" + FamilyNavigation.PLANS + "/" + id;
                }
                case Answer.Refused(List<Problem> problems) -> shown(of, typed, problems);
                case Answer.Overtaken _ -> throw new IllegalStateException("Ending asks for no version");
            };
        });
    }

    private ModelAndView shown(Intervention of, Typed typed, List<Problem> problems) {
        Child child = frame.forms.childOf(of);
        frame.forms.looked("family-plan.viewed", child);
        FamilyPlan plan = book.find(of).orElseThrow();
        List<Intervention> open = book.parts(plan).stream()
                .filter(each -> each.endedOn().isEmpty())
                .toList();
        Map<ChildId, Child> known =
                children.find(open.stream().map(Intervention::child).toList(), frame.forms.today());
        boolean typedIn = typed.has("on-day");
        Set<String> ticked = Set.copyOf(typed.texts("child"));
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (InterventionOutcome each : InterventionOutcome.values()) {
            outcomes.put(each.name(), each.label());
        }
        String path = FamilyNavigation.PLANS + "/" + of.publicId();
        return new ModelAndView(
                "support/family/end",
                Map.of(
                        "page",
                        new FamilyEndPage(
                                frame.sections.links(FamilyNavigation.PATH),
                                List.of(new Crumb("Families", FamilyNavigation.PATH), new Crumb(of.title(), path)),
                                "End " + FamilyWords.lower(of.title()),
                                child.name(),
                                path,
                                open.stream()
                                        .flatMap(each -> each.nextOn().stream())
                                        .findFirst()
                                        .map(next -> "The contact planned for " + Words.date(next) + " goes with it.")
                                        .orElse(""),
                                Field.of("child", "For whom it ends").withProblems(problems),
                                open.stream()
                                        .filter(each -> known.containsKey(each.child()))
                                        .map(each -> Option.of(
                                                        each.publicId().toString(),
                                                        Objects.requireNonNull(known.get(each.child()))
                                                                .name())
                                                .chosenIf(!typedIn
                                                        || ticked.contains(
                                                                each.publicId().toString())))
                                        .toList(),
                                Field.of("on", "Last day").withProblems(problems),
                                typedIn ? typed.date("on") : DateAnswer.of(frame.forms.today()),
                                Field.of("outcome", "How it ended").withProblems(problems),
                                Option.of(outcomes, typed.text("outcome")),
                                Field.of("reason", "Why, in a line or two")
                                        .withValue(typed.text("reason"))
                                        .withProblems(problems),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
