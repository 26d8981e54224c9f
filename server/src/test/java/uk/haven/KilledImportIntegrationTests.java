package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.haven.platform.database.EmbeddedPostgres;
import uk.haven.testing.TestDatabase;

/** {@code haven import}, killed while it works: a file is in whole or not at all, and the next start needs nobody. */
class KilledImportIntegrationTests {

    /** SECURITY.md, figure 10, asks for 200, which the profile {@code long} does. */
    private static final int KILLS = Integer.getInteger("haven.kills", 3);

    private static final int PUPILS = 400;
    private static final int WEEKS = 30;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 9, 2);

    @TempDir
    Path sent;

    @Test
    void nothingIsHalfAppliedWhenTheProcessIsKilledInTheMiddle() throws Exception {
        writeFiles();
        Path data = TestDatabase.newDataFolder();
        int caught = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            caught += killedWhileWritingAfter(kill % 3 == 0 ? "schools.csv" : "pupils.csv", data) ? 1 : 0;
            assertThat(counted(data, "children.child")).as("children").isIn(0, PUPILS);
            int registers = counted(data, "schooling.register_sheet");
            assertThat(registers).as("registers").isIn(0, WEEKS);
            if (registers == WEEKS) {
                // there is nothing left to write in this one
                data = TestDatabase.newDataFolder();
            }
        }
        assertThat(caught).as("kills that met an open transaction").isPositive();
        assertThat(importWhole(data)).isZero();
        assertThat(counted(data, "children.child")).isEqualTo(PUPILS);
        assertThat(counted(data, "children.enrolment")).isEqualTo(PUPILS);
        assertThat(counted(data, "schooling.register_sheet")).isEqualTo(WEEKS);
    }

    /**
     * Waits for the report of the file, then for a transaction that has written and is still open a moment later, and
     * kills the process.
     *
     * @return whether there was such a transaction before the process was done
     */
    private boolean killedWhileWritingAfter(String file, Path data) throws Exception {
        Process haven = haven(data);
        try (var reports = new BufferedReader(new InputStreamReader(haven.getInputStream(), StandardCharsets.UTF_8))) {
            String report = reports.readLine();
            while (report != null && !report.contains(file)) {
                report = reports.readLine();
            }
            assertThat(report).as("the report of %s", file).isNotNull();
            try (var database = EmbeddedPostgres.joinOrStart(data);
                    var connection = asOwner(database)) {
                String before = "none";
                while (haven.isAlive()) {
                    String writing = writing(connection);
                    if (!writing.isEmpty() && writing.equals(before)) {
                        haven.destroyForcibly().waitFor();
                        return true;
                    }
                    before = writing;
                    Thread.sleep(10);
                }
            }
            return false;
        } finally {
            haven.destroyForcibly().waitFor();
        }
    }

    /** The transaction that has written something and is not at its end, or nothing. */
    private static String writing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select coalesce(min(transactionid::text), '') from pg_locks
                         where locktype = 'transactionid' and mode = 'ExclusiveLock' and pid <> pg_backend_pid()
                        """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private int importWhole(Path data) throws Exception {
        Process haven = haven(data);
        haven.getInputStream().readAllBytes();
        assertThat(haven.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return haven.exitValue();
    }

    private Process haven(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HavenApplication.class.getName(),
                        "import",
                        sent.toString(),
                        "--data-dir",
                        data.toString(),
                        "--as-of",
                        "2025-07-01")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int counted(Path data, String table) throws SQLException {
        try (var database = EmbeddedPostgres.start(data);
                var connection = asOwner(database);
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection asOwner(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }

    private void writeFiles() throws IOException {
        Files.writeString(sent.resolve("calendar.csv"), """
                school_year,half_term,start,end
                2024/25,1,2024-09-02,2024-10-25
                2024/25,2,2024-11-04,2024-12-20
                2024/25,3,2025-01-06,2025-02-14
                2024/25,4,2025-02-24,2025-04-04
                2024/25,5,2025-04-22,2025-05-23
                2024/25,6,2025-06-02,2025-07-22
                """);
        Files.writeString(sent.resolve("schools.csv"), """
                laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab
                999/2001,999001,Elm Primary School,Primary,R,6,1960-09-01,,
                """);
        var pupils = new StringBuilder("upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group,"
                + "sen,fsm,in_care,young_carer,ethnicity,first_language,postcode\n");
        var attendance = new StringBuilder("upn,laestab,week_start,marks\n");
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            String upn = upn("99920012%04d".formatted(pupil));
            pupils.append(upn)
                    .append(",Elm%1$s,Child%1$s,2015-%2$02d-%3$02d,F,999/2001,2020-09-01,,4,N,N,N,N,WBRI,ENG,\n"
                            .formatted(letters(pupil), pupil % 12 + 1, pupil % 28 + 1));
            for (int week = 0; week < WEEKS; week++) {
                attendance.append("%s,999/2001,%s,/\\/\\/\\/\\/\\%n".formatted(upn, FIRST_MONDAY.plusWeeks(week)));
            }
        }
        Files.writeString(sent.resolve("pupils.csv"), pupils);
        Files.writeString(sent.resolve("attendance.csv"), attendance);
    }

    /** Digits as letters: names have none. */
    private static String letters(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }

    /** Twelve digits with their check letter. */
    private static String upn(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(i -> (digits.charAt(i) - '0') * (i + 2))
                .sum();
        return "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23) + digits;
    }
}
