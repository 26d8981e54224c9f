package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Phase;
import uk.haven.support.Intervention;
import uk.haven.support.Programmes;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** At each secondary school one child in a crisis, who is seen every day for some weeks. */
@Component
class CrisisChapter implements DemoChapter {

    private static final LocalDate TODAY = DemoCalendar.TODAY;
    private static final LocalDate BEGAN = TODAY.minusWeeks(3);
    private static final int WEEKS = 6;

    private final Programmes programmes;
    private final Workers workers;
    private final Children children;
    private final Partnership partnership;

    CrisisChapter(Programmes programmes, Workers workers, Children children, Partnership partnership) {
        this.programmes = programmes;
        this.workers = workers;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void write() {
        partnership.schools().stream()
                .filter(each -> each.openOn(TODAY) && each.phase() == Phase.SECONDARY)
                .sorted(Comparator.comparing(School::laestab))
                .forEach(this::crisis);
    }

    private static boolean schoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                && DemoCalendar.HALF_TERMS.stream()
                        .anyMatch((HalfTerm each) -> !day.isBefore(each.start()) && !day.isAfter(each.end()));
    }

    private void crisis(School school) {
        List<Worker> leading = workers.at(school.id(), TODAY);
        Optional<Child> child = children.onRoll(school.id(), TODAY).stream()
                .filter(each -> each.entryDate().isBefore(BEGAN))
                .max(Comparator.comparing(Child::upn));
        if (child.isEmpty() || leading.isEmpty()) {
            return;
        }
        Intervention of = programmes.start(
                child.get(),
                new Programmes.Plan(
                        "crisis",
                        Set.of("HOME"),
                        "Somebody to come to first thing every morning, and a safe way home",
                        List.of("Comes to the mentor's room before registration"),
                        BEGAN,
                        BEGAN.plusWeeks(WEEKS),
                        Optional.of(TODAY.plusDays(2)),
                        OptionalLong.of(leading.getFirst().id()),
                        new Programmes.Exit(
                                OptionalInt.empty(),
                                20,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                true),
                        Set.of(),
                        20));
        for (LocalDate day = BEGAN; day.isBefore(TODAY); day = day.plusDays(1)) {
            if (schoolDay(day)) {
                programmes.session(of, day, true, "");
            }
        }
    }
}
