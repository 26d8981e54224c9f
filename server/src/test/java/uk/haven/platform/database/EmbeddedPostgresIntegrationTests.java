package uk.haven.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.haven.testing.TestDatabase;

/** The launcher against the real server: nothing that is killed, at whatever moment, needs a person to mend it. */
class EmbeddedPostgresIntegrationTests {

    private Path folder;

    @BeforeEach
    void aNewDataFolder() throws IOException {
        folder = TestDatabase.newDataFolder().toRealPath();
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        for (long id : ServerProcesses.workingIn(folder)) {
            ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
        }
        ServerProcesses.awaitEnd(folder, Duration.ofSeconds(10));
    }

    @Test
    void dataSurvivesAStop() throws Exception {
        try (var database = EmbeddedPostgres.start(folder)) {
            write(database, 1);
        }
        assertThat(ServerProcesses.workingIn(folder)).isEmpty();
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(written(database)).containsExactly(1);
        }
    }

    @Test
    void thePasswordsAreThreeAndTheirFileIsPrivate() throws Exception {
        try (var database = EmbeddedPostgres.start(folder)) {
            var secrets = Secrets.read(folder.resolve("secrets"));
            assertThat(List.of(
                            secrets.superuser().password(),
                            secrets.owner().password(),
                            secrets.application().password()))
                    .doesNotHaveDuplicates();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                    .isEqualTo("rw-------");
            assertThat(setting(database, "password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void aWrongPasswordIsRefusedEvenForTheSuperuser() {
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void whatIsCommittedIsOnDiskAndOnlyThisMachineMayAsk() throws Exception {
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(List.of(
                            setting(database, "fsync"),
                            setting(database, "synchronous_commit"),
                            setting(database, "full_page_writes"),
                            setting(database, "listen_addresses"),
                            setting(database, "ssl")))
                    .containsExactly("on", "on", "on", "127.0.0.1", "off");
        }
    }

    @Test
    void theOrderOfTextIsTheSameOnEveryMachine() throws Exception {
        try (var database = EmbeddedPostgres.start(folder);
                var connection = asOwner(database);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'haven'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void aSecondServerOnTheFolderIsRefused() {
        try (var first = EmbeddedPostgres.start(folder)) {
            assertThat(first.url()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage(
                            "Another Haven (process " + ProcessHandle.current().pid() + ") is using " + folder
                                    + ": stop it first, or give this one a folder of its own with --data-dir.");
        }
    }

    @Test
    void aCommandJoinsTheServerThatRunsAndLeavesItRunning() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            try (var command = EmbeddedPostgres.joinOrStart(folder)) {
                assertThat(command.url()).isEqualTo(server.url());
                write(command, 7);
            }
            assertThat(written(server)).containsExactly(7);
        }
    }

    @Test
    void aCommandIsNotCutOffByTheEndOfTheCommandThatStartedTheDatabase() throws Exception {
        var first = EmbeddedPostgres.joinOrStart(folder);
        var second = EmbeddedPostgres.joinOrStart(folder);
        var closing = Thread.ofPlatform().start(first::close);
        Thread.sleep(Duration.ofMillis(500));
        write(second, 3);
        assertThat(written(second)).containsExactly(3);
        second.close();
        closing.join(Duration.ofSeconds(30));
        assertThat(ServerProcesses.workingIn(folder)).isEmpty();
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnItsPort() throws Exception {
        try (var database = EmbeddedPostgres.start(folder)) {
            write(database, 5);
            long postmaster =
                    ServerProcesses.postmaster(folder.resolve("postgres")).orElseThrow();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            assertThat(writtenWithin(database, Duration.ofSeconds(20))).containsExactly(5);
        }
    }

    @Test
    void theOrphanOfAKilledProcessIsStoppedAndItsDataKept() throws Exception {
        Process haven = LauncherProcess.start(folder);
        LauncherProcess.awaitReady(haven);
        long orphan = ServerProcesses.postmaster(folder.resolve("postgres")).orElseThrow();
        haven.destroyForcibly().waitFor();
        assertThat(ServerProcesses.alive(orphan)).isTrue();
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(ServerProcesses.alive(orphan)).isFalse();
            assertThat(written(database)).isNotEmpty();
        }
    }

    @Test
    void aFirstStartKilledAtAnyMomentIsMadeGoodByTheNext() throws Exception {
        for (int milliseconds : momentsToKill()) {
            Path each = folder.resolve("killed-after-" + milliseconds);
            Process haven = LauncherProcess.start(each);
            haven.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            haven.destroyForcibly().waitFor();
            try (var database = EmbeddedPostgres.start(each)) {
                write(database, 1000);
                assertThat(written(database))
                        .as("killed after %s ms", milliseconds)
                        .contains(1000);
            }
            assertThat(Files.list(each).map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    /** Six of a first start; as many more, evenly spread over the same time, as the profile {@code long} says. */
    private static int[] momentsToKill() {
        int starts = Integer.getInteger("haven.first-starts", 0);
        return starts < 2
                ? new int[] {300, 500, 700, 900, 1100, 1400}
                : IntStream.range(0, starts)
                        .map(i -> 300 + 1100 * i / (starts - 1))
                        .toArray();
    }

    @Test
    void aPidFileThatNamesAnotherProcessDoesNotHinderTheStart() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n");
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void whyTheServerDoesNotStartIsSaidInItsOwnWords() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgresql.conf"), "shared_buffers = nonsense\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"nonsense\"");
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("is of PostgreSQL 17");
    }

    @Test
    void anUnfinishedUnpackingIsClearedAndNeverUsed() throws Exception {
        Path cache = folder.resolve("cache");
        Path half = Files.createDirectories(cache.resolve("unpacking-left/bin"));
        Path home = PostgresBinaries.inCache(cache);
        assertThat(half).doesNotExist();
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(PostgresBinaries.inCache(cache)).isEqualTo(home);
    }

    @Test
    void whereThereAreNoUserNamespacesRootRunsItAsAnUnprivilegedAccount() throws Exception {
        assumeTrue(ServerAccount.isRoot(), "only root needs another account");
        var account = ServerAccount.unprivileged();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        account.mustReach(folder);
        var data = new DataFolder(folder);
        var programs = new ServerPrograms(PostgresBinaries.unpacked(data), account);
        var process = PostgresProcess.start(programs, data.cluster(), data.secrets());
        assertThat(Files.getAttribute(data.cluster(), "unix:uid"))
                .isEqualTo(account.uid().orElseThrow());
        process.stop();
        // And back again, once there are.
        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
    }

    static void write(HavenDatabase database, int value) throws SQLException {
        try (var connection = asOwner(database);
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists launcher");
            statement.execute("create table if not exists launcher.kept (n int)");
            statement.execute("insert into launcher.kept values (" + value + ")");
        }
    }

    private static List<Integer> written(HavenDatabase database) throws SQLException {
        try (var connection = asOwner(database);
                var rows = connection
                        .createStatement()
                        .executeQuery("select array_agg(n order by n) from launcher.kept")) {
            rows.next();
            return List.of((Integer[]) rows.getArray(1).getArray());
        }
    }

    private static List<Integer> writtenWithin(HavenDatabase database, Duration time) throws Exception {
        long deadline = System.nanoTime() + time.toNanos();
        while (true) {
            try {
                return written(database);
            } catch (SQLException stillStarting) {
                if (System.nanoTime() > deadline) {
                    throw stillStarting;
                }
                Thread.sleep(50);
            }
        }
    }

    private static String setting(HavenDatabase database, String name) throws SQLException {
        try (var connection = asOwner(database);
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static java.sql.Connection asOwner(HavenDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
