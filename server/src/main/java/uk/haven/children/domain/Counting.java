package uk.haven.children.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days each of a child's enrolments is the one that counts: the latest begun of those that hold (FORMATS.md,
 * "Exact meanings"). A short stay elsewhere interrupts a longer one, which counts again afterwards.
 */
public final class Counting {

    private Counting() {}

    /** Days on roll; a null end lasts. */
    public record Stay(LocalDate entry, @Nullable LocalDate leaving) {}

    /**
     * @param stays in order of their entry; of one day, in the order in which they were recorded
     * @return for each stay the ranges of days on which it counts, in order, possibly none
     */
    public static List<List<Stay>> ranges(List<Stay> stays) {
        var all = new ArrayList<List<Stay>>();
        for (int i = 0; i < stays.size(); i++) {
            List<Stay> left = List.of(stays.get(i));
            for (int later = i + 1; later < stays.size() && !left.isEmpty(); later++) {
                left = without(left, stays.get(later));
            }
            all.add(left);
        }
        return all;
    }

    private static List<Stay> without(List<Stay> ranges, Stay taken) {
        var left = new ArrayList<Stay>();
        for (Stay range : ranges) {
            if (endsBefore(range, taken.entry()) || endsBefore(taken, range.entry())) {
                left.add(range);
                continue;
            }
            if (range.entry().isBefore(taken.entry())) {
                left.add(new Stay(range.entry(), taken.entry().minusDays(1)));
            }
            LocalDate takenUntil = taken.leaving();
            if (takenUntil != null
                    && (range.leaving() == null || range.leaving().isAfter(takenUntil))) {
                left.add(new Stay(takenUntil.plusDays(1), range.leaving()));
            }
        }
        return left;
    }

    private static boolean endsBefore(Stay stay, LocalDate date) {
        return stay.leaving() != null && stay.leaving().isBefore(date);
    }

    /** As PostgreSQL writes a {@code datemultirange}. */
    public static String written(List<Stay> ranges) {
        var text = new StringBuilder("{");
        for (Stay range : ranges) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('[').append(range.entry()).append(',');
            if (range.leaving() != null) {
                text.append(range.leaving()).append(']');
            } else {
                text.append(')');
            }
        }
        return text.append('}').toString();
    }
}
