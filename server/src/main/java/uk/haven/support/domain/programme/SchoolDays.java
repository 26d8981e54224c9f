package uk.haven.support.domain.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;

/** The school days of a calendar, laid out once so that many exclusions can be counted along them. Days are epoch days. */
public final class SchoolDays {

    private static final int HALF_DAYS = 2;

    private final int[] days;

    private SchoolDays(int[] days) {
        this.days = days;
    }

    /** Mondays to Fridays of its half-terms. */
    public static SchoolDays of(SchoolCalendar calendar) {
        return new SchoolDays(calendar.halfTerms().stream()
                .flatMapToInt(SchoolDays::between)
                .filter(SchoolDays::weekday)
                .toArray());
    }

    private static IntStream between(HalfTerm each) {
        return IntStream.rangeClosed(day(each.start()), day(each.end()));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** The epoch's first day was a Thursday. */
    private static boolean weekday(int day) {
        return Math.floorMod(day + 3, 7) < 5;
    }

    /**
     * The last day that an exclusion covers: its half days over the school days from the one on which it began, two a day, so
     * that a half day over takes a day of its own. One without a length, as permanent ones are, covers the day on which it
     * began. Where the calendar does not reach, Mondays to Fridays count.
     *
     * @param began day on which it began; one in a holiday begins with school
     * @param sessions half days, 0 where they are not known
     */
    public int lastOf(int began, int sessions) {
        int wanted = Math.max(1, Math.ceilDiv(sessions, HALF_DAYS));
        int found = Arrays.binarySearch(days, began);
        int first = found < 0 ? ~found : found;
        boolean before = days.length == 0 || began < days[0];
        if (!before && first + wanted <= days.length) {
            return days[first + wanted - 1];
        }
        int held = before ? 0 : days.length - first;
        int day = held == 0 ? began - 1 : days[days.length - 1];
        for (int left = wanted - held; left > 0; left--) {
            do {
                day++;
            } while (!weekday(day));
        }
        return day;
    }
}
