package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/**
 * Support that came with a child from another school and that nobody here leads: whoever led it no longer sees the child, so
 * it goes on only if somebody here takes it on. Call inside a transaction.
 */
@Service
public class Arrivals {

    private final Interventions interventions;
    private final Workers workers;
    private final Children children;

    Arrivals(Interventions interventions, Workers workers, Children children) {
        this.interventions = interventions;
        this.workers = workers;
        this.children = children;
    }

    /** One piece of support, and the child with whom it came. */
    public record Arrived(Intervention of, Child child) {}

    /**
     * At the schools, longest going first; a referral is with whoever received it, and so is not among them. With a fixed
     * number of queries.
     *
     * @param schools where the viewer works with support
     */
    public List<Arrived> at(Collection<Long> schools, LocalDate date) {
        List<Intervention> came = interventions.cameTo(schools, date).stream()
                .filter(each -> each.kind() != InterventionKind.REFERRAL
                        && each.endedOn().isEmpty())
                .toList();
        if (came.isEmpty()) {
            return List.of();
        }
        Map<Long, Worker> leads = workers.find(came.stream()
                .flatMap(each -> each.workerId().stream().boxed())
                .distinct()
                .toList());
        List<Intervention> waiting = came.stream()
                .filter(each -> each.workerId().isEmpty()
                        || !(leads.get(each.workerId().getAsLong()) instanceof Worker lead)
                        || lead.schoolId().isEmpty()
                        || !schools.contains(lead.schoolId().getAsLong()))
                .toList();
        Map<ChildId, Child> known = children.find(
                waiting.stream().map(Intervention::child).distinct().toList(), date);
        return waiting.stream()
                .map(each -> known.get(each.child()) instanceof Child child ? new Arrived(each, child) : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
