package uk.haven.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.audit.Audit;
import uk.haven.intake.FileApplied;
import uk.haven.intake.FileReport;
import uk.haven.intake.formats.Recognised;
import uk.haven.intake.formats.SentFile;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.FileRefused;

/** Applies files, each in one transaction with its report and its audit record. Call as batch work. */
@Component
class Applying {

    private final FileLoad loading;
    private final FileStore store;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Audit> audit;

    Applying(
            FileLoad loading,
            FileStore store,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            ObjectProvider<Audit> audit) {
        this.loading = loading;
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
    }

    /** Where a file's errors go, which may depend on its id. */
    interface ErrorsPath {
        Path of(long fileId);
    }

    long newBatch(Sender sender) {
        return required(transactions.execute(status -> {
            store.needNotOutliveACrash();
            return store.newBatch(sender);
        }));
    }

    Run run(long batch, Sender sender, LocalDate today, LocalDate sentOn) {
        return new Run(batch, sender, today, sentOn);
    }

    /** One set being applied; tells listeners of each file, and of the last one that it is the last. */
    final class Run {
        private final long batch;
        private final Sender sender;
        private final LocalDate today;
        private final LocalDate sentOn;
        private @Nullable FileApplied pending;

        private Run(long batch, Sender sender, LocalDate today, LocalDate sentOn) {
            this.batch = batch;
            this.sender = sender;
            this.today = today;
            this.sentOn = sentOn;
        }

        FileReport refused(SentFile file, FileRefused why) {
            long id = received(file, "");
            return refuse(id, file, "", why.problem(), 0);
        }

        FileReport apply(Recognised file, ErrorsPath errors) {
            long id = received(file.file(), file.kind());
            return apply(id, file, errors.of(id), done -> {});
        }

        /** Applies a file that has been received. */
        FileReport apply(long id, Recognised file, Path errors, java.util.function.DoubleConsumer progress) {
            long started = System.nanoTime();
            try {
                Outcome outcome = required(transactions.execute(status -> {
                    var done = loading.run(new FileLoad.Task(id, file, sender, today, sentOn, errors, progress));
                    store.done(id, "applied", done);
                    audited("file.applied", id, done);
                    return done;
                }));
                announce(new FileApplied(id, outcome.kind(), outcome.accepted(), false));
                return report(id, file.file(), outcome);
            } catch (FileRefused why) {
                delete(errors);
                return refuse(id, file.file(), file.kind(), why.problem(), (System.nanoTime() - started) / 1e9);
            } catch (RuntimeException failure) {
                delete(errors);
                transactions.executeWithoutResult(status -> store.state(id, "failed"));
                throw failure;
            }
        }

        /** Tells listeners that the set is done. */
        void finish() {
            if (pending != null) {
                events.publishEvent(new FileApplied(pending.fileId(), pending.kind(), pending.changed(), true));
                pending = null;
            }
        }

        private void announce(FileApplied applied) {
            if (pending != null) {
                events.publishEvent(pending);
            }
            pending = applied;
        }

        private long received(SentFile file, String kind) {
            try {
                boolean readable = Files.isRegularFile(file.path());
                byte[] hash = readable ? Hash.of(file.path()) : new byte[0];
                long size = readable ? Files.size(file.path()) : 0;
                return required(transactions.execute(status -> {
                    store.needNotOutliveACrash();
                    return store.newFile(batch, file.name(), kind, hash, size, null);
                }));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private FileReport refuse(long id, SentFile file, String kind, Problem problem, double seconds) {
            transactions.executeWithoutResult(status -> {
                store.refused(id, kind, problem, seconds);
                audited("file.refused", id, Outcome.refused(kind, problem, seconds));
            });
            return report(id, file, Outcome.refused(kind, problem, seconds));
        }

        private void audited(String action, long id, Outcome outcome) {
            audit.ifAvailable(record -> record.record(new Audit.Entry(
                    action,
                    "file",
                    Long.toString(id),
                    "%s, %d accepted, %d unchanged, %d rejected, for %s"
                            .formatted(
                                    outcome.kind().isEmpty() ? "unknown" : outcome.kind(),
                                    outcome.accepted(),
                                    outcome.unchanged(),
                                    outcome.rejected(),
                                    sender.account().isPresent()
                                            ? "account " + sender.account().getAsLong()
                                            : sender.name()))));
        }
    }

    private static FileReport report(long id, SentFile file, Outcome outcome) {
        return new FileReport(
                id,
                file.name(),
                outcome.kind(),
                outcome.rows(),
                outcome.accepted(),
                outcome.unchanged(),
                outcome.rejected(),
                Optional.ofNullable(outcome.errorsFile()),
                outcome.seconds(),
                Optional.ofNullable(outcome.refusal()),
                List.copyOf(outcome.notices()));
    }

    private static void delete(Path errors) {
        try {
            Files.deleteIfExists(errors);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A transaction gave nothing back");
        }
        return value;
    }
}
