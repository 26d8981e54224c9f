package uk.haven.schooling;

import java.time.LocalDate;
import java.util.List;
import uk.haven.children.ChildId;

/**
 * One exclusion.
 *
 * @param schoolId the school that excluded
 * @param start first day
 * @param sessions half days lost
 * @param reasons codes of the census, up to three
 */
public record Exclusion(
        ChildId child, long schoolId, ExclusionCategory category, LocalDate start, int sessions, List<String> reasons) {
    public Exclusion {
        reasons = List.copyOf(reasons);
    }

    /** Half days as days, without a trailing {@code .0}: {@code 2.5}. */
    public String days() {
        return days(sessions);
    }

    /** Half days as days, without a trailing {@code .0}: {@code 115.5}. */
    public static String days(long sessions) {
        return sessions % 2 == 0 ? Long.toString(sessions / 2) : sessions / 2 + ".5";
    }
}
