package uk.haven.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;

/**
 * One piece of support for a child, of whatever kind.
 *
 * @param id {@code support.intervention.id}
 * @param child as the child is known now, also where two records became one
 * @param schoolId school that gives it or asked for it
 * @param title what it is, in a few words
 * @param serviceId {@code directory.service.id}
 * @param workerId {@code support.worker.id} of who leads it
 * @param plannedUntil day by which it is meant to end
 * @param nextOn day of the next thing to do
 * @param endedOn last day, absent while it lasts
 * @param version counts edits
 */
public record Intervention(
        long id,
        UUID publicId,
        ChildId child,
        long schoolId,
        InterventionKind kind,
        String title,
        OptionalLong serviceId,
        OptionalLong workerId,
        Continuum continuum,
        LocalDate beganOn,
        Optional<LocalDate> plannedUntil,
        Optional<LocalDate> nextOn,
        Optional<LocalDate> endedOn,
        Optional<InterventionOutcome> outcome,
        Optional<LocalDate> assignedOn,
        int version) {

    /** Whether it goes on at the date. */
    public boolean activeOn(LocalDate date) {
        return !beganOn.isAfter(date) && endedOn.map(end -> !end.isBefore(date)).orElse(true);
    }

    /** The same, told of the record that is kept of the child. */
    public Intervention of(ChildId kept) {
        return kept.equals(child)
                ? this
                : new Intervention(
                        id,
                        publicId,
                        kept,
                        schoolId,
                        kind,
                        title,
                        serviceId,
                        workerId,
                        continuum,
                        beganOn,
                        plannedUntil,
                        nextOn,
                        endedOn,
                        outcome,
                        assignedOn,
                        version);
    }
}
