package uk.haven.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.intake.formats.Gathering;
import uk.haven.intake.formats.Limits;
import uk.haven.intake.formats.SentFile;
import uk.haven.platform.jobs.Jobs;
import uk.haven.platform.tables.FileRefused;
import uk.haven.platform.ui.Words;

/** Files sent over the web: received, then checked and applied in the background, as the sender decides. */
@Service
public class Uploads {

    static final String CHECK = "intake.check";
    static final String APPLY = "intake.apply";

    private final FileStore files;
    private final SetStore sets;
    private final Spool spool;
    private final Limits limits;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Jobs> jobs;
    private final ObjectProvider<Audit> audit;

    Uploads(
            FileStore files,
            SetStore sets,
            Spool spool,
            Limits limits,
            TransactionTemplate transactions,
            ObjectProvider<Jobs> jobs,
            ObjectProvider<Audit> audit) {
        this.files = files;
        this.sets = sets;
        this.spool = spool;
        this.limits = limits;
        this.transactions = transactions;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** One file of a form. */
    public record Upload(String name, Source source) {
        /** Where its bytes are. */
        public interface Source {
            InputStream open() throws IOException;
        }
    }

    /** A set, its files and how far the work on it is. */
    public record SetView(SentTogether set, List<FileView> files, Optional<Jobs.JobState> job) {
        public boolean busy() {
            return job.map(state -> !state.status().ended()).orElse(false);
        }
    }

    /** Keeps the files and has them checked. Answers the set's id for the address of its page. */
    public UUID receive(Viewer.Person person, List<Upload> uploads) {
        var sender = new Sender(OptionalLong.of(person.id()), person.name(), Senders.schoolsOf(person), Sender.WEB);
        return Viewers.as(new Viewer.System("intake"), () -> {
            long batch = required(transactions.execute(status -> files.newBatch(sender)));
            try {
                take(batch, uploads);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            jobs.getObject().submit(CHECK, batch);
            return required(transactions.execute(status -> sets.set(batch)))
                    .orElseThrow()
                    .publicId();
        });
    }

    private void take(long batch, List<Upload> uploads) throws IOException {
        Path folder = spool.folderOf(batch);
        var sent = new ArrayList<SentFile>();
        for (Upload upload : uploads) {
            Path to = folder.resolve("upload-" + sent.size());
            var file = new SentFile(to, plainName(upload.name()));
            try (InputStream in = upload.source().open()) {
                spool.write(in, to);
                sent.add(file);
            } catch (FileRefused refused) {
                Files.deleteIfExists(to);
                refuse(batch, file.name(), refused);
            }
        }
        var gathered = new Gathering(limits).gather(sent, folder);
        gathered.refusals().forEach(refusal -> refuse(batch, refusal.name(), refusal.why()));
        for (SentFile file : gathered.files()) {
            byte[] hash = Hash.of(file.path());
            long size = Files.size(file.path());
            String name = spool.name(file.path());
            transactions.execute(status -> files.newFile(batch, file.name(), "", hash, size, name));
        }
    }

    private void refuse(long batch, String name, FileRefused why) {
        transactions.executeWithoutResult(
                status -> files.refused(files.newFile(batch, name, "", new byte[0], 0, null), "", why.problem(), 0));
    }

    /** What a browser calls a file, without folders or control characters. */
    private static String plainName(String name) {
        String base = name.replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return base.isBlank() ? "file" : base.length() > 150 ? base.substring(base.length() - 150) : base;
    }

    /** As the viewer may see it. */
    public Optional<SetView> find(UUID set) {
        return required(transactions.execute(status -> sets.set(set).map(this::view)));
    }

    private SetView view(SentTogether set) {
        var all = sets.filesOf(set.id());
        var service = jobs.getObject();
        var checking = service.state(CHECK, set.id());
        var applying = service.state(APPLY, set.id());
        boolean checks = checking.map(state -> !state.status().ended()).orElse(false);
        return new SetView(set, all, checks || applying.isEmpty() ? checking : applying);
    }

    public Optional<FileView> file(UUID file) {
        return required(transactions.execute(status -> sets.file(file)));
    }

    public List<FileView> latest() {
        return required(transactions.execute(status -> sets.latest(100)));
    }

    /** Rejected rows with what children's data stands in them: a recorded reading. */
    public List<RejectedView> rejected(FileView file, int most) {
        return required(transactions.execute(status -> {
            var rows = sets.rejected(file.id(), most);
            if (!rows.isEmpty()) {
                record("file.rejected-viewed", file.id(), Words.count(rows.size(), "row", "rows"));
            }
            return rows;
        }));
    }

    /** Notes that the copy with the errors was taken away. */
    public void exported(FileView file) {
        transactions.executeWithoutResult(
                status -> record("file.errors-exported", file.id(), Words.count(file.rejected(), "row", "rows")));
    }

    private void record(String action, long file, String detail) {
        audit.ifAvailable(record -> record.record(new Audit.Entry(action, "file", Long.toString(file), detail)));
    }

    public void apply(SetView view) {
        jobs.getObject().submit(APPLY, view.set().id());
    }

    /** Checks again what waits: after a mapping was saved, or a job was stopped. */
    public void checkAgain(SetView view) {
        Viewers.as(
                new Viewer.System("intake"),
                () -> transactions.executeWithoutResult(status -> view.files().stream()
                        .filter(file -> file.spool() != null && !file.state().equals("applied"))
                        .forEach(file -> files.received(file.id()))));
        jobs.getObject().submit(CHECK, view.set().id());
    }

    /** Keeps the day on which the pupils of a transfer file come onto the receiving school's roll, and checks again. */
    public void arrival(FileView file, LocalDate day) {
        Viewers.as(
                new Viewer.System("intake"),
                () -> transactions.executeWithoutResult(status -> files.arrival(file.id(), day)));
        checkAgain(find(file.setId()).orElseThrow());
    }

    public void cancel(SetView view) {
        jobs.getObject().cancel(CHECK, view.set().id());
        jobs.getObject().cancel(APPLY, view.set().id());
    }

    /** Gives the set up: nothing of it that has not been applied is kept. */
    public void drop(SetView view) {
        cancel(view);
        Viewers.as(new Viewer.System("intake"), () -> {
            transactions.executeWithoutResult(status -> view.files().stream()
                    .filter(file -> List.of("received", "checking", "previewed", "failed")
                            .contains(file.state()))
                    .forEach(file -> files.dropped(file.id())));
            try {
                spool.delete(view.set().id());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    static <T> T required(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value, "A transaction gave nothing back");
    }
}
