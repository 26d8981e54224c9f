package uk.haven.schooling.internal;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Ids of children whose facts a file may have changed, packed four bytes each; a run of successive ids is its length,
 * negated, and its first id. Packed ids may be put one after the other.
 */
final class Touched {

    private Touched() {}

    static byte[] pack(BitSet ids) {
        var bytes = ByteBuffer.allocate(4 * ids.cardinality() + 4);
        int first = ids.nextSetBit(0);
        while (first >= 0) {
            int end = ids.nextClearBit(first);
            if (end - first > 1) {
                bytes.putInt(first - end);
            }
            bytes.putInt(first);
            first = ids.nextSetBit(end);
        }
        var packed = new byte[bytes.position()];
        bytes.flip().get(packed);
        return packed;
    }

    static void unpack(byte[] packed, BitSet into) {
        var bytes = ByteBuffer.wrap(packed);
        while (bytes.hasRemaining()) {
            int next = bytes.getInt();
            if (next < 0) {
                int first = bytes.getInt();
                into.set(first, first - next);
            } else {
                into.set(next);
            }
        }
    }
}
