package uk.haven.schooling.domain;

import java.util.Arrays;

/** Distinct packed weeks in the order in which they were met. */
final class WeekDictionary {

    private static final long FREE = -1;

    private long[] table;
    private int[] positions;
    private long[] values;
    private int size;

    WeekDictionary(int expected) {
        int capacity = Integer.highestOneBit(Math.max(expected, 8)) << 1;
        table = new long[capacity];
        Arrays.fill(table, FREE);
        positions = new int[capacity];
        values = new long[Math.max(expected, 8)];
    }

    /** Position of the week, which is added when it is new. */
    int add(long week) {
        int mask = table.length - 1;
        int at = slot(week, mask);
        while (table[at] != FREE) {
            if (table[at] == week) {
                return positions[at];
            }
            at = (at + 1) & mask;
        }
        table[at] = week;
        positions[at] = size;
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = week;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    long get(int position) {
        return values[position];
    }

    int size() {
        return size;
    }

    private void grow() {
        int capacity = table.length * 2;
        table = new long[capacity];
        Arrays.fill(table, FREE);
        positions = new int[capacity];
        for (int i = 0; i < size; i++) {
            int at = slot(values[i], capacity - 1);
            while (table[at] != FREE) {
                at = (at + 1) & (capacity - 1);
            }
            table[at] = values[i];
            positions[at] = i;
        }
    }

    private static int slot(long week, int mask) {
        return (int) ((week * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }
}
