package uk.haven.schooling.domain;

import org.jspecify.annotations.Nullable;

/** The attendance codes as they stand from one day to another. Codes are known by their stable ids, 1–63. */
public final class CodeTable {

    private final int firstDay;
    private final int lastDay;
    private final @Nullable MarkClass[] classes;
    private final long[] units;
    private final long known;
    private final long tolerated;

    CodeTable(int firstDay, int lastDay, @Nullable MarkClass[] classes, long tolerated) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.classes = classes.clone();
        this.units = new long[classes.length];
        long mask = 1; // no mark yet
        for (int id = 1; id < classes.length; id++) {
            MarkClass mark = classes[id];
            if (mark != null) {
                mask |= 1L << id;
                units[id] = mark.unit();
            }
        }
        this.known = mask;
        this.tolerated = tolerated;
    }

    /** Epoch day from which it holds. */
    int firstDay() {
        return firstDay;
    }

    /** Epoch day until which it holds. */
    int lastDay() {
        return lastDay;
    }

    /** The class of the code, or null when there is no mark, or no such code in these days. */
    public @Nullable MarkClass classOf(int codeId) {
        return classes[codeId];
    }

    /** Bit set of the ids that may stand in a register of these days; bit 0 is "no mark yet". */
    public long known() {
        return known;
    }

    /** Bit set of ids that had ended by then and are accepted with a notice, because real files carry them. */
    public long tolerated() {
        return tolerated;
    }

    /** Packed {@link uk.haven.schooling.SessionCounts} of a packed week from mark {@code from} (inclusive) to {@code to} (exclusive). */
    public long count(long week, int from, int to) {
        long counts = 0;
        for (int i = from; i < to; i++) {
            counts += units[Week.mark(week, i)];
        }
        return counts;
    }
}
