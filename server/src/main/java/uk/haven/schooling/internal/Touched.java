package uk.haven.schooling.internal;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Set;

/** Ids of children whose facts a file may have changed, packed four bytes each. */
final class Touched {

    private Touched() {}

    static byte[] pack(BitSet ids) {
        var bytes = ByteBuffer.allocate(4 * ids.cardinality());
        ids.stream().forEach(bytes::putInt);
        return bytes.array();
    }

    static void unpack(byte[] packed, Set<Integer> into) {
        var bytes = ByteBuffer.wrap(packed);
        while (bytes.hasRemaining()) {
            into.add(bytes.getInt());
        }
    }
}
