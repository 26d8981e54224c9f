package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.support.FamilySupport;
import uk.haven.support.FamilySupport.Plan;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** Children who came during the year, and what is done so that they arrive. */
@Component
class TransferChapter implements DemoChapter {

    private static final LocalDate TODAY = DemoCalendar.TODAY;

    /** Who came in September came with everybody else. */
    private static final LocalDate DURING = LocalDate.of(TODAY.getYear() - 1, 10, 1);

    private static final int STEPS_DONE = 2;

    private final FamilySupport support;
    private final Children children;
    private final Workers workers;
    private final Partnership partnership;

    TransferChapter(FamilySupport support, Children children, Workers workers, Partnership partnership) {
        this.support = support;
        this.children = children;
        this.workers = workers;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void write() {
        partnership.schools().stream()
                .filter(each -> each.openOn(TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .forEach(this::arrived);
    }

    /** The latest to come to the school, once there has been time to plan. */
    private void arrived(School school) {
        List<Worker> leading = workers.at(school.id(), TODAY);
        Optional<Child> latest = children.onRoll(school.id(), TODAY).stream()
                .filter(each ->
                        each.entryDate().isAfter(DURING) && !each.entryDate().isAfter(TODAY.minusWeeks(3)))
                .max(Comparator.comparing(Child::entryDate).thenComparing(Child::upn));
        if (latest.isEmpty() || leading.isEmpty()) {
            return;
        }
        LocalDate from = latest.get().entryDate();
        Intervention of = support.start(
                InterventionKind.TRANSFER,
                List.of(latest.get()),
                new Plan(
                        "Knows the building, the day and one grown-up by name",
                        "WEEKLY",
                        "",
                        from,
                        from.plusWeeks(20),
                        Optional.of(TODAY.plusDays(4)),
                        OptionalLong.of(leading.getLast().id()),
                        OptionalLong.empty()));
        support.steps(of, STEPS_DONE, from.plusWeeks(1));
        support.contact(
                of,
                from.plusWeeks(2),
                "MEETING",
                OptionalInt.of(25),
                "Sits with two others at lunch now; the records of the former school are still to come");
    }
}
