package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.haven.children.ChildId;

/** Every piece of support of every kind, as far as the viewer may see it. Call inside a transaction. */
public interface Interventions {

    /** What was or is done for the child, latest begun first. */
    List<Intervention> of(ChildId child);

    /** What is being done for the children at the date, by child; one query. */
    Map<ChildId, List<Intervention>> active(Collection<ChildId> children, LocalDate date);

    /**
     * From when each counts as support, by id: a referral once it is accepted, anything else from its first day. An assessment
     * does not, nor a referral that nobody accepted: they are absent. Whom somebody acts for, the continuum, cost and caseloads
     * all go by it; one query.
     */
    Map<Long, LocalDate> countingFrom(Collection<Long> ids);

    /**
     * What goes on at the date for children of the viewer's schools although another school began it, oldest first: it came
     * with the child. @param schools where the viewer works with support
     */
    List<Intervention> cameTo(Collection<Long> schools, LocalDate date);

    /** What the workers lead and what has not ended, oldest first. */
    List<Intervention> ledBy(Collection<Long> workerIds);

    /** What was going on at the school at any time between the dates, both included. */
    List<Intervention> at(long schoolId, LocalDate from, LocalDate to);

    Optional<Intervention> find(UUID publicId);

    Map<Long, Intervention> find(Collection<Long> ids);

    /** Those of the ids in addresses that the viewer may see, in no order; one query. */
    List<Intervention> ofPublicIds(Collection<UUID> publicIds);
}
