package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.internal.family.FamilyPlan;
import uk.haven.support.internal.family.FamilyPlanBook;
import uk.haven.support.internal.family.FamilyPlanBook.Answer;
import uk.haven.support.web.SupportForms;

/** Starts, shows and changes a plan with a family or at a turning point. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class FamilyPlanController {

    private static final String ONE = FamilyNavigation.PLANS + "/" + FamilyNavigation.ID;

    private final FamilyPlanForm plans;
    private final FamilyPlanBook book;
    private final PlanDetailPages pages;
    private final FamiliesController.Frame frame;

    FamilyPlanController(
            FamilyPlanForm plans, FamilyPlanBook book, PlanDetailPages pages, FamiliesController.Frame frame) {
        this.plans = plans;
        this.book = book;
        this.pages = pages;
        this.frame = frame;
    }

    @GetMapping(FamilyNavigation.PLANS + "/new")
    ModelAndView fresh(@RequestParam UUID child, @RequestParam(defaultValue = "") String kind) {
        return frame.forms.inTransaction(() -> {
            Child of = mine(child);
            return start(of, plans.fresh(of, kind, frame.forms.today()), List.of());
        });
    }

    private Child mine(UUID publicId) {
        Child child = frame.forms.child(publicId);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    @PostMapping(FamilyNavigation.PLANS)
    Object start(@RequestParam UUID of, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return frame.forms.<Object>inTransaction(() -> {
            Child child = mine(of);
            List<Child> offered = plans.children(child, frame.forms.today());
            var read = plans.read(typed, child, Optional.empty(), frame.forms.today());
            if (read.details().isEmpty()) {
                return start(child, typed, read.problems());
            }
            return switch (book.start(
                    plans.ticked(typed, offered), read.details().get())) {
                case Answer.Done(Intervention begun) -> {
                    flash.addFlashAttribute("done", read.details().get().kind().label() + " has been started");
                    yield "redirect:" + FamilyNavigation.PLANS + "/" + begun.publicId();
                }
                case Answer.Refused(List<Problem> problems) -> start(child, typed, problems);
                case Answer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
            };
        });
    }

    private ModelAndView start(Child child, Typed typed, List<Problem> problems) {
        frame.forms.looked("family.viewed", child);
        List<Child> offered = plans.children(child, frame.forms.today());
        return shown(
                new FamilyPlanPage(
                        frame.sections.links(FamilyNavigation.PATH),
                        crumbs(child),
                        "Start support",
                        child.name(),
                        FamilyNavigation.PLANS + "?of=" + child.publicId(),
                        false,
                        0,
                        "",
                        plans.fields(typed, child, offered, frame.forms.today(), problems),
                        List.of(),
                        problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Crumb> crumbs(Child child) {
        return List.of(
                new Crumb("Families", FamilyNavigation.PATH),
                new Crumb("Family of " + child.name(), FamilyNavigation.PATH + "/" + child.publicId()));
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return frame.forms.inTransaction(() -> new ModelAndView(
                "support/family/plan",
                Map.of(
                        "page",
                        pages.page(
                                frame.forms.intervention(id),
                                new Typed(new LinkedMultiValueMap<>()),
                                List.of(),
                                done))));
    }

    @GetMapping(ONE + "/plan")
    ModelAndView plan(@PathVariable UUID id) {
        return frame.forms.inTransaction(() -> {
            Intervention of = frame.forms.intervention(id);
            FamilyPlan plan = book.find(of).orElseThrow(SupportForms::notThere);
            return change(of, seen(plan), typed(of, plan), List.of(), List.of());
        });
    }

    private Typed typed(Intervention of, FamilyPlan plan) {
        return plans.typed(
                of,
                plan,
                book.parts(plan).stream()
                        .flatMap(each -> each.nextOn().stream())
                        .findFirst());
    }

    @PostMapping(ONE + "/plan")
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String support,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        var seen = new Versions(version, support);
        return frame.forms.<Object>inTransaction(() -> {
            Intervention of = frame.forms.intervention(id);
            Child child = frame.forms.childOf(of);
            var _ = book.find(of).orElseThrow(SupportForms::notThere);
            if (!SupportForms.may(SupportForms.WORK, child)) {
                throw SupportForms.notThere();
            }
            var read = plans.read(typed, child, Optional.of(of), frame.forms.today());
            if (read.details().isEmpty()) {
                return change(of, seen, typed, List.of(), read.problems());
            }
            return switch (book.change(of, version, support, read.details().get())) {
                case Answer.Done _ -> {
                    flash.addFlashAttribute("done", "The plan has been saved");
                    yield "redirect:" + FamilyNavigation.PLANS + "/" + id;
                }
                case Answer.Refused(List<Problem> problems) -> change(of, seen, typed, List.of(), problems);
                case Answer.Overtaken(FamilyPlan theirs) ->
                    overtaken(frame.forms.intervention(id), theirs, seen, typed);
            };
        });
    }

    private ModelAndView overtaken(Intervention now, FamilyPlan theirs, Versions seen, Typed typed) {
        String wrong = theirs.version() == seen.plan()
                ? "Its dates, its name or who leads it have been changed since you opened this plan"
                : theirs.editedBy() + " has changed this plan since you opened it";
        return change(
                now,
                seen(theirs),
                typed,
                pages.facts(now, theirs),
                List.of(Problem.of(
                        "",
                        "OVERTAKEN",
                        wrong,
                        "Look at both versions below; what you save now replaces what is saved")));
    }

    /** What was on the page: the version of the plan, and how its pieces of support stood. */
    private record Versions(int plan, String support) {}

    private Versions seen(FamilyPlan plan) {
        return new Versions(plan.version(), book.seen(plan));
    }

    private ModelAndView change(
            Intervention of, Versions seen, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        Child child = frame.forms.childOf(of);
        frame.forms.looked("family.viewed", child);
        String path = FamilyNavigation.PLANS + "/" + of.publicId();
        var crumbs = new ArrayList<>(crumbs(child));
        crumbs.add(new Crumb(of.title(), path));
        return shown(
                new FamilyPlanPage(
                        frame.sections.links(FamilyNavigation.PATH),
                        crumbs,
                        "Change the plan",
                        child.name(),
                        path + "/plan",
                        true,
                        seen.plan(),
                        seen.support(),
                        plans.fields(typed, child, List.of(), frame.forms.today(), problems),
                        theirs,
                        problems),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private static ModelAndView shown(FamilyPlanPage page, HttpStatus status) {
        return new ModelAndView("support/family/planform", Map.of("page", page), status);
    }
}
