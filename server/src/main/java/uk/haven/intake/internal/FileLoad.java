package uk.haven.intake.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import uk.haven.intake.formats.Kinds;
import uk.haven.intake.formats.Limits;
import uk.haven.intake.formats.Reading;
import uk.haven.intake.formats.Recognised;
import uk.haven.platform.tables.FileRefused;
import uk.haven.platform.ui.Words;

/**
 * Loads one recognised file in the current transaction: the one path for a preview, which its caller rolls back, and for
 * applying.
 */
@Component
class FileLoad {

    /** Why a transfer file waits for the day on which its pupils come. */
    static final String ARRIVAL_DATE = "CTF-ARRIVAL-DATE";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Kinds kinds;
    private final Limits limits;

    FileLoad(Kinds kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    /**
     * What is to be loaded.
     *
     * @param errors where rejected rows are written
     */
    record Task(
            long fileId,
            Recognised recognised,
            Sender sender,
            LocalDate today,
            LocalDate sentOn,
            Path errors,
            DoubleConsumer progress) {}

    /**
     * @throws FileRefused when the file is refused whole; the caller rolls back
     */
    Outcome run(Task task) {
        long started = System.nanoTime();
        var recognised = task.recognised();
        String source = "%s, sent by %s on %s"
                .formatted(recognised.file().name(), task.sender().name(), DAY.format(task.sentOn()));
        var context = new RunningLoad.Context(task.fileId(), task.sender(), source, task.today());
        var late = new LateFaults();
        try (Reading reading = recognised.open(late);
                var errors = new ErrorsFile(task.errors(), reading.layout())) {
            var load = new RunningLoad(context, errors, limits.rejectedKept(), task.progress());
            load.begin(errors, reading);
            late.to(load);
            reading.notices().forEach(load::notice);
            for (Reading.Part part : reading.parts()) {
                load.part(part.kind().name());
                kinds.importer(part.kind().name())
                        .orElseThrow(() -> new IllegalStateException(
                                "No importer of " + part.kind().name()))
                        .load(part.rows(), load);
            }
            askForArrivals(load);
            long rows = load.acceptedRows() + load.unchangedRows() + load.rejectedRows();
            return new Outcome(
                    recognised.kind(),
                    reading.layout(),
                    rows,
                    load.acceptedRows(),
                    load.unchangedRows(),
                    load.rejectedRows(),
                    load.keptRows(),
                    errors.written(),
                    (System.nanoTime() - started) / 1e9,
                    null,
                    new ArrayList<>(load.notices()));
        } catch (IOException failure) {
            throw new FileRefused("FILE-UNREADABLE", "the file could not be read", "send it again");
        }
    }

    /** One question for the whole file, before any of it is taken in: nothing of a child's history is left behind. */
    private static void askForArrivals(RunningLoad load) {
        long unsaid = load.arrivalsNotSaid();
        if (unsaid > 0) {
            throw new FileRefused(
                    ARRIVAL_DATE,
                    Words.count(unsaid, "of its pupils is", "of its pupils are")
                            + " not on your roll yet, and it does not say when they come",
                    "say on which day they come onto your roll, or send pupils.csv with their entry dates first");
        }
    }
}
