package uk.haven.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings every module's schema up to date, lower modules first, as the owner. Each module has its own folder
 * {@code db/migration/<module>}, schema and history table; the application's role is granted the use of the tables, never
 * their ownership.
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
            "outcomes");

    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; nothing of it is kept
     */
    public static void run(HavenDatabase database) {
        var owner = new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
        String application = database.application().user();
        for (String schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(schema)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + schema)
                    .failOnMissingLocations(false)
                    .table("flyway_history")
                    .placeholders(Map.of("owner", database.owner().user(), "application", application))
                    .initSql(grantsFor(schema, application))
                    .load()
                    .migrate();
        }
        afterwards(database);
    }

    private static String grantsFor(String schema, String application) {
        return """
                do $$ begin
                  execute 'create schema if not exists %1$s';
                  execute 'grant usage on schema %1$s to %2$s';
                  execute 'alter default privileges in schema %1$s grant select, insert, update, delete on tables to %2$s';
                  execute 'alter default privileges in schema %1$s grant usage, select on sequences to %2$s';
                end $$""".formatted(schema, application);
    }

    private static void afterwards(HavenDatabase database) {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            for (String schema : SCHEMAS) {
                statement.execute("revoke all on " + schema + ".flyway_history from "
                        + database.application().user());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database's grants could not be set: " + failure.getMessage(), failure);
        }
    }
}
