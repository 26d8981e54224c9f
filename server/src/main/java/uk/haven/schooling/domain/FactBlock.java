package uk.haven.schooling.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.haven.schooling.SessionCounts;

/**
 * Session counts of one school in one half-term: children in ascending order of their ids, each with packed
 * {@link SessionCounts}. Stored as bytes: format; number of children (4); the ids (4 each); the counts. In format 2 a
 * child's counts are three bytes, attended, authorised and unauthorised, of which possible is the sum; in format 1, for
 * a half-term with more than 255 sessions of a class, eight.
 */
public final class FactBlock {

    static final int HEADER = 5;
    private static final byte WIDE = 1;
    private static final byte NARROW = 2;

    private final int[] children;
    private final long[] counts;
    private @Nullable SessionCounts sum;

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

    /** Sessions of all its children together. */
    public SessionCounts sum() {
        SessionCounts known = sum;
        if (known == null) {
            known = added();
            sum = known;
        }
        return known;
    }

    private SessionCounts added() {
        int possible = 0;
        int attended = 0;
        int authorised = 0;
        int unauthorised = 0;
        for (long each : counts) {
            possible += SessionCounts.possible(each);
            attended += SessionCounts.attended(each);
            authorised += SessionCounts.authorised(each);
            unauthorised += SessionCounts.unauthorised(each);
        }
        return new SessionCounts(possible, attended, authorised, unauthorised);
    }

    public byte[] encode() {
        boolean narrow = true;
        for (long each : counts) {
            narrow &= narrow(each);
        }
        int n = children.length;
        int width = narrow ? 3 : 8;
        var bytes = new byte[HEADER + (4 + width) * n];
        bytes[0] = narrow ? NARROW : WIDE;
        Packed.putInt(bytes, 1, n);
        int at = HEADER + 4 * n;
        for (int i = 0; i < n; i++, at += width) {
            Packed.putInt(bytes, HEADER + 4 * i, children[i]);
            long value = counts[i];
            if (narrow) {
                bytes[at] = (byte) SessionCounts.attended(value);
                bytes[at + 1] = (byte) SessionCounts.authorised(value);
                bytes[at + 2] = (byte) SessionCounts.unauthorised(value);
            } else {
                Packed.putInt(bytes, at, (int) (value >>> 32));
                Packed.putInt(bytes, at + 4, (int) value);
            }
        }
        return bytes;
    }

    private static boolean narrow(long value) {
        int attended = SessionCounts.attended(value);
        int authorised = SessionCounts.authorised(value);
        int unauthorised = SessionCounts.unauthorised(value);
        return (attended | authorised | unauthorised) <= 255
                && SessionCounts.possible(value) == attended + authorised + unauthorised;
    }

    /** @throws IllegalArgumentException when the bytes are not a block of a known format */
    public static FactBlock decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != WIDE && bytes[0] != NARROW) {
            throw new IllegalArgumentException("Not a block of facts of a known format");
        }
        boolean narrow = bytes[0] == NARROW;
        int n = Packed.getInt(bytes, 1);
        var children = new int[n];
        var counts = new long[n];
        int at = HEADER + 4 * n;
        for (int i = 0; i < n; i++) {
            children[i] = Packed.getInt(bytes, HEADER + 4 * i);
            if (narrow) {
                int attended = bytes[at] & 0xff;
                int authorised = bytes[at + 1] & 0xff;
                int unauthorised = bytes[at + 2] & 0xff;
                counts[i] =
                        SessionCounts.pack(attended + authorised + unauthorised, attended, authorised, unauthorised);
                at += 3;
            } else {
                counts[i] = (long) Packed.getInt(bytes, at) << 32 | Packed.getInt(bytes, at + 4) & 0xffffffffL;
                at += 8;
            }
        }
        return new FactBlock(children, counts);
    }
}
