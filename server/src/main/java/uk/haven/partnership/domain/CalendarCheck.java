package uk.haven.partnership.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/** Whether half-terms fit together: in the order of their numbers, none beginning before the one before it has ended. */
public final class CalendarCheck {

    private static final Comparator<HalfTerm> ORDER =
            Comparator.comparing(HalfTerm::schoolYear).thenComparing(HalfTerm::number);

    private CalendarCheck() {}

    private record Key(SchoolYear year, int number) {}

    /**
     * Those that were sent and do not fit among one another and those held that they do not replace, with what is wrong.
     */
    public static Map<HalfTerm, Problem> check(Collection<HalfTerm> held, Collection<HalfTerm> sent) {
        var all = new TreeMap<HalfTerm, HalfTerm>(ORDER);
        var replaced = new HashMap<Key, HalfTerm>();
        sent.forEach(halfTerm -> replaced.put(new Key(halfTerm.schoolYear(), halfTerm.number()), halfTerm));
        held.stream()
                .filter(halfTerm -> !replaced.containsKey(new Key(halfTerm.schoolYear(), halfTerm.number())))
                .forEach(halfTerm -> all.put(halfTerm, halfTerm));
        var refused = new HashMap<HalfTerm, Problem>();
        for (HalfTerm halfTerm : sent.stream().sorted(ORDER).toList()) {
            HalfTerm before = all.lowerKey(halfTerm);
            HalfTerm after = all.higherKey(halfTerm);
            int year = halfTerm.start().getYear();
            int start = halfTerm.schoolYear().start();
            if (before != null && !halfTerm.start().isAfter(before.end())) {
                refused.put(halfTerm, overlap(halfTerm, before));
            } else if (after != null && !after.start().isAfter(halfTerm.end())) {
                refused.put(halfTerm, overlap(halfTerm, after));
            } else if (year != start && year != start + 1) {
                refused.put(
                        halfTerm,
                        Problem.of(
                                "start",
                                "NOT-IN-YEAR",
                                "%s is not in the school year %s".formatted(halfTerm.start(), halfTerm.schoolYear()),
                                "mend the date or the year"));
            } else {
                all.put(halfTerm, halfTerm);
            }
        }
        return refused;
    }

    private static Problem overlap(HalfTerm halfTerm, HalfTerm other) {
        return Problem.of(
                "start",
                "CALENDAR-OVERLAPS",
                "%s to %s runs into half-term %d of %s (%s to %s)"
                        .formatted(
                                halfTerm.start(),
                                halfTerm.end(),
                                other.number(),
                                other.schoolYear(),
                                other.start(),
                                other.end()),
                "mend the dates of one of them");
    }
}
