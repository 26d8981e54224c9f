package uk.haven.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Children and their enrolments, as far as the current viewer may see them. Call inside a transaction. */
public interface Children {

    /** Everyone on roll at the date (enrolled on or before it and not ended before it), by surname and forename. */
    List<Child> onRoll(LocalDate date);

    /** Everyone on roll at one school at the date. */
    List<Child> onRoll(long schoolId, LocalDate date);

    /**
     * Everyone who was on roll at one school on any day from the first to the last, by their latest stay there in that time;
     * somebody who changed schools in it is told at both.
     */
    List<Child> onRoll(long schoolId, LocalDate first, LocalDate last);

    /**
     * Those of the children whose latest school is one of the viewer's, whether or not they have left it: what is recorded
     * of a child is recorded there.
     */
    Set<ChildId> latestHere(Collection<ChildId> ids);

    Optional<Child> find(UUID publicId, LocalDate date);

    Optional<Child> find(ChildId id, LocalDate date);

    Map<ChildId, Child> find(Collection<ChildId> ids, LocalDate date);

    /** Enrolments of the child, latest begun first. */
    List<Enrolment> enrolments(ChildId child);

    /**
     * Ids of every school at which each child was enrolled on the day or after it, as far as the viewer may know; from
     * {@link LocalDate#MIN}, at which it ever was. Answer it with one query.
     */
    default Map<ChildId, Set<Long>> schoolsOf(Collection<ChildId> ids, LocalDate since) {
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> enrolments(id).stream()
                                .filter(each -> each.leavingDate() == null
                                        || !each.leavingDate().isBefore(since))
                                .map(Enrolment::schoolId)
                                .collect(Collectors.toSet())));
    }

    /**
     * Which ids are one child because a person decided so, as far as the viewer may see; one small query. What is held
     * of one child is held under any of its ids: {@code records().of(child)}.
     */
    ChildRecords records();

    /** Every id that is this child, its own among them. */
    default Set<ChildId> recordsOf(ChildId child) {
        return records().of(child);
    }

    /**
     * Every child's UPN and enrolments, packed, for matching rows of large files. For batch work only. Kept in memory and
     * renewed when an import has changed it.
     *
     * @throws IllegalStateException when the viewer is a person
     */
    RollIndex rollIndex();
}
