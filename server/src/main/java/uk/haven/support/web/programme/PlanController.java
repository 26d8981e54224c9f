package uk.haven.support.web.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.internal.programme.Programme;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;
import uk.haven.support.internal.referral.Referral;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Starts a programme and changes its plan. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PlanController {

    private static final String ONE = "/support/programmes/{id:[0-9a-f-]{36}}";

    private final PlanForm plans;
    private final ProgrammeBook book;
    private final ProgrammeFacts facts;
    private final ReferralBook referrals;
    private final SupportSections sections;
    private final SupportForms forms;

    PlanController(
            PlanForm plans,
            ProgrammeBook book,
            ProgrammeFacts facts,
            ReferralBook referrals,
            SupportSections sections,
            SupportForms forms) {
        this.plans = plans;
        this.book = book;
        this.facts = facts;
        this.referrals = referrals;
        this.sections = sections;
        this.forms = forms;
    }

    @GetMapping("/support/programmes/new")
    ModelAndView fresh(@RequestParam UUID child, @RequestParam Optional<UUID> referral) {
        return forms.inTransaction(() -> {
            Child of = mine(child);
            Optional<Origin> from = referral.map(id -> origin(id, of));
            String concern = from.map(each -> each.referral().said().reason()).orElse("");
            return start(of, from, plans.fresh(forms.today(), concern), List.of());
        });
    }

    /** The referral that has led to a programme. */
    private record Origin(Intervention of, Referral referral) {}

    private Origin origin(UUID publicId, Child child) {
        Intervention of = forms.intervention(publicId);
        return new Origin(of, referrals.leadingOn(of, child.id()).orElseThrow(SupportForms::notThere));
    }

    private Child mine(UUID publicId) {
        Child child = forms.child(publicId);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    @PostMapping("/support/programmes")
    Object start(
            @RequestParam UUID child,
            @RequestParam Optional<UUID> referral,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Child of = mine(child);
            Optional<Origin> from = referral.map(id -> origin(id, of));
            var read = plans.read(typed, of, Optional.empty(), forms.today());
            if (read.plan().isEmpty()) {
                return start(of, from, typed, read.problems());
            }
            Plan plan = read.plan().get();
            return switch (from.map(each -> book.startFrom(each.of(), of, plan))
                    .orElseGet(() -> book.start(of, plan))) {
                case Answer.Done(Intervention begun) -> {
                    flash.addFlashAttribute("done", "The programme has been started");
                    yield "redirect:" + ProgrammeNavigation.PATH + "/" + begun.publicId();
                }
                case Answer.Refused(List<Problem> problems) -> start(of, from, typed, problems);
                case Answer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
            };
        });
    }

    private ModelAndView start(Child child, Optional<Origin> from, Typed typed, List<Problem> problems) {
        forms.looked("programme.begun", child);
        return shown(
                new PlanPage(
                        sections.links(ProgrammeNavigation.PATH),
                        List.of(new Crumb(child.name(), SupportForms.path(child))),
                        "Start a programme",
                        child.name(),
                        from.map(each -> each.of().title()).orElse(""),
                        "/support/programmes?child=" + child.publicId()
                                + from.map(each -> "&referral=" + each.of().publicId())
                                        .orElse(""),
                        false,
                        0,
                        0,
                        plans.fields(typed, child, forms.today(), problems),
                        List.of(),
                        problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(ONE + "/plan")
    ModelAndView plan(@PathVariable UUID id) {
        return forms.inTransaction(() -> {
            Intervention of = forms.intervention(id);
            Programme programme = book.find(of).orElseThrow(SupportForms::notThere);
            var seen = new Versions(programme.version(), of.version());
            return change(of, seen, plans.typed(of, programme), List.of(), List.of());
        });
    }

    @PostMapping(ONE + "/plan")
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int support,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        var seen = new Versions(version, support);
        return forms.<Object>inTransaction(() -> {
            Intervention of = forms.intervention(id);
            Child child = forms.childOf(of);
            if (!SupportForms.may(SupportForms.WORK, child)) {
                throw SupportForms.notThere();
            }
            var read = plans.read(typed, child, Optional.of(of), forms.today());
            if (read.plan().isEmpty()) {
                return change(of, seen, typed, List.of(), read.problems());
            }
            return switch (book.change(of, version, support, read.plan().get())) {
                case Answer.Done _ -> {
                    flash.addFlashAttribute("done", "The plan has been saved");
                    yield "redirect:" + ProgrammeNavigation.PATH + "/" + id;
                }
                case Answer.Refused(List<Problem> problems) -> change(of, seen, typed, List.of(), problems);
                case Answer.Overtaken(Programme theirs) -> overtaken(forms.intervention(id), theirs, seen, typed);
            };
        });
    }

    private ModelAndView overtaken(Intervention now, Programme theirs, Versions seen, Typed typed) {
        String wrong = theirs.version() == seen.programme()
                ? "Its dates, its name or who leads it have been changed since you opened this plan"
                : theirs.editedBy() + " has changed this plan since you opened it";
        return change(
                now,
                new Versions(theirs.version(), now.version()),
                typed,
                facts.plan(now, theirs, book.record(now).targets()),
                List.of(Problem.of(
                        "",
                        "OVERTAKEN",
                        wrong,
                        "Look at both versions below; what you save now replaces what is saved")));
    }

    /** What was on the page: the version of the programme, and that of its piece of support. */
    private record Versions(int programme, int support) {}

    private ModelAndView change(
            Intervention of, Versions seen, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        Child child = forms.childOf(of);
        forms.looked("programme.viewed", child);
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        String path = ProgrammeNavigation.PATH + "/" + of.publicId();
        return shown(
                new PlanPage(
                        sections.links(ProgrammeNavigation.PATH),
                        List.of(new Crumb(child.name(), SupportForms.path(child)), new Crumb(of.title(), path)),
                        "Change the plan",
                        child.name(),
                        "",
                        path + "/plan",
                        true,
                        seen.programme(),
                        seen.support(),
                        plans.fields(typed, child, forms.today(), problems),
                        theirs,
                        problems),
                status);
    }

    private static ModelAndView shown(PlanPage page, HttpStatus status) {
        return new ModelAndView("support/programme/plan", Map.of("page", page), status);
    }
}
