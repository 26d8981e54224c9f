package uk.haven.schooling.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that this process has read, by the version in which they stood. The database says for each transaction which
 * blocks the viewer may see and in which version, so that nothing is shown from here that is stale or not theirs. The
 * blocks used last stay, up to about 100 MB of counts.
 */
final class BlocksAtHand {

    /** Children counted in all blocks kept; twelve bytes each. */
    private static final long MOST_ROWS = 8_000_000;

    private record Kept(long version, BlockStore.Block block) {}

    private final Map<BlockStore.Key, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long rows;

    /** The block if it is here in this version. */
    synchronized BlockStore.@Nullable Block get(BlockStore.Key key, long version) {
        Kept found = kept.get(key);
        return found != null && found.version == version ? found.block : null;
    }

    synchronized void keep(BlockStore.Block block, long version) {
        Kept before = kept.put(block.key(), new Kept(version, block));
        rows += block.counts().size()
                - (before == null ? 0 : before.block.counts().size());
        var eldest = kept.entrySet().iterator();
        while (rows > MOST_ROWS && eldest.hasNext()) {
            rows -= eldest.next().getValue().block.counts().size();
            eldest.remove();
        }
    }
}
