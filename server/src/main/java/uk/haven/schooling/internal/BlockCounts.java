package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.schooling.domain.FactBlock;

/**
 * Changes to the counts of one school's half-term while its registers are written: for each child of the school's roll,
 * what is to be added. Packed counts add and take away lane by lane as long as the sums stay counts.
 */
final class BlockCounts {

    private final long[] change;
    private final boolean[] met;
    private final Map<Integer, Long> takenBack = new HashMap<>();
    private int lastSession = Integer.MIN_VALUE;

    BlockCounts(int children) {
        change = new long[children];
        met = new boolean[children];
    }

    void add(int place, long counts) {
        change[place] += counts;
        met[place] = true;
    }

    /** Takes counts away from a child, whose new ones are added under the id by which it is known. */
    void takeBack(int childId, long counts) {
        takenBack.merge(childId, counts, Long::sum);
    }

    /** Notes that a mark stands on the day. */
    void reach(int day) {
        lastSession = Math.max(lastSession, day);
    }

    boolean anything() {
        return lastSession != Integer.MIN_VALUE;
    }

    private long held(FactBlock before, int row) {
        long counts = before.counts(row);
        return takenBack.isEmpty() ? counts : counts - takenBack.getOrDefault(before.child(row), 0L);
    }

    /**
     * The block after the changes.
     *
     * @param held what is held now, or null
     */
    BlockStore.Block apply(BlockStore.Key key, RollSlots slots, int school, BlockStore.@Nullable Block held) {
        FactBlock before = held == null ? FactBlock.of(new int[0], new long[0]) : held.counts();
        int[] ids = new int[before.size() + change.length];
        long[] counts = new long[ids.length];
        int n = 0;
        int row = 0;
        for (int place = 0; place < change.length; place++) {
            if (!met[place]) {
                continue;
            }
            int id = slots.childId(school, place);
            while (row < before.size() && before.child(row) < id) {
                ids[n] = before.child(row);
                counts[n++] = held(before, row++);
            }
            long base = row < before.size() && before.child(row) == id ? held(before, row++) : 0;
            ids[n] = id;
            counts[n++] = base + change[place];
        }
        for (; row < before.size(); row++) {
            ids[n] = before.child(row);
            counts[n++] = held(before, row);
        }
        LocalDate last = LocalDate.ofEpochDay(lastSession);
        if (held != null && held.lastSession().isAfter(last)) {
            last = held.lastSession();
        }
        var block = FactBlock.of(Arrays.copyOf(ids, n), Arrays.copyOf(counts, n));
        return new BlockStore.Block(key, last, block);
    }
}
