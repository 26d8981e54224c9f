package uk.haven.support.web.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Workers;
import uk.haven.support.internal.work.MyWork;
import uk.haven.support.internal.work.WorkChanges;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** "My work": everything that support asks of one person. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.AGENCY_WORKER})
class MyWorkController {

    private static final String DONE = "done";

    private final MyWork work;
    private final WorkChanges changes;
    private final Workers workers;
    private final SupportSections sections;
    private final SupportForms forms;
    private final Audit audit;

    MyWorkController(
            MyWork work,
            WorkChanges changes,
            Workers workers,
            SupportSections sections,
            SupportForms forms,
            Audit audit) {
        this.work = work;
        this.changes = changes;
        this.workers = workers;
        this.sections = sections;
        this.forms = forms;
        this.audit = audit;
    }

    /** What is ticked and typed below the list. */
    record Typed(List<UUID> item, DateAnswer next, String worker, String note) {
        static final Typed NOTHING = new Typed(List.of(), DateAnswer.NONE, "", "");
    }

    @GetMapping("/support")
    ModelAndView page(
            @RequestParam(defaultValue = "") String bucket,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute(DONE) String done) {
        return shown(new WorkList.Asked(bucket, child, part, page), Typed.NOTHING, List.of(), done);
    }

    @PostMapping("/support/work")
    Object change(
            @RequestParam(defaultValue = "") List<UUID> item,
            @RequestParam(name = "do", defaultValue = "next") String what,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var next = new DateAnswer(
                typed.getOrDefault("next-day", ""),
                typed.getOrDefault("next-month", ""),
                typed.getOrDefault("next-year", ""));
        var form = new Typed(item, next, typed.getOrDefault("worker", ""), typed.getOrDefault("note", ""));
        var asked = new WorkList.Asked(
                typed.getOrDefault("bucket", ""), typed.getOrDefault("child", ""), typed.getOrDefault("part", ""), 1);
        var done = new AtomicInteger();
        List<Problem> problems = forms.inTransaction(() -> {
            List<Intervention> chosen = changes.mine(Set.copyOf(item));
            done.set(chosen.size());
            if (chosen.isEmpty()) {
                return List.of(Problem.of("", "NOTHING-TICKED", "Nothing is ticked", "Tick what it is for"));
            }
            return what.equals("reassign") ? give(chosen, form) : next(chosen, form);
        });
        if (!problems.isEmpty()) {
            return shown(asked, form, problems, "");
        }
        String count = Words.count(done.get(), "piece of support", "pieces of support");
        flash.addFlashAttribute(DONE, what.equals("reassign") ? count + " given over" : "Next date set for " + count);
        return "redirect:" + asked.path(asked.bucket());
    }

    private List<Problem> next(List<Intervention> chosen, Typed form) {
        Optional<LocalDate> day = form.next().date();
        return day.isEmpty()
                ? List.of(form.next().problem("next", "the next date"))
                : changes.next(chosen, day.get()).stream().toList();
    }

    private List<Problem> give(List<Intervention> chosen, Typed form) {
        UUID worker;
        try {
            worker = UUID.fromString(form.worker());
        } catch (IllegalArgumentException nobody) {
            return List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on"));
        }
        return changes.give(chosen, worker, form.note());
    }

    private ModelAndView shown(WorkList.Asked asked, Typed form, List<Problem> problems, String done) {
        LocalDate date = forms.asOf();
        WorkPage page = forms.inTransaction(() -> {
            var links = sections.links("/support");
            var mine = work.of(Viewers.person(), date);
            var list = new WorkList(mine, asked, links);
            audit.record(new Audit.Entry(
                    "work.listed", "list", "", Words.count(list.pages().total(), "thing to do", "things to do")));
            var about =
                    list.shown().stream().flatMap(each -> each.about().stream()).toList();
            return new WorkPage(
                    links,
                    list.buckets(),
                    list.filter(),
                    list.chips(),
                    mine.linked() || Viewers.person().has(Role.AGENCY_WORKER),
                    list.groups(date, form.item()),
                    list.pages(),
                    about.isEmpty() ? null : bulk(about, form, problems),
                    done,
                    problems);
        });
        return new ModelAndView(
                "support/work/page",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private WorkPage.Bulk bulk(Collection<Intervention> about, Typed form, List<Problem> problems) {
        var schools = about.stream().map(Intervention::schoolId).collect(Collectors.toCollection(TreeSet::new));
        // what came with a child is another school's support, and goes to a colleague here
        Viewers.person().memberships().forEach(each -> each.schoolId().ifPresent(schools::add));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose who takes it on");
        Stream.concat(
                        schools.stream().flatMap(school -> workers.at(school, forms.today()).stream()),
                        workers.ofMyAgencies(forms.today()).stream())
                .forEach(each -> names.put(each.publicId().toString(), each.described()));
        return new WorkPage.Bulk(
                Field.of("next", "Next date for all that are ticked").withProblems(problems),
                form.next(),
                Field.of("worker", "Give all that are ticked to").withProblems(problems),
                Option.of(names, form.worker()),
                Field.of("note", "What the next worker should know")
                        .withValue(form.note())
                        .withProblems(problems));
    }
}
