package uk.haven.demo.internal;

import static uk.haven.demo.domain.DemoCalendar.TODAY;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.access.Accounts;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Programmes;
import uk.haven.support.Programmes.Exit;
import uk.haven.support.Programmes.Plan;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/**
 * The demo's key worker signs in as whoever leads most at the school, once everything else is written; with one programme
 * that began this week and one that has done its work, so that My work shows each of its parts.
 */
@Component
class KeyWorkerChapter implements DemoChapter {

    private static final String EMAIL = "key.worker@demo.example";
    private static final String LAESTAB = "850/9990";

    private final Workers workers;
    private final Interventions interventions;
    private final Programmes programmes;
    private final Children children;
    private final Accounts accounts;
    private final Partnership partnership;

    KeyWorkerChapter(
            Workers workers,
            Interventions interventions,
            Programmes programmes,
            Children children,
            Accounts accounts,
            Partnership partnership) {
        this.workers = workers;
        this.interventions = interventions;
        this.programmes = programmes;
        this.children = children;
        this.accounts = accounts;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void write() {
        long account = accounts.byEmail(EMAIL).orElseThrow().id();
        long school = partnership.schoolByLaestab(LAESTAB).orElseThrow().id();
        Worker busiest = busiest(school);
        workers.link(busiest.id(), account);
        List<Child> free = withoutSupport(school);
        begun(free.get(0), busiest);
        met(free.get(1), busiest);
    }

    private Worker busiest(long school) {
        Map<Long, Integer> led = new HashMap<>();
        for (Intervention each : interventions.at(school, TODAY, TODAY)) {
            if (each.endedOn().isEmpty()) {
                each.workerId().ifPresent(worker -> led.merge(worker, 1, Integer::sum));
            }
        }
        return workers.at(school, TODAY).stream()
                .max(Comparator.comparingInt((Worker each) -> led.getOrDefault(each.id(), 0))
                        .thenComparing(Worker::staffId))
                .orElseThrow();
    }

    /** Children who have been there for the year and for whom nothing is done, always in the same order. */
    private List<Child> withoutSupport(long school) {
        List<Child> there = children.onRoll(school, TODAY).stream()
                .filter(each -> each.entryDate().isBefore(TODAY.minusWeeks(30)))
                .toList();
        Map<ChildId, List<Intervention>> active =
                interventions.active(there.stream().map(Child::id).toList(), TODAY);
        return there.stream()
                .filter(each -> active.getOrDefault(each.id(), List.of()).isEmpty())
                .sorted(Comparator.comparing(Child::upn))
                .toList();
    }

    private void begun(Child child, Worker worker) {
        programmes.start(
                child,
                plan(
                        "To speak up in class",
                        List.of("Asks one question a day", "Reads aloud to the group once"),
                        TODAY.minusDays(3),
                        worker));
    }

    private void met(Child child, Worker worker) {
        LocalDate from = TODAY.minusWeeks(8);
        Intervention programme = programmes.start(
                child,
                plan(
                        "To hand homework in",
                        List.of("Diary signed each week", "Homework club on Mondays"),
                        from,
                        worker));
        for (LocalDate day = TODAY.minusWeeks(3); !day.isAfter(TODAY); day = day.plusWeeks(1)) {
            programmes.session(programme, day, true, "");
        }
        programmes.review(
                programme, TODAY.minusWeeks(2), "Both targets are close.", "Go on until half-term.", Optional.empty());
        programmes.targetsMet(programme, 2);
    }

    private static Plan plan(String aim, List<String> targets, LocalDate from, Worker worker) {
        return new Plan(
                "learning-mentor",
                Set.of("LEARNING_SKILLS"),
                aim,
                targets,
                from,
                from.plusWeeks(12),
                Optional.empty(),
                OptionalLong.of(worker.id()),
                new Exit(
                        OptionalInt.empty(),
                        20,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(targets.size()),
                        false),
                Set.of(TODAY.getDayOfWeek().getValue()),
                30);
    }
}
