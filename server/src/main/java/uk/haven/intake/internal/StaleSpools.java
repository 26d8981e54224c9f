package uk.haven.intake.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.platform.jobs.DailyWork;

/**
 * Clears the spool: what nobody decided on for thirty days is given up, and folders of sets of which no file waits any
 * more go, should they have been left when they were applied or dropped.
 */
@Component
class StaleSpools implements DailyWork {

    static final Duration KEPT = Duration.ofDays(30);

    /** A set may still be on its way in: its folder is there before its files are known. */
    private static final Duration ARRIVING = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(StaleSpools.class);

    private final StaleStore store;
    private final FileStore files;
    private final Spool spool;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StaleSpools(StaleStore store, FileStore files, Spool spool, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.files = files;
        this.spool = spool;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake.spool";
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Viewers.as(new Viewer.System("intake"), () -> {
            transactions.executeWithoutResult(status -> {
                store.undecided(now.minus(KEPT)).forEach(files::dropped);
                store.refused(now.minus(KEPT)).forEach(files::spoolGone);
            });
            var left = spool.batches();
            var waiting = Uploads.required(
                    transactions.execute(status -> store.neededOrNewerThan(left, now.minus(ARRIVING))));
            left.stream().filter(batch -> !waiting.contains(batch)).forEach(this::delete);
        });
    }

    private void delete(long batch) {
        try {
            spool.delete(batch);
        } catch (IOException left) {
            LOG.warn("The spool of set {} could not be deleted: {}", batch, left.getMessage());
        }
    }
}
