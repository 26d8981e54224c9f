package uk.haven.schooling.domain;

import java.util.Arrays;

/**
 * The register of one school for one week: children in ascending order of their ids, each with a packed {@link Week}.
 *
 * <p>Stored as bytes: format 1; number of children (4); number of distinct weeks (2); the ids (4 each); for each child
 * the position of its week in the dictionary (1 byte each up to 256 distinct weeks, else 2); the distinct weeks, ten
 * bytes each. Most children share a few weeks, so a child costs little more than its id. All positions can be computed,
 * so that the database can find one child's marks by bisection ({@code schooling.marks_of}).
 */
public final class RegisterSheet {

    static final int HEADER = 7;
    private static final byte FORMAT = 1;
    private static final int NARROW = 256;

    private final int[] children;
    private final long[] weeks;

    private RegisterSheet(int[] children, long[] weeks) {
        this.children = children;
        this.weeks = weeks;
    }

    /**
     * @param children ids, strictly ascending
     * @param weeks as many, in the same order
     */
    public static RegisterSheet of(int[] children, long[] weeks) {
        if (children.length != weeks.length) {
            throw new IllegalArgumentException("A sheet needs one week a child");
        }
        return new RegisterSheet(children, weeks);
    }

    public int size() {
        return children.length;
    }

    public int child(int row) {
        return children[row];
    }

    public long week(int row) {
        return weeks[row];
    }

    /** Row of the child, or negative when it is not on the sheet. */
    public int rowOf(int childId) {
        return Arrays.binarySearch(children, childId);
    }

    public byte[] encode() {
        int n = children.length;
        var dictionary = new WeekDictionary(Math.min(n, 512));
        var positions = new int[n];
        for (int i = 0; i < n; i++) {
            positions[i] = dictionary.add(weeks[i]);
        }
        int distinct = dictionary.size();
        int width = distinct <= NARROW ? 1 : 2;
        var bytes = new byte[HEADER + n * (4 + width) + distinct * Week.MARKS];
        bytes[0] = FORMAT;
        Packed.putInt(bytes, 1, n);
        Packed.putShort(bytes, 5, distinct);
        int at = HEADER;
        for (int i = 0; i < n; i++, at += 4) {
            Packed.putInt(bytes, at, children[i]);
        }
        for (int i = 0; i < n; i++, at += width) {
            if (width == 1) {
                bytes[at] = (byte) positions[i];
            } else {
                Packed.putShort(bytes, at, positions[i]);
            }
        }
        for (int i = 0; i < distinct; i++, at += Week.MARKS) {
            Week.write(dictionary.get(i), bytes, at);
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when the bytes are not a sheet of a known format */
    public static RegisterSheet decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("Not a register sheet of format " + FORMAT);
        }
        int n = Packed.getInt(bytes, 1);
        int distinct = Packed.getShort(bytes, 5);
        int width = distinct <= NARROW ? 1 : 2;
        int positions = HEADER + 4 * n;
        int dictionary = positions + width * n;
        var byPosition = new long[distinct];
        for (int i = 0; i < distinct; i++) {
            byPosition[i] = Week.read(bytes, dictionary + i * Week.MARKS);
        }
        var children = new int[n];
        var weeks = new long[n];
        for (int i = 0; i < n; i++) {
            children[i] = Packed.getInt(bytes, HEADER + 4 * i);
            int position = width == 1 ? bytes[positions + i] & 0xff : Packed.getShort(bytes, positions + 2 * i);
            weeks[i] = byPosition[position];
        }
        return new RegisterSheet(children, weeks);
    }
}
