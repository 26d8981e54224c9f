package uk.haven.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings every module's schema up to date, lower modules first, as the owner. Each module has its own folder
 * {@code db/migration/<module>}, schema and history table; the application's role is granted the use of the tables, never
 * their ownership. One node at a time; a start with nothing to do costs one query.
 */
public final class Migrations {

    /** Schemas in the order in which they may refer to one another. */
    public static final List<String> SCHEMAS = List.of(
            "platform",
            "access",
            "audit",
            "intake",
            "partnership",
            "children",
            "schooling",
            "vulnerability",
            "milestones",
            "directory",
            "support",
            "outcomes");

    /**
     * Everybody may make temporary tables, and PostgreSQL looks names up among those first, also inside a function that runs
     * as its owner, unless {@code pg_temp} stands at the end of its path: whoever made a table {@code context_key} of their
     * own could so sign any viewer. Done to every function after every migration, so that none can be forgotten.
     */
    private static final String TEMPORARY_NAMES_LAST = """
            do $$
            declare
                routine record;
            begin
                for routine in
                    select p.oid::regprocedure as name, substr(setting, length('search_path=') + 1) as path
                      from pg_proc p, unnest(p.proconfig) setting
                     where p.pronamespace::regnamespace::text in ('%s') and setting like 'search_path=%%'
                       and setting !~ 'pg_temp$'
                loop
                    execute format('alter routine %%s set search_path = %%s, pg_temp', routine.name, routine.path);
                end loop;
            end
            $$
            """.formatted(String.join("', '", SCHEMAS));

    /** Any number that no one else locks. */
    private static final long ONE_AT_A_TIME = 4_850_210_111L;

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @throws DatabaseUnavailable when a migration fails; nothing of that migration is kept
     */
    public static void run(HavenDatabase database) {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            String wanted = fingerprint(database);
            if (wanted.equals(applied(connection))) {
                return;
            }
            statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            if (!wanted.equals(applied(connection))) {
                migrate(database, statement);
                statement.execute("comment on schema platform is 'Migrated to " + wanted + "'");
            }
        } catch (SQLException | IOException | FlywayException failure) {
            throw new DatabaseUnavailable(
                    "The database could not be brought up to date: " + failure.getMessage(), failure);
        }
    }

    private static void migrate(HavenDatabase database, Statement statement) throws SQLException, IOException {
        var owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        String application = database.application().user();
        for (String schema : SCHEMAS) {
            prepare(schema, application, statement);
            if (scripts(schema).isEmpty()) {
                continue;
            }
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(schema)
                    .createSchemas(false)
                    .locations("classpath:db/migration/" + schema)
                    .table("flyway_history")
                    .placeholders(Map.of("owner", database.owner().user(), "application", application))
                    .load()
                    .migrate();
            statement.execute("revoke all on " + schema + ".flyway_history from " + application);
        }
        statement.execute(TEMPORARY_NAMES_LAST);
    }

    private static void prepare(String schema, String application, Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select from pg_namespace where nspname = '" + schema + "'")) {
            if (row.next()) {
                return;
            }
        }
        // One statement list is one transaction: the schema never is without its grants.
        statement.execute("""
                create schema %1$s;
                grant usage on schema %1$s to %2$s;
                alter default privileges in schema %1$s grant select, insert, update, delete on tables to %2$s;
                alter default privileges in schema %1$s grant usage, select on sequences to %2$s;
                """.formatted(schema, application));
    }

    /** What {@link #run} last brought this database to; empty before the first time. */
    private static String applied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(obj_description(oid, 'pg_namespace'), '')
                          from pg_namespace where nspname = 'platform'
                        """)) {
            return row.next() ? row.getString(1).replace("Migrated to ", "") : "";
        }
    }

    /** Changes with any script, with the schemas and with the role that is granted their use. */
    private static String fingerprint(HavenDatabase database) throws IOException {
        var sum = new CRC32();
        sum.update(database.application().user().getBytes(StandardCharsets.UTF_8));
        sum.update(TEMPORARY_NAMES_LAST.getBytes(StandardCharsets.UTF_8));
        for (String schema : SCHEMAS) {
            for (Resource script : scripts(schema)) {
                sum.update((schema + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                try (InputStream in = script.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Resource> scripts(String schema) throws IOException {
        var scripts = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/" + schema + "/*.sql")));
        scripts.sort(Comparator.comparing(script -> String.valueOf(script.getFilename())));
        return scripts;
    }
}
