package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.haven.platform.SchoolCalendar;

/** Why somebody should look at a child's place in a group. */
public enum PlacementWatch {
    OVERSTAY("Longer than four terms"),
    RETURN_OVERDUE("Return overdue"),
    RETURN_DUE("Return due"),
    REPROFILE_OVERDUE("Profile overdue"),
    REPROFILE_DUE("Profile due this term");

    /** Days ahead of the expected return from which it is due. */
    public static final int NOTICE_DAYS = 14;

    private final String label;

    PlacementWatch(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * What holds on the date for a child who has a place.
     *
     * @param expected day by which the child is to be back in class
     * @param lastProfile day of the latest profile
     */
    public static Set<PlacementWatch> of(
            SchoolCalendar calendar,
            LocalDate placed,
            LocalDate expected,
            Optional<LocalDate> lastProfile,
            LocalDate date) {
        Set<PlacementWatch> watches = EnumSet.noneOf(PlacementWatch.class);
        if (placed.isAfter(date)) {
            return watches;
        }
        var stay = new Stay(calendar, placed);
        if (stay.overstaysOn(date)) {
            watches.add(OVERSTAY);
        }
        if (expected.isBefore(date)) {
            watches.add(RETURN_OVERDUE);
        } else if (!expected.isAfter(date.plusDays(NOTICE_DAYS))) {
            watches.add(RETURN_DUE);
        }
        Stay.Reprofile next = stay.reprofile(lastProfile);
        if (next.overdueOn(date)) {
            watches.add(REPROFILE_OVERDUE);
        } else if (next.dueOn(date)) {
            watches.add(REPROFILE_DUE);
        }
        return watches;
    }
}
