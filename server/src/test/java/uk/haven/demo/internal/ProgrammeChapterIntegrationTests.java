package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;

class ProgrammeChapterIntegrationTests {

    @Test
    void theDemosYearHasProgrammesThatEndedAreMetAreOverdueAndGoOn() {
        var haven = SharedDemo.haven();
        var jdbc = haven.bean(JdbcClient.class);
        Supplier<long[]> counts = () -> new long[] {
            count(jdbc, "select count(*) from support.programme"),
            count(jdbc, "select count(*) from support.intervention where kind = 'PROGRAMME' and ended_on is not null"),
            count(jdbc, "select count(*) from support.programme_exit where standing = 'MET'"),
            count(jdbc, "select count(*) from support.programme_exit where standing = 'NOT_YET'"),
            count(jdbc, "select count(*) from support.programme_session where state <> 'PLANNED'"),
            count(jdbc, "select count(*) from support.programme_exit"),
            count(jdbc, """
                    select count(*) from support.intervention
                     where kind = 'PROGRAMME' and began_on <= date '%s'
                    """.formatted(DemoCalendar.TODAY))
        };
        long[] found = Viewers.as(
                new Viewer.System("test"),
                () -> haven.bean(TransactionTemplate.class).execute(_ -> counts.get()));
        System.err.println("Demo programmes: " + java.util.Arrays.toString(found));
        assertThat(found[0]).isBetween(150L, 500L);
        assertThat(found[1]).isBetween(30L, 60L);
        assertThat(found[2]).isGreaterThan(10);
        assertThat(found[3]).isGreaterThan(10);
        assertThat(found[4]).isGreaterThan(500);
        assertThat(found[5]).as("evaluated, of those that have begun").isEqualTo(found[6]);
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
