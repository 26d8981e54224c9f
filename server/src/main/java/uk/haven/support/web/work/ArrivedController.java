package uk.haven.support.web.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.work.Arrivals;
import uk.haven.support.internal.work.Arrivals.Arrived;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Support that came with a child from another school: somebody here takes it on, or it ends because the child has moved. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ArrivedController {

    private static final String PATH = "/support/arrived";
    private static final String PROGRAMMES = "/support/programmes";
    private static final Set<Role> LEADS = Set.of(Role.SENCO, Role.HEAD);

    private final Arrivals arrivals;
    private final Workers workers;
    private final Handovers handovers;
    private final Frame frame;
    private final SupportForms forms;

    ArrivedController(Arrivals arrivals, Workers workers, Handovers handovers, Frame frame, SupportForms forms) {
        this.arrivals = arrivals;
        this.workers = workers;
        this.handovers = handovers;
        this.frame = frame;
        this.forms = forms;
    }

    /** What the page needs besides. */
    @org.springframework.stereotype.Component("arrivedFrame")
    static class Frame {
        private final SupportSections sections;
        private final SupportKinds kinds;
        private final Partnership partnership;
        private final Audit audit;

        Frame(SupportSections sections, SupportKinds kinds, Partnership partnership, Audit audit) {
            this.sections = sections;
            this.kinds = kinds;
            this.partnership = partnership;
            this.audit = audit;
        }
    }

    @GetMapping(PATH)
    ModelAndView page(@ModelAttribute("done") String done) {
        return shown(Typed.nothing(), List.of(), done);
    }

    /** Takes on what is ticked, or ends it. */
    @PostMapping(PATH)
    Object change(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        boolean ends = typed.text("do").equals("end");
        Set<String> ticked = Set.copyOf(typed.texts("item"));
        int[] number = new int[1];
        List<Problem> problems = tried(() -> {
            List<Arrived> chosen = arrivals.at(schools(), forms.today()).stream()
                    .filter(each -> ticked.contains(each.of().publicId().toString()))
                    .toList();
            number[0] = chosen.size();
            if (chosen.isEmpty()) {
                return List.of(Problem.of("", "NOTHING-TICKED", "Nothing is ticked", "Tick what it is for"));
            }
            return ends ? end(chosen, typed.text("why")) : take(chosen, typed);
        });
        if (!problems.isEmpty()) {
            return shown(typed, problems, "");
        }
        String count = Words.count(number[0], "piece of support", "pieces of support");
        flash.addFlashAttribute("done", count + (ends ? " ended: the child has moved" : " taken on"));
        return "redirect:" + PATH;
    }

    /** What is refused after something was written is written neither. */
    private List<Problem> tried(Supplier<List<Problem>> work) {
        try {
            return forms.inTransaction(work);
        } catch (Arrivals.Refusal refusal) {
            return refusal.problems();
        }
    }

    private List<Problem> take(List<Arrived> chosen, Typed typed) {
        // whoever leads an assessment reads its most sensitive parts: nobody gives that to themself
        if (chosen.stream()
                .anyMatch(each -> each.of().kind() == InterventionKind.CAF && !SupportForms.may(LEADS, each.child()))) {
            return List.of(Problem.of(
                    "",
                    "ARRIVED-ASSESSMENT",
                    "The SENCo or the head decides who takes a common assessment on",
                    "Leave it out, or ask them"));
        }
        Optional<Worker> to = here().stream()
                .filter(each -> each.publicId().toString().equals(typed.text("worker")))
                .findFirst();
        return to.isEmpty()
                ? List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on"))
                : handovers.give(
                        chosen.stream().map(Arrived::of).toList(), to.get(), typed.text("note"), forms.today());
    }

    private List<Problem> end(List<Arrived> chosen, String why) {
        if (chosen.stream().anyMatch(each -> !SupportForms.may(LEADS, each.child()))) {
            return List.of(Problem.of(
                    "",
                    "ARRIVED-END",
                    "The SENCo or the head ends support that came with a child",
                    "Ask them, or say who takes it on"));
        }
        arrivals.end(chosen, forms.today(), why);
        return List.of();
    }

    private static List<Long> schools() {
        return Viewers.person().memberships().stream()
                .filter(each -> SupportForms.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Worker> here() {
        return schools().stream()
                .flatMap(school -> workers.at(school, forms.today()).stream())
                .toList();
    }

    private ModelAndView shown(Typed typed, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/work/arrived",
                Map.of("page", forms.inTransaction(() -> page(typed, problems, done))),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ArrivedPage page(Typed typed, List<Problem> problems, String done) {
        List<Arrived> arrived = arrivals.at(schools(), forms.today());
        frame.audit.record(new Audit.Entry(
                "support.arrived-listed", "list", "", Words.count(arrived.size(), "piece", "pieces") + " of support"));
        Map<Long, String> schools = new LinkedHashMap<>();
        frame.partnership.schools().forEach((School each) -> schools.put(each.id(), each.name()));
        Set<String> ticked = Set.copyOf(typed.texts("item"));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose who takes it on");
        here().forEach(each -> names.put(each.publicId().toString(), each.described()));
        Viewer.Person viewer = Viewers.person();
        return new ArrivedPage(
                frame.sections.links(PROGRAMMES),
                List.of(new Crumb("Programmes", PROGRAMMES)),
                arrived.stream().map(each -> row(each, schools, ticked)).toList(),
                Field.of("worker", "Give all that are ticked to").withProblems(problems),
                Option.of(names, typed.text("worker")),
                Field.of("note", "What the next worker should know")
                        .withValue(typed.text("note"))
                        .withProblems(problems),
                Field.of("why", "Why it ends here, in a line or two")
                        .withValue(typed.text("why"))
                        .withProblems(problems),
                viewer.hasAny(LEADS),
                done,
                problems);
    }

    private ArrivedPage.Row row(Arrived each, Map<Long, String> schools, Set<String> ticked) {
        var of = each.of();
        String item = of.publicId().toString();
        return new ArrivedPage.Row(
                item,
                each.child().name(),
                of.title(),
                (of.title().equals(of.kind().label()) ? "Since " : of.kind().label() + " · since ")
                        + Words.date(of.beganOn()) + " · came from "
                        + schools.getOrDefault(of.schoolId(), "another school"),
                frame.kinds.path(of).orElse(SupportForms.path(each.child())),
                ticked.contains(item));
    }
}
