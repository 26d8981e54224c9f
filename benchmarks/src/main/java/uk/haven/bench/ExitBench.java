package uk.haven.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.partnership.Partnership;
import uk.haven.support.ProgrammeExits;
import uk.haven.vulnerability.Screening;

/**
 * {@code ./bench --programmes}: holds the exit criteria of a programme for every third pupil against the registers of a
 * year, and compares that with screening everyone, in one run. Both are done again and again with nothing to write, after
 * a first time that writes everything.
 */
final class ExitBench {

    private static final int RUNS = 7;

    private ExitBench() {}

    /** Whether evaluating took no longer than screening. */
    static boolean run(Path folder, boolean quick) throws Exception {
        var data = new Data(folder.resolve("programmes"), quick ? 45 : 450, quick ? 18_000 : 180_000);
        data.write();
        try (var haven = new Haven(folder.resolve("programmes-data"))) {
            haven.send(data.roll());
            haven.send(List.of(data.year()));
            var screening = haven.bean(Screening.class);
            var exits = haven.bean(ProgrammeExits.class);
            LocalDate today = haven.bean(Partnership.class).today();
            LocalDate last = haven.batch(() -> haven.bean(JdbcClient.class)
                            .sql("select max(week_start) from schooling.register_sheet")
                            .query(LocalDate.class)
                            .single())
                    .plusDays(4);
            int programmes = haven.batch(() -> write(haven.bean(JdbcClient.class), last));
            analyze(haven);
            long start = System.nanoTime();
            var found = exits.everyone(last);
            double first = seconds(start);
            var screened = new ArrayList<Double>();
            var evaluated = new ArrayList<Double>();
            for (int i = -2; i < RUNS; i++) {
                start = System.nanoTime();
                screening.whole(today);
                double screen = seconds(start);
                start = System.nanoTime();
                exits.everyone(last);
                double exit = seconds(start);
                if (i >= 0) {
                    screened.add(screen);
                    evaluated.add(exit);
                }
            }
            double screen = screened.stream().sorted().toList().get(RUNS / 2);
            double exit = evaluated.stream().sorted().toList().get(RUNS / 2);
            System.out.printf(
                    "%d programmes, %d met; first evaluation, everything written: %.2f s%n",
                    programmes, found.met(), first);
            System.out.printf("screening everyone:      %s s%n", told(screened));
            System.out.printf("evaluating exit criteria: %s s%n", told(evaluated));
            System.out.printf(
                    "exit criteria / screening  %.3f  <= 1.000  (%.3f / %.3f)  %s%n",
                    exit / screen, exit, screen, exit <= screen ? "pass" : "FAIL");
            return exit <= screen;
        }
    }

    /** What the database does by itself within a minute. */
    private static void analyze(Haven haven) throws SQLException {
        var owner = haven.database().owner();
        try (var connection = DriverManager.getConnection(haven.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** A programme for every third pupil, begun six to twenty weeks ago, with four kinds of criteria. */
    private static int write(JdbcClient jdbc, LocalDate last) {
        int opened = jdbc.sql("""
                        insert into support.intervention (child_id, school_id, kind, title, continuum, began_on, planned_until,
                               opened_by_name, opened_at)
                        select e.child_id, e.school_id, 'PROGRAMME', 'Learning mentor programme', 'SYSTEMATIC',
                               :last::date - 7 * (6 + e.child_id % 15), :last::date + 28, 'bench', now()
                          from children.enrolment e
                         where e.child_id % 3 = 0 and e.leaving_date is null
                        """).param("last", last).update();
        jdbc.sql("""
                        insert into support.programme (intervention_id, type, barriers, exit_criterion, edited_by_name, edited_at)
                        select i.id, 'learning-mentor', '{}', (array[
                               '{"shape":"attendance","percent":92,"sessions":30}',
                               '{"shape":"allOf","parts":[{"shape":"attendance","percent":90,"sessions":40},{"shape":"noExclusion","weeks":8}]}',
                               '{"shape":"noUnauthorised","weeks":4}',
                               '{"shape":"anyOf","parts":[{"shape":"attendance","percent":95,"sessions":20},{"shape":"judgement"}]}'
                               ])[1 + i.child_id % 4], 'bench', now()
                          from support.intervention i
                        """).update();
        return opened;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static List<String> told(List<Double> times) {
        return times.stream().map("%.3f"::formatted).toList();
    }
}
