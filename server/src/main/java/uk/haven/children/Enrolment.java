package uk.haven.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.YearGroup;

/**
 * A stay on a school's roll.
 *
 * @param leavingDate last day on roll, or null while it lasts
 */
public record Enrolment(
        ChildId child,
        long schoolId,
        LocalDate entryDate,
        @Nullable LocalDate leavingDate,
        @Nullable YearGroup yearGroup) {

    public boolean holdsOn(LocalDate date) {
        return !entryDate.isAfter(date) && (leavingDate == null || !leavingDate.isBefore(date));
    }
}
