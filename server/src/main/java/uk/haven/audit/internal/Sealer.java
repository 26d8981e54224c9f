package uk.haven.audit.internal;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.domain.IdRanges;

/**
 * Seals what has been committed, about a second later and apart from the transactions that people wait for: so the chain
 * costs them nothing, however many act at once. Sleeps while this process records nothing.
 */
@Component
public class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 50_000;
    private static final Viewer AUDIT = new Viewer.System("audit");

    private final AuditStore store;
    private final AuditKeys keys;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Path anchorFile;
    private final ConcurrentLinkedQueue<Long> committed = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile boolean started;

    Sealer(
            AuditStore store,
            AuditKeys keys,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${haven.data-dir}") Path dataFolder,
            @Value("${haven.audit-anchor:}") String anchor) {
        this.store = store;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
        this.anchorFile = anchor.isEmpty() ? Anchor.in(dataFolder) : Path.of(anchor);
    }

    public Path anchorFile() {
        return anchorFile;
    }

    /** Says that this row was committed: the next block looks whether it is still there. */
    void committed(long id) {
        committed.add(id);
        if (!started) {
            start();
        }
    }

    private synchronized void start() {
        if (!started && !stopped) {
            started = true;
            Thread.ofVirtual().name("audit-sealer").start(this::keepSealing);
        }
    }

    private void keepSealing() {
        while (!stopped) {
            try {
                Thread.sleep(PAUSE);
                if (!committed.isEmpty()) {
                    seal();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                if (!stopped) {
                    LOG.error("The audit could not be sealed; it is tried again", failure);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (!committed.isEmpty()) {
            try {
                seal();
            } catch (RuntimeException failure) {
                LOG.error("The audit could not be sealed at the end; the next start seals it", failure);
            }
        }
    }

    /** Seals everything that is committed by now, in as many blocks as it takes. */
    public void seal() {
        boolean more = true;
        while (more) {
            more = Viewers.as(AUDIT, () -> Boolean.TRUE.equals(transactions.execute(status -> sealSome())));
            Viewers.as(
                    AUDIT,
                    () -> transactions.executeWithoutResult(status -> store.lastBlock()
                            .ifPresent(block -> writeAnchor(new Anchor(block.number(), block.mac())))));
        }
    }

    private boolean sealSome() {
        if (!store.maySeal()) {
            return false;
        }
        Optional<AuditStore.Block> last = store.lastBlock();
        if (!agreesWithAnchor()) {
            throw new IllegalStateException("The audit no longer goes as far as its anchor in " + anchorFile
                    + ": run 'haven verify-audit' before anything else");
        }
        stillThere();
        long ended = store.oldestRunning();
        long[] gaps = last.map(block -> block.gaps().ids()).orElse(new long[0]);
        long above = last.map(AuditStore.Block::highest).orElse(0L);
        List<AuditStore.Sealable> rows = store.unsealed(above, gaps, MOST_AT_ONCE);
        if (rows.isEmpty()) {
            return false;
        }
        long[] ids = rows.stream().mapToLong(AuditStore.Sealable::id).toArray();
        boolean oldGapsAreOver = last.map(block -> block.gapsBefore() <= ended).orElse(true);
        IdRanges open = open(above, gaps, ids, oldGapsAreOver);
        var digest = AuditKeys.digest();
        rows.forEach(row -> AuditKeys.add(digest, row.id(), row.mac()));
        add(last, IdRanges.of(ids), open, rows.size(), digest.digest());
        return rows.size() == MOST_AT_ONCE;
    }

    private void add(Optional<AuditStore.Block> last, IdRanges ids, IdRanges gaps, int entries, byte[] digest) {
        long number = last.map(AuditStore.Block::number).orElse(0L) + 1;
        byte[] before = last.map(AuditStore.Block::mac).orElse(new byte[0]);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long highest =
                Math.max(ids.highest(), last.map(AuditStore.Block::highest).orElse(0L));
        byte[] mac = keys.block(number, now, ids, gaps, highest, entries, digest, before);
        store.add(new AuditStore.Block(number, now, ids, gaps, store.nextTransaction(), highest, entries, digest, mac));
    }

    /** Ids that may still be committed: those passed over now, and the old ones while their transactions may run. */
    static IdRanges open(long above, long[] oldGaps, long[] sealed, boolean oldGapsAreOver) {
        long highest = sealed[sealed.length - 1];
        LongStream old = oldGapsAreOver ? LongStream.empty() : Arrays.stream(oldGaps);
        LongStream passed = highest > above ? LongStream.rangeClosed(above + 1, highest) : LongStream.empty();
        return IdRanges.of(LongStream.concat(old, passed)
                .filter(id -> Arrays.binarySearch(sealed, id) < 0)
                .toArray());
    }

    private void stillThere() {
        var ids = new ArrayList<Long>();
        for (Long id = committed.poll(); id != null; id = committed.poll()) {
            ids.add(id);
        }
        if (!ids.isEmpty() && store.count(ids) != ids.size()) {
            LOG.error("Rows of the audit that this process wrote a moment ago are gone: ids {}", ids);
        }
    }

    private boolean agreesWithAnchor() {
        return Anchor.read(anchorFile)
                .map(anchor -> store.macOfBlock(anchor.number())
                        .filter(mac -> Arrays.equals(mac, anchor.mac()))
                        .isPresent())
                .orElse(true);
    }

    private void writeAnchor(Anchor newest) {
        if (Anchor.read(anchorFile).map(held -> held.number() < newest.number()).orElse(true)) {
            newest.write(anchorFile);
        }
    }
}
