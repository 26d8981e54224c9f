package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import uk.haven.schooling.domain.CodeTable;
import uk.haven.schooling.domain.Week;

/**
 * Distinct weeks of marks met in a file, numbered from 1. A county's year has some ten thousand, so that what must be
 * known of each (which codes, what it counts) is worked out once.
 */
final class Patterns {

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<CodeTable, long[]> counts = new HashMap<>();
    private long[] weeks = new long[1024];
    private int size = 1;

    /** Number of the week. Safe for several threads. */
    synchronized int number(long week) {
        Integer known = numbers.get(week);
        if (known != null) {
            return known;
        }
        if (size == weeks.length) {
            weeks = Arrays.copyOf(weeks, size * 2);
        }
        weeks[size] = week;
        numbers.put(week, size);
        return size++;
    }

    /** The packed week with this number; once reading is over. */
    long week(int number) {
        return weeks[number];
    }

    /** Position 0–9 of the last mark of the pattern; −1 when it has none. */
    int lastMark(int number) {
        long week = weeks[number];
        return week == 0 ? -1 : (63 - Long.numberOfLeadingZeros(week)) / 6;
    }

    /** Packed counts of the whole week under one code table, indexed by number; once reading is over, for one thread. */
    long[] wholeWeekCounts(CodeTable table) {
        long[] known = counts.get(table);
        if (known == null || known.length < size) {
            known = new long[size];
            for (int i = 1; i < size; i++) {
                known[i] = table.count(weeks[i], 0, Week.MARKS);
            }
            counts.put(table, known);
        }
        return known;
    }
}
