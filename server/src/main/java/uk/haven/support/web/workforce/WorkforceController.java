package uk.haven.support.web.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Words;
import uk.haven.support.SupportedChildren;
import uk.haven.support.internal.workforce.Staffing;
import uk.haven.support.internal.workforce.Staffing.Member;
import uk.haven.support.internal.workforce.WorkforceBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Those who support children: at one's own school, or for the partnership without any child. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class WorkforceController {

    static final Set<Role> FOR_ALL = Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER);
    static final Set<Role> AT_SCHOOL = Set.of(Role.SENCO, Role.HEAD);
    private static final int PAGE = 50;
    private static final int MEETINGS = 10;
    private static final int LONGEST = 200;

    private final Staffing staffing;
    private final WorkforceBook book;
    private final SupportSections sections;
    private final SupportForms forms;
    private final SupportedChildren supported;
    private final Around around;

    WorkforceController(
            Staffing staffing,
            WorkforceBook book,
            SupportSections sections,
            SupportForms forms,
            SupportedChildren supported,
            Around around) {
        this.staffing = staffing;
        this.book = book;
        this.sections = sections;
        this.forms = forms;
        this.supported = supported;
        this.around = around;
    }

    /** The schools, and the audit. */
    @org.springframework.stereotype.Component("workforceAround")
    record Around(Partnership partnership, Audit audit) {}

    @GetMapping("/support/workforce")
    ModelAndView page(@RequestParam(defaultValue = "0") long school, @RequestParam(defaultValue = "1") int page) {
        LocalDate date = forms.asOf();
        return new ModelAndView(
                "support/workforce/page", Map.of("page", forms.inTransaction(() -> page(school, page, date))));
    }

    /** Schools at which the viewer leads, or none for one who plans for all. */
    static Set<Long> own(Viewer.Person viewer) {
        return viewer.hasAny(FOR_ALL)
                ? Set.of()
                : viewer.memberships().stream()
                        .filter(each -> AT_SCHOOL.contains(each.role()))
                        .flatMap(each -> each.schoolId().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private WorkforcePage page(long school, int number, LocalDate date) {
        Viewer.Person viewer = Viewers.person();
        Set<Long> own = own(viewer);
        boolean children = !own.isEmpty();
        Map<Long, School> schools =
                around.partnership().schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
        boolean chosen = school != 0 && (own.isEmpty() || own.contains(school));
        List<Member> members = staffing.on(date, chosen ? Set.of(school) : own);
        around.audit()
                .record(new Audit.Entry(
                        "workforce.listed", "list", "", Words.count(members.size(), "worker", "workers")));
        var pages = new Pages(number, PAGE, members.size(), "/support/workforce" + (chosen ? "?school=" + school : ""));
        List<Member> shown = members.stream().skip(pages.offset()).limit(PAGE).toList();
        School named =
                schools.get(chosen ? school : own.size() == 1 ? own.iterator().next() : 0L);
        return new WorkforcePage(
                sections.links("/support/workforce"),
                named == null ? "" : named.name(),
                Field.of("school", "School"),
                choices(own, schools, date, chosen ? school : 0),
                figures(members, children),
                WorkforceTables.schools(
                        members,
                        schools,
                        children ? supported.at(chosen ? Set.of(school) : own, date) : List.of(),
                        children),
                children ? "" : "/partnership/support#supported",
                WorkforceTables.workers(shown, schools, children),
                pages,
                WorkforceTables.left(staffing.left(date, chosen && children ? Set.of(school) : own), schools),
                WorkforceTables.ending(members, schools, children),
                WorkforceTables.expiring(members, date),
                WorkforceTables.meetings(book.meetings(date, MEETINGS)),
                viewer.hasAny(FOR_ALL));
    }

    private static List<Option> choices(Set<Long> own, Map<Long, School> schools, LocalDate date, long chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("0", "Every school");
        schools.values().stream()
                .filter(each -> each.openOn(date) && (own.isEmpty() || own.contains(each.id())))
                .sorted(Comparator.comparing(School::name))
                .forEach(each -> names.put(String.valueOf(each.id()), each.name()));
        return names.size() > 2 ? Option.of(names, String.valueOf(chosen)) : List.of();
    }

    private static List<Figure> figures(List<Member> members, boolean children) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(Words.number(members.size()), "people who support children", "", null));
        long capacity = members.stream()
                .mapToInt(each -> each.worker().capacity().orElse(0))
                .sum();
        long unsaid = members.stream()
                .filter(each -> each.worker().capacity().isEmpty())
                .count();
        figures.add(new Figure(
                Words.number(capacity),
                "children they can support at once",
                unsaid == 0 ? "" : "not said for " + Words.number(unsaid),
                null));
        if (children) {
            long led = members.stream()
                    .mapToInt(each -> each.caseload().children())
                    .sum();
            long over = members.stream().filter(each -> each.caseload().over()).count();
            figures.add(new Figure(
                    Words.number(led),
                    "children supported, counted with each worker",
                    over == 0 ? "" : Words.count(over, "worker has", "workers have") + " more than they can",
                    null));
        } else {
            figures.add(new Figure(
                    "Need", "per key worker, by school, stands with the partnership's figures", "", "/partnership"));
        }
        return figures;
    }

    @GetMapping("/support/workforce/meetings")
    @AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
    ModelAndView meeting() {
        return meeting("", DateAnswer.of(forms.today()), List.of(), List.of());
    }

    @PostMapping("/support/workforce/meetings")
    @AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
    Object met(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(name = "worker", defaultValue = "") List<Long> workers,
            @RequestParam Map<String, String> typed) {
        var on = new DateAnswer(
                typed.getOrDefault("on-day", ""),
                typed.getOrDefault("on-month", ""),
                typed.getOrDefault("on-year", ""));
        var problems = new ArrayList<Problem>();
        if (topic.isBlank() || topic.length() > LONGEST) {
            problems.add(Problem.of(
                    "topic", "TOPIC-LENGTH", "The topic is empty or too long", "Say it in 1 to 200 characters"));
        }
        if (on.date().filter(day -> !day.isAfter(forms.today())).isEmpty()) {
            problems.add(
                    on.date().isEmpty()
                            ? on.problem("on", "the day of the meeting")
                            : Problem.of(
                                    "on", "MEETING-AHEAD", "A meeting is recorded once it was held", "Give its day"));
        }
        if (!problems.isEmpty()) {
            return meeting(topic, on, workers, problems);
        }
        forms.inTransaction(() -> {
            book.met(on.date().orElseThrow(), topic, workers);
            return true;
        });
        return "redirect:/support/workforce#network";
    }

    private ModelAndView meeting(String topic, DateAnswer on, List<Long> ticked, List<Problem> problems) {
        Map<Long, School> schools =
                around.partnership().schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
        List<Option> people = forms.inTransaction(() -> staffing.on(forms.today(), Set.of()).stream()
                .map(each -> new Option(
                        String.valueOf(each.worker().id()),
                        each.worker().described(),
                        WorkforceTables.school(each, schools),
                        ticked.contains(each.worker().id())))
                .toList());
        return new ModelAndView(
                "support/workforce/meeting",
                Map.of(
                        "page",
                        new MeetingPage(
                                sections.links("/support/workforce"),
                                Field.of("topic", "What about?")
                                        .withValue(topic)
                                        .withProblems(problems),
                                Field.of("on", "When?").withProblems(problems),
                                on,
                                Field.of("worker", "Who was there?"),
                                people,
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
