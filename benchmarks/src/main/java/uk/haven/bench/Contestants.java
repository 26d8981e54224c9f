package uk.haven.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import uk.haven.platform.database.HavenDatabase;

/** COPY and set-based SQL on Haven's own server, and DuckDB over the file. */
final class Contestants {

    private Contestants() {}

    /** Loads the file into plain tables, screens and rolls up, all kept. */
    static Answers copyAndSql(HavenDatabase database, Path file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists baseline cascade");
            statement.execute("create schema baseline");
            statement.execute("create table baseline.attendance (upn text, laestab text, week_start date, marks text)");
            statement.execute("create table baseline.half_terms as select half_term, start_date as first_day,"
                    + " end_date as last_day from (values " + halfTerms() + ") h (half_term, start_date, end_date)");
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy baseline.attendance from stdin (format csv, header)", in, 1 << 16);
            }
            statement.execute(
                    "create table baseline.facts as " + Sql.facts("baseline.attendance", "baseline.half_terms"));
            statement.execute("create table baseline.proposals as " + Sql.proposals("baseline.facts"));
            statement.execute("create table baseline.by_school as " + Sql.bySchool("baseline.facts"));
            return answers(
                    statement.executeQuery("select upn, criteria from baseline.proposals"),
                    connection
                            .createStatement()
                            .executeQuery("select * from baseline.by_school order by laestab, half_term"));
        }
    }

    static void forget(HavenDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists baseline cascade");
        }
    }

    /** Reads and screens the file in plain SQL; keeps nothing. */
    static Answers duckDb(Path file) throws SQLException {
        return duckDb("create temp table facts as " + Sql.facts(csv(file), "half_terms"));
    }

    /** The same with what is counted in a week worked out once for each distinct string of marks. */
    static Answers duckDbByDictionary(Path file) throws SQLException {
        return duckDb(
                "create temp table attendance as select * from " + csv(file),
                "create temp table weeks as select w.week_start, h.half_term"
                        + " from (select distinct week_start from attendance) w"
                        + " join half_terms h on w.week_start between h.first_day and h.last_day",
                "create temp table words as " + Sql.words("attendance"),
                "create temp table facts as " + Sql.factsByDictionary("attendance", "weeks", "words"));
    }

    private static String csv(Path file) {
        return "read_csv('" + file + "', header = true, quote = '', escape = '', columns = {'upn': 'VARCHAR',"
                + " 'laestab': 'VARCHAR', 'week_start': 'DATE', 'marks': 'VARCHAR'})";
    }

    private static Answers duckDb(String... steps) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("create table half_terms as select half_term, cast(first_day as date) as first_day,"
                    + " cast(last_day as date) as last_day from (values " + halfTerms()
                    + ") h (half_term, first_day, last_day)");
            for (String step : steps) {
                statement.execute(step);
            }
            return answers(
                    statement.executeQuery(Sql.proposals("facts")),
                    connection.createStatement().executeQuery(Sql.bySchool("facts")));
        }
    }

    private static String halfTerms() {
        var mondays = Data.mondays();
        var values = new ArrayList<String>();
        int[][] spans = {{0, 6}, {7, 13}, {14, 18}, {19, 24}, {25, 30}, {31, mondays.size() - 1}};
        for (int i = 0; i < spans.length; i++) {
            values.add("(%d, date '%s', date '%s')"
                    .formatted(
                            i + 1,
                            mondays.get(spans[i][0]),
                            mondays.get(spans[i][1]).plusDays(4)));
        }
        return String.join(", ", values);
    }

    private static Answers answers(ResultSet proposals, ResultSet bySchool) throws SQLException {
        Map<String, Integer> criteria = new HashMap<>();
        while (proposals.next()) {
            criteria.put(proposals.getString(1), proposals.getInt(2));
        }
        List<String> rows = new ArrayList<>();
        while (bySchool.next()) {
            rows.add("%s,%d,%d,%d,%d,%d"
                    .formatted(
                            bySchool.getString(1),
                            bySchool.getInt(2),
                            bySchool.getLong(3),
                            bySchool.getLong(4),
                            bySchool.getLong(5),
                            bySchool.getLong(6)));
        }
        return new Answers(criteria, rows);
    }
}
