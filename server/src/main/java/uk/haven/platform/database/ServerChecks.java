package uk.haven.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What Haven needs of a server before it touches it; each refusal says what to change. */
final class ServerChecks {

    private static final int OLDEST = 150_000;

    private ServerChecks() {}

    /**
     * @throws DatabaseUnavailable when the server is too old, not UTF-8, or its roles would open a way round row-level
     *     security
     */
    static void pass(HavenDatabase database) {
        try (var connection = connect(database, database.owner())) {
            var problems = new ArrayList<String>();
            checkServer(connection, problems);
            checkRoles(
                    connection, database.owner().user(), database.application().user(), problems);
            if (!problems.isEmpty()) {
                throw new DatabaseUnavailable("The database cannot be used: " + String.join("; ", problems) + ".");
            }
        } catch (SQLException failure) {
            throw unreachable(database.owner(), failure);
        }
        try (var connection = connect(database, database.application())) {
            connection.isValid(5);
        } catch (SQLException failure) {
            throw unreachable(database.application(), failure);
        }
    }

    private static Connection connect(HavenDatabase database, Credentials role) throws SQLException {
        return DriverManager.getConnection(database.url(), role.user(), role.password());
    }

    private static DatabaseUnavailable unreachable(Credentials role, SQLException failure) {
        return new DatabaseUnavailable(
                "The database does not let " + role.user() + " in: " + failure.getMessage(), failure);
    }

    private static void checkServer(Connection connection, List<String> problems) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int, current_setting('server_version'),
                               current_setting('server_encoding'),
                               has_database_privilege(current_user, current_database(), 'CREATE')
                        """)) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                problems.add("it is PostgreSQL " + row.getString(2) + ", and Haven needs 15 or later");
            }
            if (!"UTF8".equals(row.getString(3))) {
                problems.add("its encoding is " + row.getString(3) + ": create it with encoding 'UTF8'");
            }
            if (!row.getBoolean(4)) {
                problems.add("the owner role may not create schemas in it: grant create on the database to it");
            }
        }
    }

    private static void checkRoles(Connection connection, String owner, String application, List<String> problems)
            throws SQLException {
        if (owner.equals(application)) {
            problems.add("the application's role is the owner's: give it a role of its own");
            return;
        }
        try (var statement = connection.prepareStatement("""
                select a.rolsuper, a.rolbypassrls, a.rolcreaterole,
                       exists (select from pg_roles r
                                where r.oid <> a.oid and pg_has_role(a.oid, r.oid, 'MEMBER')
                                  and (r.rolsuper or r.rolbypassrls or r.rolname = ?)),
                       exists (select from pg_shdepend d
                                where d.refclassid = 'pg_authid'::regclass and d.refobjid = a.oid and d.deptype = 'o')
                  from pg_roles a where a.rolname = ?
                """)) {
            statement.setString(1, owner);
            statement.setString(2, application);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    problems.add("it has no role " + application);
                    return;
                }
                addIf(row.getBoolean(1), "role " + application + " is a superuser: alter it to nosuperuser", problems);
                addIf(
                        row.getBoolean(2),
                        "role " + application + " bypasses row-level security: alter it to nobypassrls",
                        problems);
                addIf(
                        row.getBoolean(3),
                        "role " + application + " may create roles: alter it to nocreaterole",
                        problems);
                addIf(
                        row.getBoolean(4),
                        "role " + application + " is a member of the owner or of a role without limits: revoke that",
                        problems);
                addIf(row.getBoolean(5), "role " + application + " owns things: give them to the owner role", problems);
            }
        }
    }

    private static void addIf(boolean wrong, String problem, List<String> problems) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
