package uk.haven.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.milestones.internal.StandardsEvaluation;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.vulnerability.Screening;

/**
 * The decision point of a county, everyone judged by every standard of their year, against screening everyone, in one run:
 * both again and again by turns, each in its own transaction.
 */
final class MilestoneBench {

    private static final int WARMING = 2;
    private static final int RUNS = 7;

    private MilestoneBench() {}

    /** Medians, in seconds. */
    record Times(double judging, double screening) {}

    /** In a county whose registers are there; results are written first. */
    static Times run(Haven haven) throws SQLException {
        LocalDate today = haven.bean(Partnership.class).today();
        LocalDate last = haven.batch(() -> haven.bean(JdbcClient.class)
                        .sql("select max(week_start) from schooling.register_sheet")
                        .query(LocalDate.class)
                        .single())
                .plusDays(4);
        SchoolYear year =
                haven.bean(Partnership.class).calendar().schoolYearAt(last).orElseThrow();
        LocalDate tested = haven.bean(Partnership.class)
                .calendar()
                .startOf(year)
                .orElseThrow()
                .plusWeeks(10);
        int results = haven.batch(() -> write(haven.bean(JdbcClient.class), tested));
        analyze(haven);
        var screened = new ArrayList<Double>();
        var judged = new ArrayList<Double>();
        int findings = 0;
        for (int i = -WARMING; i < RUNS; i++) {
            long start = System.nanoTime();
            haven.bean(Screening.class).whole(today);
            double screen = seconds(start);
            start = System.nanoTime();
            findings = judge(haven, year, last);
            double judge = seconds(start);
            if (i >= 0) {
                screened.add(screen);
                judged.add(judge);
            }
        }
        System.err.printf("%d results, %d children and standards%n", results, findings);
        System.err.printf("Screening everyone: %s s%n", told(screened));
        System.err.printf("Judging everyone by the standards of their year: %s s%n", told(judged));
        return new Times(median(judged), median(screened));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(RUNS / 2);
    }

    private static int judge(Haven haven, SchoolYear year, LocalDate asOf) {
        int[] findings = new int[1];
        return haven.batch(() -> {
            haven.bean(StandardsEvaluation.class)
                    .everyone(
                            year,
                            asOf,
                            haven.bean(Entitlements.class).at(asOf).content(),
                            (child, position, trigger, reading) -> findings[0]++);
            return findings[0];
        });
    }

    /** Two levels for everyone, and a reading score for every fourth. */
    private static int write(JdbcClient jdbc, LocalDate tested) {
        int levels = jdbc.sql("""
                        insert into schooling.assessment (child_id, school_id, assessed_on, scheme, subject, result, tenths,
                               file_id, source)
                        select e.child_id, e.school_id, :tested, 'NC', s.subject, '3B', 210, 1, 'bench'
                          from children.enrolment e, unnest(array['ENG', 'MAT']) as s (subject)
                         where e.leaving_date is null
                        """).param("tested", tested).update();
        int scores = jdbc.sql("""
                        insert into schooling.assessment (child_id, school_id, assessed_on, scheme, subject, result, tenths,
                               file_id, source)
                        select e.child_id, e.school_id, :tested, 'GRT2', 'REA', (80 + e.child_id % 40)::text,
                               10 * (80 + e.child_id % 40), 1, 'bench'
                          from children.enrolment e
                         where e.leaving_date is null and e.child_id % 4 = 0
                        """).param("tested", tested).update();
        return levels + scores;
    }

    /** What the database does by itself within a minute. */
    private static void analyze(Haven haven) throws SQLException {
        var owner = haven.database().owner();
        try (var connection = DriverManager.getConnection(haven.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static List<String> told(List<Double> times) {
        return times.stream().map("%.3f"::formatted).toList();
    }
}
