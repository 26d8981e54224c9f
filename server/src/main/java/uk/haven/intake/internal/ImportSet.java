package uk.haven.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.intake.formats.Gathering;
import uk.haven.intake.formats.Limits;
import uk.haven.intake.formats.Recognised;
import uk.haven.intake.formats.Recogniser;
import uk.haven.intake.formats.SentFile;
import uk.haven.intake.formats.SentSet;
import uk.haven.platform.tables.FileRefused;

/** Takes a set of files in at once, without a preview: what the command line and the demo do. */
@Component
class ImportSet implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSet.class);

    private final Recogniser recogniser;
    private final Applying applying;
    private final Limits limits;
    private final Path dataFolder;
    private final Clock clock;
    private final ObjectProvider<WhereAndWhen> now;

    ImportSet(
            Recogniser recogniser,
            Applying applying,
            Limits limits,
            @Value("${haven.data-dir}") Path dataFolder,
            Clock clock,
            ObjectProvider<WhereAndWhen> now) {
        this.recogniser = recogniser;
        this.applying = applying;
        this.limits = limits;
        this.dataFolder = dataFolder;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public List<FileReport> importAll(Collection<Path> paths, ImportOptions options, Consumer<FileReport> each) {
        return Viewers.as(new Viewer.System("intake"), () -> {
            Path unpacked = dataFolder.resolve("spool").resolve("import-" + System.nanoTime());
            try {
                PrivateFiles.folder(dataFolder.resolve("spool"));
                PrivateFiles.folder(unpacked);
                return run(paths, options, each, unpacked);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                delete(unpacked);
            }
        });
    }

    private List<FileReport> run(
            Collection<Path> paths, ImportOptions options, Consumer<FileReport> each, Path unpacked)
            throws IOException {
        var sender = new Sender(java.util.OptionalLong.empty(), options.sender(), java.util.Set.of(), options.origin());
        var sent = paths.stream()
                .map(path -> new SentFile(path, String.valueOf(path.getFileName())))
                .toList();
        var gathered = new Gathering(limits).gather(sent, unpacked);
        var set = new SentSet(gathered.files(), options.schoolMap(), sender.schools());
        long batch = applying.newBatch(sender);
        var run = applying.run(batch, sender, today(options), LocalDate.now(clock));
        var reports = new ArrayList<FileReport>();
        Consumer<FileReport> tell = report -> {
            reports.add(report);
            each.accept(report);
        };
        for (var refusal : gathered.refusals()) {
            tell.accept(run.refused(new SentFile(Path.of(""), refusal.name()), refusal.why()));
        }
        var recognised = new ArrayList<Recognised>();
        for (SentFile file : set.files()) {
            try {
                recognised.add(recogniser.recognise(file, set));
            } catch (FileRefused refused) {
                tell.accept(run.refused(file, refused));
            }
        }
        recognised.sort(Comparator.comparingInt(Recognised::order));
        try {
            for (Recognised file : recognised) {
                tell.accept(run.apply(file, errorsPath(options.errorsFolder(), file.file())));
            }
        } finally {
            // what was applied before one broke off stays, and those who follow it are told
            run.finish();
        }
        return reports;
    }

    private Applying.ErrorsPath errorsPath(Optional<Path> folder, SentFile file) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        String stem = base.replaceFirst("(\\.errors)?\\.[A-Za-z0-9]+$", "");
        return fileId -> folder.map(given -> given.resolve(stem + ".errors.csv"))
                .orElseGet(() -> dataFolder.resolve("errors").resolve("%06d-%s.errors.csv".formatted(fileId, stem)));
    }

    private LocalDate today(ImportOptions options) {
        return options.asOf().orElseGet(() -> {
            WhereAndWhen partnership = now.getIfAvailable();
            return partnership == null ? LocalDate.now(clock) : partnership.today();
        });
    }

    private static void delete(Path folder) {
        try {
            PrivateFiles.deleteTree(folder);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted: {}", folder, left.getMessage());
        }
        try {
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted: {}", folder, left.getMessage());
        }
    }
}
