package uk.haven.schooling.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everyone's weeks as session masks by child id, by the state of the registers that they were worked out from. The
 * database says for each transaction in which state a week's registers are. Those used last stay, up to about 64 MB: the
 * weeks of a county's school year.
 */
final class WeeksAtHand {

    /** Masks of all weeks kept; eight bytes each. */
    private static final long MOST_MASKS = 8_000_000;

    private record Kept(long state, long[] masks) {}

    private final Map<Integer, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /** The week if it is here in this state. */
    synchronized long @Nullable [] get(int monday, long state) {
        Kept found = kept.get(monday);
        return found != null && found.state == state ? found.masks : null;
    }

    synchronized void keep(int monday, long state, long[] masks) {
        Kept before = kept.put(monday, new Kept(state, masks));
        size += masks.length - (before == null ? 0 : before.masks.length);
        var eldest = kept.values().iterator();
        while (size > MOST_MASKS && eldest.hasNext()) {
            size -= eldest.next().masks.length;
            eldest.remove();
        }
    }
}
