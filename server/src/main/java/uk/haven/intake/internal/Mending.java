package uk.haven.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.formats.Kinds;
import uk.haven.intake.formats.Recogniser;
import uk.haven.intake.formats.SentFile;
import uk.haven.intake.formats.SentSet;
import uk.haven.platform.tables.Neutral;
import uk.haven.platform.tables.Tables;

/** Rows that a person mended on the page are sent like a small file of the same columns; what is still wrong stays. */
@Service
public class Mending {

    private final SetStore sets;
    private final FileStore files;
    private final Spool spool;
    private final SetWork work;
    private final Applying applying;
    private final Recogniser recogniser;
    private final Kinds kinds;
    private final TransactionTemplate transactions;
    private final Senders senders;
    private final Clock clock;

    Mending(
            SetStore sets,
            FileStore files,
            Spool spool,
            SetWork work,
            Applying applying,
            Recogniser recogniser,
            Kinds kinds,
            TransactionTemplate transactions,
            Senders senders,
            Clock clock) {
        this.sets = sets;
        this.files = files;
        this.spool = spool;
        this.work = work;
        this.applying = applying;
        this.recogniser = recogniser;
        this.kinds = kinds;
        this.transactions = transactions;
        this.senders = senders;
        this.clock = clock;
    }

    /** Whether the file's rows stand for themselves, so that one can be sent without the rest of its set. */
    public boolean possible(FileView file) {
        return file.state().equals("applied")
                && kinds.named(file.kind()).isPresent()
                && !file.layout().isEmpty();
    }

    /**
     * Sends the rows again.
     *
     * @param typed cells by {@code intake.rejected_row.id}; only rows of this file that wait are taken
     * @return how many were mended
     */
    public int send(FileView file, Map<Long, List<String>> typed) {
        var waiting = Uploads.required(transactions.execute(status -> sets.rejected(file.id(), Integer.MAX_VALUE)));
        var chosen = waiting.stream().filter(row -> typed.containsKey(row.id())).toList();
        if (chosen.isEmpty()) {
            return 0;
        }
        return Viewers.as(new Viewer.System("intake"), () -> apply(file, chosen, typed));
    }

    private int apply(FileView file, List<RejectedView> chosen, Map<Long, List<String>> typed) {
        var set = Uploads.required(transactions.execute(status -> sets.set(file.batchId())))
                .orElseThrow();
        var sender = senders.of(set, work.today());
        Path path = null;
        try {
            path = spool.folderOf(file.batchId()).resolve("mend-" + file.id() + "-" + System.nanoTime());
            write(path, file.layout(), chosen, typed);
            var sent = new SentFile(path, file.name().replaceFirst("\\.[A-Za-z0-9]+$", "") + ".csv");
            var run = applying.run(file.batchId(), sender, work.today(), LocalDate.now(clock));
            var recognised = recogniser.recognise(sent, new SentSet(List.of(sent), Map.of(), sender.schools()));
            var report = run.apply(recognised, spool::errorsOf);
            run.finish();
            return report.refusal().isPresent() ? 0 : settle(file, report.fileId(), chosen);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(path);
        }
    }

    private int settle(FileView file, long mending, List<RejectedView> chosen) {
        return Uploads.required(transactions.execute(status -> {
            var wrong = sets.rejected(mending, Integer.MAX_VALUE).stream()
                    .collect(Collectors.toMap(RejectedView::line, row -> row, (first, second) -> first));
            int mended = 0;
            for (int i = 0; i < chosen.size(); i++) {
                var still = wrong.get((long) i + 2);
                if (still == null) {
                    files.mended(chosen.get(i).id());
                    mended++;
                } else {
                    files.stillWrong(
                            chosen.get(i).id(),
                            new RejectedRow(still.line(), file.kind(), still.cells(), still.problems()));
                }
            }
            files.mends(mending, file.id());
            files.forgetRejected(mending);
            return mended;
        }));
    }

    private static void write(Path path, List<String> layout, List<RejectedView> chosen, Map<Long, List<String>> typed)
            throws IOException {
        try (var table = Tables.csv(PrivateFiles.create(path), layout)) {
            for (var row : chosen) {
                // a typed line break would part the row in two lines, and then the wrong one would be marked
                table.row(typed.getOrDefault(row.id(), row.cells()).stream()
                        .map(cell -> Neutral.undo(cell.replaceAll("\\R", " ")))
                        .toList());
            }
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
