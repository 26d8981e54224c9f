package uk.haven.schooling.domain;

/**
 * Ten session marks, Monday morning to Friday afternoon, packed into one {@code long}: six bits a mark, the first mark
 * lowest, each the id of its code, 0 for no mark yet.
 */
public final class Week {

    /** Marks in a week. */
    public static final int MARKS = 10;

    /** A week without any mark. */
    public static final long EMPTY = 0;

    private static final int BITS = 6;
    private static final int MASK = (1 << BITS) - 1;

    private Week() {}

    /** Id of the code at the position 0–9. */
    public static int mark(long week, int position) {
        return (int) (week >>> (position * BITS)) & MASK;
    }

    /** The week with the code put at a position that is still empty. */
    public static long with(long week, int position, int codeId) {
        return week | (long) codeId << (position * BITS);
    }

    /** Bit set of the code ids that occur from mark {@code from} (inclusive) to {@code to} (exclusive). */
    public static long used(long week, int from, int to) {
        long used = 0;
        for (int i = from; i < to; i++) {
            used |= 1L << mark(week, i);
        }
        return used;
    }

    /** Writes it as ten bytes, one a mark. */
    public static void write(long week, byte[] target, int offset) {
        for (int i = 0; i < MARKS; i++) {
            target[offset + i] = (byte) mark(week, i);
        }
    }

    /** Reads ten bytes. */
    public static long read(byte[] source, int offset) {
        long week = 0;
        for (int i = 0; i < MARKS; i++) {
            week |= (long) (source[offset + i] & MASK) << (i * BITS);
        }
        return week;
    }
}
