package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.Families.ClaimState;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.family.FamilyOverview;
import uk.haven.support.internal.family.FamilyOverview.Seen;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;
import uk.haven.support.web.family.FamiliesPage.Row;

/** Families of the viewer's schools, what is done with them, and what came with children from other schools. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class FamiliesController {

    private static final int PAGE = 50;

    private final FamilyOverview overview;
    private final Families families;
    private final Children children;
    private final Workers workers;
    private final Frame frame;

    FamiliesController(FamilyOverview overview, Families families, Children children, Workers workers, Frame frame) {
        this.overview = overview;
        this.families = families;
        this.children = children;
        this.workers = workers;
        this.frame = frame;
    }

    /** What every list about families needs. */
    @org.springframework.stereotype.Component("familiesFrame")
    static class Frame {
        final SupportSections sections;
        final SupportForms forms;
        final FamilyWords words;
        final uk.haven.audit.Audit audit;

        Frame(SupportSections sections, SupportForms forms, FamilyWords words, uk.haven.audit.Audit audit) {
            this.sections = sections;
            this.forms = forms;
            this.words = words;
            this.audit = audit;
        }

        void listed(String action, int number) {
            audit.record(new uk.haven.audit.Audit.Entry(action, "list", "", String.valueOf(number)));
        }

        /** Schools where the viewer works with support. */
        static List<Long> schools() {
            return Viewers.person().memberships().stream()
                    .filter(each -> SupportForms.WORK.contains(each.role()))
                    .flatMap(each -> each.schoolId().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @GetMapping(FamilyNavigation.PATH)
    ModelAndView page(
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("done") String done) {
        return frame.forms.inTransaction(() ->
                new ModelAndView("support/family/list", Map.of("page", families(child.strip(), page, done))));
    }

    private FamiliesPage families(String asked, int number, String done) {
        LocalDate today = frame.forms.today();
        List<Long> schools = Frame.schools();
        List<Seen> going = overview.going(schools, today).stream()
                .filter(each -> fits(asked, each.who()))
                .sorted(Comparator.comparing((Seen each) -> each.next().orElse(LocalDate.MAX))
                        .thenComparing(Seen::who))
                .toList();
        List<Seen> arrived = overview.arrived(schools, today);
        List<List<ChildId>> known = schools.stream()
                .flatMap(school -> families.at(school).stream())
                .distinct()
                .toList();
        Map<ChildId, Child> named =
                children.find(known.stream().flatMap(List::stream).distinct().toList(), today);
        List<Row> rows = known.stream()
                .map(each ->
                        each.stream().map(named::get).filter(Objects::nonNull).toList())
                .filter(each -> !each.isEmpty())
                .map(FamiliesController::family)
                .filter(each -> fits(asked, each.who()))
                .toList();
        String path = asked.isEmpty()
                ? FamilyNavigation.PATH
                : UriComponentsBuilder.fromPath(FamilyNavigation.PATH)
                        .queryParam("child", asked)
                        .encode()
                        .toUriString();
        var pages = new Pages(number, PAGE, rows.size(), path);
        frame.listed("families.listed", rows.size());
        Map<Long, Worker> leading = workers.find(going.stream()
                .flatMap(each -> each.first().workerId().stream().boxed())
                .distinct()
                .toList());
        return new FamiliesPage(
                frame.sections.links(FamilyNavigation.PATH),
                (int) families.claims().stream()
                        .filter(each -> !each.mine() && each.state() == ClaimState.OPEN)
                        .count(),
                Field.of("child", "Child").withValue(asked),
                arrived.stream()
                        .map(each -> new Row(
                                each.who(),
                                each.first().title(),
                                "came from " + frame.words.school(each.plan().schoolId()),
                                "New here",
                                "Take it on",
                                plan(each)))
                        .toList(),
                going.stream().map(each -> row(each, leading, today)).toList(),
                rows.stream().skip(pages.offset()).limit(PAGE).toList(),
                pages,
                done);
    }

    private static boolean fits(String asked, String who) {
        return who.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static Row family(List<Child> members) {
        return new Row(
                members.stream().map(Child::name).collect(Collectors.joining(", ")),
                "",
                Words.count(members.size(), "child", "children") + " whom you may see",
                "",
                "Open",
                FamilyNavigation.PATH + "/" + members.getFirst().publicId());
    }

    private static Row row(Seen each, Map<Long, Worker> leading, LocalDate today) {
        var facts = new ArrayList<String>();
        each.first().workerId().ifPresent(id -> {
            if (leading.get(id) instanceof Worker worker) {
                facts.add(worker.name());
            }
        });
        facts.add("since " + Words.date(each.first().beganOn()));
        each.next().ifPresent(next -> facts.add("next contact " + Words.date(next)));
        boolean late = each.next().filter(next -> next.isBefore(today)).isPresent();
        boolean over = each.first()
                .plannedUntil()
                .filter(until -> until.isBefore(today))
                .isPresent();
        return new Row(
                each.who(),
                each.first().title(),
                String.join(" · ", facts),
                late ? "Contact overdue" : over ? "Past its planned end" : "",
                "Open",
                plan(each));
    }

    private static String plan(Seen each) {
        return FamilyNavigation.PLANS + "/" + each.first().publicId();
    }
}
