package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.AssessmentOverview;
import uk.haven.support.internal.assessment.AssessmentOverview.Seen;
import uk.haven.support.web.SupportForms;

/** The common assessments of the viewer's schools, and the beginning of another. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class AssessmentsController {

    private static final int PAGE = 50;
    private static final int YEAR = 365;

    /** The day by which a first version is to be complete, unless the person says otherwise. */
    private static final int WEEKS_TO_WRITE = 6;

    private final AssessmentOverview overview;
    private final AssessmentBook book;
    private final Interventions interventions;
    private final Workers workers;
    private final SupportForms forms;
    private final Frame frame;

    AssessmentsController(
            AssessmentOverview overview,
            AssessmentBook book,
            Interventions interventions,
            Workers workers,
            SupportForms forms,
            Frame frame) {
        this.overview = overview;
        this.book = book;
        this.interventions = interventions;
        this.workers = workers;
        this.forms = forms;
        this.frame = frame;
    }

    /** The row of sections and the audit. */
    @org.springframework.stereotype.Component("assessmentsFrame")
    record Frame(AssessmentDesk desk, Audit audit) {}

    @GetMapping("/support/assessments")
    ModelAndView page(@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "1") int page) {
        return forms.inTransaction(() ->
                new ModelAndView("support/assessment/list", Map.of("page", page(list, page, forms.asOf()))));
    }

    private AssessmentsPage page(String list, int number, LocalDate date) {
        List<Seen> all = overview.of(
                Viewers.person().memberships().stream()
                        .filter(each -> SupportForms.WORK.contains(each.role()))
                        .flatMap(each -> each.schoolId().stream())
                        .distinct()
                        .flatMap(school -> interventions.at(school, date.minusDays(YEAR), date).stream())
                        .filter(each -> each.kind() == InterventionKind.CAF)
                        .toList(),
                date);
        Map<String, Predicate<Seen>> lists = lists(date);
        Predicate<Seen> chosen =
                lists.getOrDefault(list, lists.values().iterator().next());
        List<Seen> listed = all.stream().filter(chosen).toList();
        String path = AssessmentNavigation.PATH + "?list=";
        var pages = new Pages(number, PAGE, listed.size(), path + (lists.containsKey(list) ? list : ""));
        frame.audit().record(new Audit.Entry("assessments.listed", "list", "", listed.size() + " assessments"));
        var sections = new ArrayList<Section>();
        Map<String, String> labels = Map.of(
                "",
                "Going on",
                "draft",
                "Drafts",
                "review",
                "Under review",
                "needs",
                "Needs somebody",
                "closed",
                "Closed in the past year");
        lists.forEach((code, filter) ->
                sections.add(new Section(labels.getOrDefault(code, code), path + code, chosen == filter, (int)
                        all.stream().filter(filter).count())));
        return new AssessmentsPage(
                frame.desk().sections(),
                sections,
                listed.stream()
                        .skip(pages.offset())
                        .limit(PAGE)
                        .map(each -> row(each, date))
                        .toList(),
                pages);
    }

    private static Map<String, Predicate<Seen>> lists(LocalDate date) {
        Map<String, Predicate<Seen>> lists = new LinkedHashMap<>();
        Predicate<Seen> open = each -> each.intervention().endedOn().isEmpty();
        lists.put("", open);
        lists.put("needs", open.and(each -> !attention(each, date).isEmpty()));
        lists.put("draft", open.and(each -> each.assessment().state() == AssessmentState.DRAFT));
        lists.put("review", open.and(each -> each.assessment().state() == AssessmentState.UNDER_REVIEW));
        lists.put("closed", open.negate());
        return lists;
    }

    /** {@code 2 actions overdue}, or that it was to be finished; "" when nothing needs anybody. */
    private static String attention(Seen each, LocalDate date) {
        int overdue = each.overdue(date).size();
        if (overdue > 0) {
            return Words.count(overdue, "action overdue", "actions overdue");
        }
        return each.late(date)
                ? "was to be finished by "
                        + Words.date(each.intervention().plannedUntil().orElse(date))
                : "";
    }

    private static AssessmentsPage.Row row(Seen each, LocalDate date) {
        var facts = new ArrayList<String>();
        facts.add(each.lead().map(worker -> "led by " + worker.name()).orElse("nobody leads it"));
        facts.add("since " + Words.date(each.intervention().beganOn()));
        each.intervention()
                .endedOn()
                .ifPresentOrElse(
                        end -> facts.add("closed " + Words.date(end)),
                        () -> each.nextMeeting().ifPresent(on -> facts.add("team meets " + Words.date(on))));
        boolean open = each.intervention().endedOn().isEmpty();
        return new AssessmentsPage.Row(
                each.who(),
                AssessmentNavigation.path(each.intervention()),
                each.progress(),
                open ? attention(each, date) : "",
                String.join(" · ", facts));
    }

    @GetMapping("/support/assessments/new")
    ModelAndView fresh(@RequestParam UUID child) {
        return forms.inTransaction(() -> start(mine(child), Typed.nothing(), List.of()));
    }

    private Child mine(UUID publicId) {
        Child child = forms.child(publicId);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    @PostMapping("/support/assessments")
    Object start(@RequestParam UUID child, @RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Child of = mine(child);
            Optional<LocalDate> from = typed.date("from").date();
            Optional<LocalDate> finish = typed.date("finish").date();
            if (from.isEmpty() || finish.isEmpty()) {
                return start(
                        of,
                        typed,
                        List.of(
                                from.isEmpty()
                                        ? typed.date("from").problem("from", "the day on which it begins")
                                        : typed.date("finish").problem("finish", "the day by which it is finished")));
            }
            OptionalLong worker = typed.id("worker")
                    .flatMap(workers::find)
                    .map(each -> OptionalLong.of(each.id()))
                    .orElse(OptionalLong.empty());
            return switch (book.start(of, from.get(), finish.get(), worker)) {
                case AssessmentBook.Begun.Done(var begun) -> "redirect:" + AssessmentNavigation.path(begun);
                case AssessmentBook.Begun.Refused(Problem problem) -> start(of, typed, List.of(problem));
            };
        });
    }

    private ModelAndView start(Child child, Typed typed, List<Problem> problems) {
        forms.looked("assessment.begun", child);
        LocalDate today = forms.today();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Nobody yet");
        workers.at(child.schoolId(), today)
                .forEach(each -> names.put(each.publicId().toString(), each.described()));
        String me = workers.ofAccount(Viewers.person().id()).stream()
                .map(Worker::publicId)
                .map(UUID::toString)
                .filter(names::containsKey)
                .findFirst()
                .orElse("");
        return new ModelAndView(
                "support/assessment/start",
                Map.of(
                        "page",
                        new StartPage(
                                frame.desk().sections(),
                                List.of(new Crumb(child.name(), SupportForms.path(child))),
                                child.name(),
                                AssessmentNavigation.PATH + "?child=" + child.publicId(),
                                typed.field("from", "It begins on", problems),
                                typed.date("from", DateAnswer.of(today)),
                                typed.field("finish", "To be finished by", problems),
                                typed.date("finish", DateAnswer.of(today.plusWeeks(WEEKS_TO_WRITE))),
                                typed.field("worker", "Lead professional", problems)
                                        .withHint("Brings the services together and is the family's first contact"),
                                Option.of(names, typed.text("worker", me)),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
