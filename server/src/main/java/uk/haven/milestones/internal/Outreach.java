package uk.haven.milestones.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/**
 * Reading programmes of the special school's outreach: how many its agreement holds for a year, and how many are taken,
 * counted from the programmes that name its service and from what is still to be started. Call inside a transaction.
 */
@Service
public class Outreach {

    private final StartStore store;
    private final ObjectProvider<ProgrammeStarts> programmes;
    private final Audit audit;
    private final Clock clock;

    Outreach(StartStore store, ObjectProvider<ProgrammeStarts> programmes, Audit audit, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Outreach's year. @param taken by all schools together */
    public record Volume(int agreed, long taken) {
        public long left() {
            return Math.max(0, agreed - taken);
        }
    }

    public Volume volume(SchoolYear year) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        long given = starter == null
                ? 0
                : starter.outreachGiven(
                        LocalDate.of(year.start(), Month.SEPTEMBER, 1),
                        LocalDate.of(year.start() + 1, Month.AUGUST, 31));
        return new Volume(store.agreed(year), given + store.waitingForOutreach(year));
    }

    /** Says how many programmes outreach gives in the year. */
    public void agree(SchoolYear year, int places) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        OptionalLong service = starter == null ? OptionalLong.empty() : starter.outreach();
        store.agree(
                year,
                places,
                service.isPresent() ? service.getAsLong() : null,
                Viewers.current().orElseThrow().name(),
                clock.instant());
        audit.record(new Audit.Entry("milestones.outreach.agreed", "school_year", year.toString(), places + " places"));
    }

    /** Holds the year's places for who asks until the transaction ends. @return why so many cannot be had */
    Optional<Problem> hold(SchoolYear year, int asked) {
        store.queue(year);
        Volume volume = volume(year);
        return DecisionRules.outreach(asked, volume.taken(), volume.agreed());
    }
}
