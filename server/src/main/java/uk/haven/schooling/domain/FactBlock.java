package uk.haven.schooling.domain;

import java.util.Arrays;

/**
 * Session counts of one school in one half-term: children in ascending order of their ids, each with packed
 * {@link SessionCounts}. Stored as bytes: format 1; number of children (4); the ids (4 each); the counts (8 each).
 */
public final class FactBlock {

    static final int HEADER = 5;
    private static final byte FORMAT = 1;

    private final int[] children;
    private final long[] counts;

    private FactBlock(int[] children, long[] counts) {
        this.children = children;
        this.counts = counts;
    }

    /**
     * @param children ids, strictly ascending
     * @param counts as many, in the same order
     */
    public static FactBlock of(int[] children, long[] counts) {
        if (children.length != counts.length) {
            throw new IllegalArgumentException("A block needs one count a child");
        }
        return new FactBlock(children, counts);
    }

    public int size() {
        return children.length;
    }

    public int child(int row) {
        return children[row];
    }

    /** Packed counts of the row. */
    public long counts(int row) {
        return counts[row];
    }

    /** Packed counts of the child; 0 when it is not in the block. */
    public long countsOf(int childId) {
        int row = Arrays.binarySearch(children, childId);
        return row < 0 ? 0 : counts[row];
    }

    public byte[] encode() {
        int n = children.length;
        var bytes = new byte[HEADER + 12 * n];
        bytes[0] = FORMAT;
        Packed.putInt(bytes, 1, n);
        int tail = HEADER + 4 * n;
        for (int i = 0; i < n; i++) {
            Packed.putInt(bytes, HEADER + 4 * i, children[i]);
            long value = counts[i];
            Packed.putInt(bytes, tail + 8 * i, (int) (value >>> 32));
            Packed.putInt(bytes, tail + 8 * i + 4, (int) value);
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when the bytes are not a block of a known format */
    public static FactBlock decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("Not a block of facts of format " + FORMAT);
        }
        int n = Packed.getInt(bytes, 1);
        int tail = HEADER + 4 * n;
        var children = new int[n];
        var counts = new long[n];
        for (int i = 0; i < n; i++) {
            children[i] = Packed.getInt(bytes, HEADER + 4 * i);
            counts[i] = (long) Packed.getInt(bytes, tail + 8 * i) << 32
                    | Packed.getInt(bytes, tail + 8 * i + 4) & 0xffffffffL;
        }
        return new FactBlock(children, counts);
    }
}
