package uk.haven.support.domain.programme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.haven.platform.SchoolCalendar;

/** Why somebody should look at a programme that goes on. */
public enum Concern {
    MET("Exit criteria met"),
    OVERDUE("Overdue"),
    DRIFTING("Drifting");

    private final String label;

    Concern(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * What is known of a programme that goes on.
     *
     * @param lastSession latest session that was logged, whatever came of it
     * @param movedOn when its criteria last came closer
     */
    public record Known(
            ProgrammeType type,
            boolean met,
            LocalDate began,
            Optional<LocalDate> plannedUntil,
            Optional<LocalDate> lastSession,
            Optional<LocalDate> lastReview,
            Optional<LocalDate> movedOn) {}

    /** Every concern that holds at the date. */
    public static Set<Concern> of(Known known, SchoolCalendar calendar, LocalDate date) {
        var concerns = EnumSet.noneOf(Concern.class);
        if (known.met()) {
            concerns.add(MET);
        }
        if (overdue(known, date)) {
            concerns.add(OVERDUE);
        }
        if (quiet(known, calendar, date) || still(known, calendar, date)) {
            concerns.add(DRIFTING);
        }
        return concerns;
    }

    /** Past its planned end, and no review since. */
    public static boolean overdue(Known known, LocalDate date) {
        return known.plannedUntil()
                .filter(until -> until.isBefore(date))
                .filter(until ->
                        known.lastReview().filter(on -> !on.isBefore(until)).isEmpty())
                .isPresent();
    }

    /** No session logged for as many school weeks as its type says. */
    public static boolean quiet(Known known, SchoolCalendar calendar, LocalDate date) {
        LocalDate since = known.lastSession().orElse(known.began().minusDays(1));
        return SessionPattern.weeksBetween(calendar, since, date)
                >= known.type().quietWeeks();
    }

    /** Nothing has come closer for as many school weeks as its type says, and the criteria are not met. */
    public static boolean still(Known known, SchoolCalendar calendar, LocalDate date) {
        return !known.met()
                && SessionPattern.weeksBetween(calendar, known.movedOn().orElse(known.began()), date)
                        >= known.type().stillWeeks();
    }
}
