package uk.haven.support.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;

/**
 * Whether by a piece of support somebody acts for the child: support that is written down but has nobody who could give it,
 * because its worker has left or the child has, must not keep the child off the list of those for whom nobody acts.
 */
public final class ActingRule {

    private ActingRule() {}

    /**
     * Somebody who could give a piece of support.
     *
     * @param workerId {@code support.worker.id}
     * @param schoolId the school they work for, or
     * @param agencyId the agency
     * @param activeUntil last day there, absent while it lasts
     * @param shared whether the child is shared with them or their agency
     */
    public record Actor(
            long workerId,
            OptionalLong schoolId,
            OptionalLong agencyId,
            LocalDate activeFrom,
            Optional<LocalDate> activeUntil,
            boolean shared) {

        /** Whether they work there on the date. */
        public boolean there(LocalDate date) {
            return !activeFrom.isAfter(date)
                    && activeUntil.filter(date::isAfter).isEmpty();
        }

        private boolean worksFor(long school) {
            return schoolId.isPresent() && schoolId.getAsLong() == school;
        }
    }

    /**
     * Whether somebody acts.
     *
     * @param could who could give it: its lead and, in a group, the group's adults
     * @param childsSchool where the child is at the date
     */
    public static boolean acts(Intervention of, Collection<Actor> could, long childsSchool, LocalDate date) {
        return ledBefore(of, date)
                || (of.kind() == InterventionKind.REFERRAL
                        ? receiverActs(of, could, childsSchool, date)
                        : could.stream().anyMatch(each -> canAct(each, childsSchool, date)));
    }

    /** Whoever has it now took it on later: on that date somebody else had it. */
    private static boolean ledBefore(Intervention of, LocalDate date) {
        return of.assignedOn().filter(date::isBefore).isPresent();
    }

    /** There on the date, at the child's school or while the child is shared with them. */
    public static boolean canAct(Actor actor, long childsSchool, LocalDate date) {
        return actor.there(date) && (actor.worksFor(childsSchool) || actor.shared());
    }

    /**
     * An agency answers for what it accepted, whichever of its people has it. A school's own service is a person of that
     * school, and the school that the child has left gives it nothing more.
     */
    private static boolean receiverActs(Intervention of, Collection<Actor> could, long childsSchool, LocalDate date) {
        return could.isEmpty()
                || could.stream()
                        .anyMatch(each -> each.agencyId().isPresent()
                                || each.there(date)
                                        && (of.schoolId() == childsSchool || !each.worksFor(of.schoolId())));
    }
}
