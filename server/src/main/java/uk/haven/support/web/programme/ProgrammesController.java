package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Workers;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.programme.ProgrammeOverview;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;
import uk.haven.support.internal.work.WorkChanges;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** The programmes of the viewer's schools: all, criteria met, overdue, drifting, ended. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ProgrammesController {

    private static final int PAGE = 50;
    private static final int YEAR = 365;

    private final ProgrammeOverview overview;
    private final ProgrammeBook book;
    private final Interventions interventions;
    private final Workers workers;
    private final WorkChanges changes;
    private final Frame frame;

    ProgrammesController(
            ProgrammeOverview overview,
            ProgrammeBook book,
            Interventions interventions,
            Workers workers,
            WorkChanges changes,
            Frame frame) {
        this.overview = overview;
        this.book = book;
        this.interventions = interventions;
        this.workers = workers;
        this.changes = changes;
        this.frame = frame;
    }

    /** What every page of lists needs. */
    @org.springframework.stereotype.Component("programmesFrame")
    static class Frame {
        private final SupportSections sections;
        private final SupportForms forms;
        private final Audit audit;

        Frame(SupportSections sections, SupportForms forms, Audit audit) {
            this.sections = sections;
            this.forms = forms;
            this.audit = audit;
        }
    }

    @GetMapping("/support/programmes")
    ModelAndView page(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("done") String done) {
        return shown(
                new ProgrammeList(list, child, type), page, new Typed(new LinkedMultiValueMap<>()), List.of(), done);
    }

    /** Sets the next date of all that are ticked, or gives them over. */
    @PostMapping("/support/programmes/bulk")
    Object change(
            @RequestParam(defaultValue = "") List<UUID> item,
            @RequestParam(name = "do", defaultValue = "next") String what,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        var asked = new ProgrammeList(typed.text("list"), typed.text("child"), typed.text("type"));
        var done = new AtomicInteger();
        List<Problem> problems = frame.forms.inTransaction(() -> {
            List<Intervention> chosen = mine(frame.forms.asOf()).stream()
                    .filter(each -> each.endedOn().isEmpty() && item.contains(each.publicId()))
                    .toList();
            done.set(chosen.size());
            if (chosen.isEmpty()) {
                return List.of(Problem.of("", "NOTHING-TICKED", "Nothing is ticked", "Tick what it is for"));
            }
            if (what.equals("reassign")) {
                Optional<UUID> worker = worker(typed.text("worker"));
                return worker.isEmpty()
                        ? List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on"))
                        : changes.give(chosen, worker.get(), typed.text("note"));
            }
            var next = typed.date("next");
            return next.date().isEmpty()
                    ? List.of(next.problem("next", "the next date"))
                    : changes.next(chosen, next.date().get()).stream().toList();
        });
        if (!problems.isEmpty()) {
            return shown(asked, 1, typed, problems, "");
        }
        String count = Words.count(done.get(), "programme", "programmes");
        flash.addFlashAttribute("done", what.equals("reassign") ? count + " given over" : "Next date set for " + count);
        return "redirect:" + asked.path(asked.list());
    }

    private static Optional<UUID> worker(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** Programmes at the schools where the viewer works with support, of the past year and of now, and what came with a child. */
    private List<Intervention> mine(LocalDate date) {
        List<Long> schools = schools();
        return Stream.concat(
                        schools.stream()
                                .flatMap(school -> interventions.at(school, date.minusDays(YEAR), date).stream()),
                        interventions.cameTo(schools, date).stream())
                .filter(each -> each.kind() == InterventionKind.PROGRAMME)
                .toList();
    }

    private static List<Long> schools() {
        return Viewers.person().memberships().stream()
                .filter(each -> SupportForms.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
    }

    private ModelAndView shown(ProgrammeList asked, int number, Typed typed, List<Problem> problems, String done) {
        ProgrammesPage page = frame.forms.inTransaction(() -> page(asked, number, typed, problems, done));
        return new ModelAndView(
                "support/programme/list",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ProgrammesPage page(ProgrammeList asked, int number, Typed typed, List<Problem> problems, String done) {
        LocalDate date = frame.forms.asOf();
        List<Seen> matching =
                overview.of(mine(date), date).stream().filter(asked::matches).toList();
        List<Seen> listed =
                matching.stream().filter(each -> asked.lists(each, date)).toList();
        var pages = new Pages(number, PAGE, listed.size(), asked.path(asked.list()));
        List<Seen> shown = listed.stream().skip(pages.offset()).limit(PAGE).toList();
        frame.audit.record(new Audit.Entry("programmes.listed", "list", "", listed.size() + " programmes"));
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", "Every kind");
        book.types().forEach(each -> types.put(each.code(), each.label()));
        Set<String> ticked = Set.copyOf(typed.texts("item"));
        return new ProgrammesPage(
                frame.sections.links(ProgrammeNavigation.PATH),
                asked.lists(matching, date),
                asked.list(),
                Field.of("child", "Child").withValue(asked.child()),
                Field.of("type", "Kind"),
                Option.of(types, asked.type()),
                asked.chips(types),
                new ProgrammeList(asked.list(), "", "").path(asked.list()),
                shown.stream().map(each -> ProgrammeList.row(each, ticked)).toList(),
                pages,
                shown.isEmpty() || asked.list().equals("ended") ? null : bulk(typed, problems),
                done,
                problems);
    }

    private ProgrammesPage.Bulk bulk(Typed typed, List<Problem> problems) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose who takes it on");
        schools()
                .forEach(school -> workers.at(school, frame.forms.today())
                        .forEach(each -> names.put(each.publicId().toString(), each.described())));
        return new ProgrammesPage.Bulk(
                Field.of("next", "Next date for all that are ticked").withProblems(problems),
                typed.date("next"),
                Field.of("worker", "Give all that are ticked to").withProblems(problems),
                Option.of(names, typed.text("worker")),
                Field.of("note", "What the next worker should know")
                        .withValue(typed.text("note"))
                        .withProblems(problems));
    }
}
