package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.workforce.Handovers;

/** What can be done at once for several pieces of support that one leads: all of them, or none. Call in a transaction. */
@Service
public class WorkChanges {

    private static final int YEARS_AHEAD = 2;

    private final Interventions interventions;
    private final Workers workers;
    private final SupportBook book;
    private final Handovers handovers;
    private final Partnership partnership;
    private final Audit audit;

    WorkChanges(
            Interventions interventions,
            Workers workers,
            SupportBook book,
            Handovers handovers,
            Partnership partnership,
            Audit audit) {
        this.interventions = interventions;
        this.workers = workers;
        this.book = book;
        this.handovers = handovers;
        this.partnership = partnership;
        this.audit = audit;
    }

    /** Those of the ids that the viewer leads and that have not ended. */
    public List<Intervention> mine(Collection<UUID> ids) {
        List<Long> me = workers.ofAccount(Viewers.person().id()).stream()
                .map(Worker::id)
                .toList();
        return me.isEmpty()
                ? List.of()
                : interventions.ledBy(me).stream()
                        .filter(each -> ids.contains(each.publicId()))
                        .toList();
    }

    /** Sets the day of the next thing to do. */
    public Optional<Problem> next(List<Intervention> chosen, LocalDate day) {
        LocalDate today = partnership.today();
        if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.of(Problem.of(
                    "next", "NEXT-DATE", "The next date is today or later, within two years", "Choose another day"));
        }
        for (Intervention each : chosen) {
            book.next(each, Optional.of(day));
            audit.record(new Audit.Entry(
                    "support.next-set",
                    "child",
                    String.valueOf(each.child().value()),
                    each.kind().name() + " " + day));
        }
        return Optional.empty();
    }

    /** Gives them to another worker from today on. */
    public List<Problem> give(List<Intervention> chosen, UUID worker, String note) {
        Optional<Worker> to = workers.find(worker);
        return to.isEmpty()
                ? List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on"))
                : handovers.give(chosen, to.get(), note, partnership.today());
    }
}
