package uk.haven.schooling.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of registers as session masks that this process has worked out, by the version in which they stood. The database
 * says for each transaction which registers the viewer may see and in which version. Those used last stay, up to about 13 MB.
 */
final class SheetsAtHand {

    /** Children on all sheets kept; twelve bytes each. */
    private static final long MOST_ROWS = 1_100_000;

    /** @param fileId of the file that made the version */
    record Key(long schoolId, int monday, int version, long fileId) {}

    /** @param children ids, as many as masks */
    record Sheet(int[] children, long[] masks) {}

    private final Map<Key, Sheet> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long rows;

    synchronized @Nullable Sheet get(Key key) {
        return kept.get(key);
    }

    synchronized void keep(Key key, Sheet sheet) {
        if (kept.put(key, sheet) == null) {
            rows += sheet.children().length;
        }
        var eldest = kept.entrySet().iterator();
        while (rows > MOST_ROWS && eldest.hasNext()) {
            rows -= eldest.next().getValue().children().length;
            eldest.remove();
        }
    }
}
