package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL server of our own over the bundled binaries: started here, or another Haven's on the same folder. */
public final class EmbeddedPostgres implements HavenDatabase {

    /** How long to wait for a process that is starting or stopping. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a server that is told to stop waits for the commands that have joined it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final int port;
    private final Secrets secrets;
    private final Stop stop;

    private EmbeddedPostgres(int port, Secrets secrets, Stop stop) {
        this.port = port;
        this.secrets = secrets;
        this.stop = stop;
    }

    /** What closing does. */
    private interface Stop {
        void now() throws IOException;
    }

    /**
     * Starts (first initialising, when the folder is new) the server of this data folder, to serve.
     *
     * @throws DatabaseUnavailable with a sentence for the user; among other reasons when another Haven serves the folder
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        return guarded(dataFolder, folder -> {
            long begun = System.nanoTime();
            while (true) {
                var lock = FolderLock.alone(folder.lock());
                if (lock.isPresent()) {
                    return own(folder, lock.get(), "serve", GRACE);
                }
                var other = Holder.in(folder);
                boolean serves = other.isPresent() && other.get().use().equals("serve");
                if (serves || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new DatabaseUnavailable("Another Haven"
                            + other.map(holder -> " (process " + holder.process() + ")")
                                    .orElse("") + " is using "
                            + dataFolder + ": stop it first, or give this one a folder of its own with --data-dir.");
                }
                ServerProcesses.pause();
            }
        });
    }

    /**
     * For a command: joins the server of the Haven that uses this folder, or starts one when none does.
     *
     * @throws DatabaseUnavailable with a sentence for the user
     */
    public static EmbeddedPostgres joinOrStart(Path dataFolder) {
        return guarded(dataFolder, folder -> {
            long begun = System.nanoTime();
            while (true) {
                var lock = FolderLock.alone(folder.lock());
                if (lock.isPresent()) {
                    // Commands that have joined this one by then are waited for, however long they take.
                    return own(folder, lock.get(), "command", Duration.ofDays(7));
                }
                var joined = join(folder);
                if (joined.isPresent()) {
                    return joined.get();
                }
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new DatabaseUnavailable("Another Haven is using " + dataFolder
                            + " and its database does not answer: stop it, then try again.");
                }
                ServerProcesses.pause();
            }
        });
    }

    private static EmbeddedPostgres own(DataFolder folder, FolderLock lock, String use, Duration grace)
            throws IOException {
        boolean started = false;
        try {
            Files.deleteIfExists(folder.holder());
            var account = ServerAccount.ofThisProcess();
            account.mustReach(folder.path());
            var programs = new ServerPrograms(PostgresBinaries.unpacked(folder), account);
            var secrets = folder.secrets();
            var process = PostgresProcess.start(programs, folder.cluster(), secrets);
            new Holder(process.port(), ProcessHandle.current().pid(), use).write(folder);
            started = true;
            return new EmbeddedPostgres(process.port(), secrets, () -> {
                try (lock) {
                    Files.deleteIfExists(folder.holder());
                    FolderLock.awaitEmpty(folder.guests(), grace);
                    process.stop();
                }
            });
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static Optional<EmbeddedPostgres> join(DataFolder folder) throws IOException {
        var guest = FolderLock.among(folder.guests());
        if (guest.isEmpty()) {
            return Optional.empty();
        }
        // Looked for once our place is taken, so that a holder that stops has either hidden it or waits for us.
        var holder = Holder.in(folder);
        if (holder.isPresent()) {
            var joined = new EmbeddedPostgres(holder.get().port(), folder.secrets(), guest.get()::close);
            if (joined.answers()) {
                return Optional.of(joined);
            }
        }
        guest.get().close();
        return Optional.empty();
    }

    /** Whether the server there is this folder's: only it can finish a SCRAM exchange on this folder's password. */
    private boolean answers() {
        var options = new Properties();
        options.setProperty("user", application().user());
        options.setProperty("password", application().password());
        options.setProperty("connectTimeout", "5");
        options.setProperty("socketTimeout", "5");
        try (var connection = DriverManager.getConnection(url(), options)) {
            return connection.isValid(5);
        } catch (SQLException notOurs) {
            return false;
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/haven";
    }

    @Override
    public Credentials owner() {
        return secrets.owner();
    }

    @Override
    public Credentials application() {
        return secrets.application();
    }

    @Override
    public void close() {
        try {
            stop.now();
        } catch (IOException failure) {
            throw new DatabaseUnavailable("The database did not stop: " + failure.getMessage(), failure);
        }
    }

    /** Something done in a data folder. */
    private interface Attempt {
        EmbeddedPostgres in(DataFolder folder) throws IOException;
    }

    private static EmbeddedPostgres guarded(Path dataFolder, Attempt attempt) {
        try {
            return attempt.in(DataFolder.at(dataFolder));
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The database in " + dataFolder + " could not be started: " + DataFolder.reason(failure), failure);
        }
    }
}
