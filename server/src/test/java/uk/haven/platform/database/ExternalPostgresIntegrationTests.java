package uk.haven.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.HavenApplication;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.testing.TestDatabase;

/** A server of one's own, of the oldest version that will do; skipped, and says so, where Debian's is not installed. */
class ExternalPostgresIntegrationTests {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");
    private static Path cluster;
    private static ServerPrograms programs;
    private static String address;

    @BeforeAll
    static void aServerOfTheOldestVersion() throws IOException {
        assumeTrue(
                Files.isExecutable(DEBIANS.resolve("bin/postgres")),
                "SKIPPED: PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)");
        Path folder = TestDatabase.newDataFolder().toRealPath();
        cluster = folder.resolve("cluster");
        programs = new ServerPrograms(DEBIANS, ServerAccount.ofThisProcess());
        Path password = folder.resolve("password");
        FilePermissions.writePrivately(password, "secret");
        programs.run(
                folder,
                "",
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--locale=C",
                "--encoding=UTF8",
                "--no-sync");
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.writeString(cluster.resolve("postgresql.conf"), """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                """.formatted(port));
        programs.run(
                cluster,
                "",
                "pg_ctl",
                "start",
                "--silent",
                "--wait",
                "-D",
                cluster.toString(),
                "-l",
                cluster.resolve("server.log").toString());
        address = "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    @AfterAll
    static void stop() throws IOException {
        if (address != null) {
            ServerProcesses.end(cluster, programs);
        }
    }

    @BeforeEach
    void twoRolesAndADatabase() throws SQLException {
        asSuperuser(
                "create role book_owner login password 'o'",
                "create role book_app login password 'a'",
                "create database book owner book_owner encoding 'UTF8' template template0");
    }

    @AfterEach
    void nothing() throws SQLException {
        asSuperuser(
                "drop database if exists book with (force)",
                "drop role if exists book_app",
                "drop role if exists book_owner");
    }

    @Test
    void theWholeApplicationRunsOnIt() {
        try (var context = new SpringApplicationBuilder(HavenApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--haven.database.url=" + address + "book",
                        "--haven.database.owner=book_owner",
                        "--haven.database.owner-password=o",
                        "--haven.database.app=book_app",
                        "--haven.database.app-password=a")) {
            String viewer = Viewers.as(
                    new Viewer.System("test"),
                    () -> context.getBean(TransactionTemplate.class)
                            .execute(status -> context.getBean(JdbcClient.class)
                                    .sql("select access.viewer() || ' ' || current_user")
                                    .query(String.class)
                                    .single()));
            assertThat(viewer).isEqualTo("s:test book_app");
        }
    }

    @Test
    void migratingTwiceChangesNothingAndTwoNodesMayDoItAtOnce() throws Exception {
        var other = Thread.ofPlatform().start(() -> Migrations.run(database()));
        Migrations.run(database());
        other.join(Duration.ofMinutes(1));
        long begun = System.nanoTime();
        Migrations.run(database());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void goodRolesPass() {
        assertThatCode(() -> ServerChecks.pass(database())).doesNotThrowAnyException();
    }

    @Test
    void anApplicationRoleThatIsASuperuserIsRefused() throws SQLException {
        asSuperuser("alter role book_app superuser");
        assertThatThrownBy(() -> ServerChecks.pass(database()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("role book_app is a superuser: alter it to nosuperuser");
    }

    @Test
    void anApplicationRoleThatBypassesRowLevelSecurityIsRefused() throws SQLException {
        asSuperuser("alter role book_app bypassrls");
        assertThatThrownBy(() -> ServerChecks.pass(database()))
                .hasMessage(
                        "The database cannot be used: role book_app bypasses row-level security: alter it to nobypassrls.");
    }

    @Test
    void anApplicationRoleThatCanBecomeTheOwnerIsRefused() throws SQLException {
        asSuperuser("grant book_owner to book_app");
        assertThatThrownBy(() -> ServerChecks.pass(database()))
                .hasMessageContaining("role book_app is a member of the owner or of a role without limits");
    }

    @Test
    void anApplicationRoleThatOwnsAnythingIsRefused() throws SQLException {
        asSuperuser("alter database book owner to book_app");
        assertThatThrownBy(() -> ServerChecks.pass(database()))
                .hasMessageContaining("role book_app owns things: give them to the owner role");
        asSuperuser("alter database book owner to book_owner");
    }

    @Test
    void oneRoleForBothIsRefused() {
        var one = new Credentials("book_owner", "o");
        assertThatThrownBy(() -> ServerChecks.pass(new ExternalPostgres(address + "book", one, one)))
                .hasMessageContaining("the application's role is the owner's");
    }

    @Test
    void anotherEncodingIsRefused() throws SQLException {
        asSuperuser(
                "drop database book",
                "create database book owner book_owner encoding 'SQL_ASCII' locale 'C' template template0");
        assertThatThrownBy(() -> ServerChecks.pass(database())).hasMessageContaining("its encoding is SQL_ASCII");
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        var database = new ExternalPostgres(
                address + "book", new Credentials("book_owner", "no"), new Credentials("book_app", "a"));
        assertThatThrownBy(() -> ServerChecks.pass(database))
                .hasMessageStartingWith("The database does not let book_owner in: ");
    }

    @Test
    void aMissingRoleNamesItsVariable() {
        assertThatThrownBy(() -> ExternalPostgres.of(address + "book", "", "", "book_app", "a"))
                .hasMessageContaining("HAVEN_DATABASE_OWNER must be too");
    }

    private static HavenDatabase database() {
        return ExternalPostgres.of(address + "book", "book_owner", "o", "book_app", "a");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address + "postgres", "postgres", "secret");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
