package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.programme.Concern;
import uk.haven.support.domain.programme.Standing;
import uk.haven.support.internal.programme.Programme.Brief;
import uk.haven.support.internal.programme.Programme.Stands;

/** Programmes as lists show them, with a fixed number of queries however many there are. Call inside a transaction. */
@Service
public class ProgrammeOverview {

    private final ProgrammeBook book;
    private final ExitStore exits;
    private final Children children;
    private final Workers workers;
    private final Partnership partnership;

    ProgrammeOverview(
            ProgrammeBook book, ExitStore exits, Children children, Workers workers, Partnership partnership) {
        this.book = book;
        this.exits = exits;
        this.children = children;
        this.workers = workers;
        this.partnership = partnership;
    }

    /**
     * One programme.
     *
     * @param stands how its criteria stand, once they were evaluated
     * @param concerns why somebody should look at it; none once it has ended
     */
    public record Seen(
            Intervention intervention,
            Brief brief,
            Optional<Stands> stands,
            Set<Concern> concerns,
            Optional<Child> child,
            Optional<Worker> worker) {

        public String who() {
            return child.map(Child::name).orElse("A child who left");
        }

        /** Whether somebody finds it in My work: who leads it is still there on the day, and signs in. */
        public boolean reaches(LocalDate date) {
            return worker.filter(each -> each.accountId().isPresent() && each.activeOn(date))
                    .isPresent();
        }

        public boolean met() {
            return stands.filter(each -> each.reading().standing() == Standing.MET)
                    .isPresent();
        }
    }

    /** Those of the pieces of support that are programmes, in their order. */
    public List<Seen> of(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, Brief> briefs = book.briefs(interventions);
        if (briefs.isEmpty()) {
            return List.of();
        }
        Map<Long, Stands> stands = exits.of(briefs.keySet());
        Map<ChildId, Child> known = children.find(
                interventions.stream().map(Intervention::child).distinct().toList(), date);
        Map<Long, Worker> leading = workers.find(interventions.stream()
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        var seen = new ArrayList<Seen>();
        for (Intervention each : interventions) {
            Brief brief = briefs.get(each.id());
            if (brief != null) {
                Optional<Stands> stood = Optional.ofNullable(stands.get(each.id()));
                seen.add(new Seen(
                        each,
                        brief,
                        stood,
                        each.endedOn().isPresent() ? Set.of() : concerns(each, brief, stood, date),
                        Optional.ofNullable(known.get(each.child())),
                        each.workerId().isPresent()
                                ? Optional.ofNullable(
                                        leading.get(each.workerId().getAsLong()))
                                : Optional.empty()));
            }
        }
        return seen;
    }

    private Set<Concern> concerns(Intervention each, Brief brief, Optional<Stands> stands, LocalDate date) {
        return Concern.of(
                new Concern.Known(
                        brief.type(),
                        stands.filter(stood -> stood.reading().standing() == Standing.MET)
                                .isPresent(),
                        each.beganOn(),
                        each.plannedUntil(),
                        brief.lastSession(),
                        brief.lastReview(),
                        stands.map(Stands::movedOn)),
                partnership.calendar(),
                date);
    }
}
