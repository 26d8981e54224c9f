package uk.haven.schooling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TouchedTests {

    private static BitSet ids(int... ids) {
        var bits = new BitSet();
        for (int id : ids) {
            bits.set(id);
        }
        return bits;
    }

    private static BitSet back(byte[] packed) {
        var bits = new BitSet();
        Touched.unpack(packed, bits);
        return bits;
    }

    @Test
    void whatIsPackedComesBack() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var bits = new BitSet();
            for (int i = random.nextInt(60); i > 0; i--) {
                int first = random.nextInt(2_000);
                bits.set(first, first + 1 + random.nextInt(5));
            }
            assertThat(back(Touched.pack(bits))).isEqualTo(bits);
        }
    }

    @Test
    void aRunTakesEightBytesHoweverLong() {
        var county = new BitSet();
        county.set(1, 180_001);
        assertThat(Touched.pack(county)).hasSize(8);
        assertThat(Touched.pack(ids(3, 5, 9))).hasSize(12);
    }

    @Test
    void idsPackedOneByOneAsBeforeAreStillRead() {
        var bytes = ByteBuffer.allocate(12).putInt(4).putInt(5).putInt(6).array();
        assertThat(back(bytes)).isEqualTo(ids(4, 5, 6));
    }

    @Test
    void packedIdsMayBePutOneAfterTheOther() {
        byte[] one = Touched.pack(ids(1, 2, 3));
        byte[] other = Touched.pack(ids(2, 9));
        byte[] both = ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
        assertThat(back(both)).isEqualTo(ids(1, 2, 3, 9));
    }
}
