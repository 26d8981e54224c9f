package uk.haven.bench;

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
 * Holds the exit criteria of a programme for every third pupil against the registers of a year and some weeks, and compares
 * that with screening everyone, in one run: both for all children, by turns, each in its own transaction and audited, with
 * nothing to write after a first time. Both use what the process keeps in memory, as they do after an import, and
 * both ask the database in each transaction whether it is still what is stored; nothing is passed over because it
 * was evaluated before.
 */
final class ExitBench {

    private static final int WARMING = 4;
    private static final int RUNS = 9;

    private ExitBench() {}

    /** Medians, in seconds. */
    record Times(double evaluating, double screening) {}

    static Times run(Haven haven) throws Exception {
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
        for (int i = -WARMING; i < RUNS; i++) {
            start = System.nanoTime();
            screening.whole(today);
            double screen = seconds(start);
            start = System.nanoTime();
            var again = exits.everyone(last);
            double exit = seconds(start);
            if (again.programmes() != programmes || again.met() != found.met()) {
                throw new IllegalStateException(again + " instead of " + found);
            }
            if (i >= 0) {
                screened.add(screen);
                evaluated.add(exit);
            }
        }
        System.err.printf(
                "%d programmes, %d met; first evaluation, everything read and written: %.2f s%n",
                programmes, found.met(), first);
        System.err.printf("Screening everyone: %s s%n", told(screened));
        System.err.printf("Evaluating exit criteria: %s s%n", told(evaluated));
        return new Times(median(evaluated), median(screened));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(RUNS / 2);
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
