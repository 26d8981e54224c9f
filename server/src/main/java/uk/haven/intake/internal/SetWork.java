package uk.haven.intake.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.intake.formats.Recognised;
import uk.haven.intake.formats.Recogniser;
import uk.haven.intake.formats.SentFile;
import uk.haven.intake.formats.SentSet;
import uk.haven.platform.Problem;
import uk.haven.platform.jobs.JobRun;
import uk.haven.platform.tables.FileRefused;

/** Checking and applying a set that was sent over the web. Both can be run again from wherever they stopped. */
@Component
class SetWork {

    private static final Logger LOG = LoggerFactory.getLogger(SetWork.class);

    private final SetStore sets;
    private final FileStore files;
    private final Spool spool;
    private final Recogniser recogniser;
    private final FileLoad loading;
    private final Applying applying;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ObjectProvider<WhereAndWhen> now;
    private final Senders senders;

    @SuppressWarnings("checkstyle:ParameterNumber") // it is where everything about a set comes together
    SetWork(
            SetStore sets,
            FileStore files,
            Spool spool,
            Recogniser recogniser,
            FileLoad loading,
            Applying applying,
            TransactionTemplate transactions,
            Clock clock,
            ObjectProvider<WhereAndWhen> now,
            Senders senders) {
        this.sets = sets;
        this.files = files;
        this.spool = spool;
        this.recogniser = recogniser;
        this.loading = loading;
        this.applying = applying;
        this.transactions = transactions;
        this.clock = clock;
        this.now = now;
        this.senders = senders;
    }

    private record Work(FileView view, Recognised recognised) {}

    private record Seen(FileView view, Outcome outcome) {}

    /** Loads every file of the set in one transaction that is rolled back, so that each sees what those before it bring. */
    void check(long batch, JobRun run) {
        Viewers.as(new Viewer.System("intake"), () -> {
            var set = Uploads.required(transactions.execute(status -> sets.set(batch)))
                    .orElseThrow();
            var sender = senders.of(set, today());
            var work = recognise(batch, sender, List.of("received", "checking"));
            var seen = new ArrayList<Seen>();
            transactions.executeWithoutResult(status -> {
                for (int i = 0; i < work.size(); i++) {
                    seen.add(new Seen(work.get(i).view(), preview(work, i, sender, status, run)));
                }
                status.setRollbackOnly();
            });
            transactions.executeWithoutResult(status -> seen.forEach(this::keep));
        });
    }

    private void keep(Seen seen) {
        Problem refusal = seen.outcome().refusal();
        if (refusal != null) {
            files.refused(
                    seen.view().id(),
                    seen.outcome().kind(),
                    refusal,
                    seen.outcome().seconds());
        } else {
            files.done(seen.view().id(), "previewed", seen.outcome());
        }
    }

    private Outcome preview(List<Work> work, int i, Sender sender, TransactionStatus status, JobRun run) {
        Work one = work.get(i);
        Object before = status.createSavepoint();
        try {
            return loading.run(new FileLoad.Task(
                    one.view().id(),
                    one.recognised(),
                    sender,
                    today(),
                    LocalDate.now(clock),
                    spool.errorsOf(one.view().id()),
                    done -> run.progress(
                            (i + done) / work.size(), "Checking " + one.view().name())));
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (FileRefused refused) {
            status.rollbackToSavepoint(before);
            return Outcome.refused(one.recognised().kind(), refused.problem(), 0);
        } catch (RuntimeException failure) {
            LOG.error("File {} could not be previewed", one.view().id(), failure);
            status.rollbackToSavepoint(before);
            return Outcome.refused(
                    one.recognised().kind(),
                    Problem.of(
                            "",
                            "NOT-READ",
                            "something in the file could not be dealt with",
                            "tell your administrator: the log has the details"),
                    0);
        }
    }

    /** Applies what was previewed, each file in a transaction of its own. */
    void apply(long batch, JobRun run) {
        Viewers.as(new Viewer.System("intake"), () -> {
            var set = Uploads.required(transactions.execute(status -> sets.set(batch)))
                    .orElseThrow();
            var sender = senders.of(set, today());
            var work = recognise(batch, sender, List.of("previewed", "applying"));
            var applied = applying.run(batch, sender, today(), LocalDate.now(clock));
            try {
                for (int i = 0; i < work.size(); i++) {
                    Work one = work.get(i);
                    int place = i;
                    applied.apply(
                            one.view().id(),
                            one.recognised(),
                            spool.errorsOf(one.view().id()),
                            done -> run.progress(
                                    (place + done) / work.size(),
                                    "Applying " + one.view().name()));
                }
            } finally {
                applied.finish();
            }
            transactions.executeWithoutResult(
                    status -> work.forEach(one -> files.spoolGone(one.view().id())));
            deleteSpool(batch);
        });
    }

    private void deleteSpool(long batch) {
        boolean more = Uploads.required(transactions.execute(status -> sets.filesOf(batch))).stream()
                .anyMatch(file -> file.spool() != null);
        if (!more) {
            try {
                spool.delete(batch);
            } catch (java.io.IOException left) {
                LOG.warn("The spool of set {} could not be deleted: {}", batch, left.getMessage());
            }
        }
    }

    private List<Work> recognise(long batch, Sender sender, List<String> states) {
        var all = Uploads.required(transactions.execute(status -> sets.filesOf(batch)));
        var sent = all.stream()
                .filter(view -> view.spool() != null)
                .map(view -> new SentFile(spool.path(String.valueOf(view.spool())), view.name()))
                .toList();
        var arrivals = new HashMap<Path, LocalDate>();
        for (FileView view : all) {
            if (view.spool() != null && view.arrival() != null) {
                arrivals.put(spool.path(view.spool()), view.arrival());
            }
        }
        var set = new SentSet(sent, sender.schools(), senders.laestabs(sender), arrivals);
        var work = new ArrayList<Work>();
        for (FileView view : all) {
            if (view.spool() == null || !states.contains(view.state())) {
                continue;
            }
            var file = new SentFile(spool.path(view.spool()), view.name());
            try {
                work.add(new Work(view, recogniser.recognise(file, set)));
            } catch (FileRefused refused) {
                transactions.executeWithoutResult(status -> files.refused(view.id(), "", refused.problem(), 0));
            }
        }
        work.sort(Comparator.comparingInt(one -> one.recognised().order()));
        return work;
    }

    LocalDate today() {
        WhereAndWhen partnership = now.getIfAvailable();
        return partnership == null ? LocalDate.now(clock) : partnership.today();
    }
}
