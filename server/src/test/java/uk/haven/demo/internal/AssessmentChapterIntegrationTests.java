package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

class AssessmentChapterIntegrationTests {

    @Test
    void theDemosYearHasAssessmentsInEveryStateWithTeamsMeetingsAndOverdueActions() {
        var haven = SharedDemo.haven();
        var jdbc = haven.bean(JdbcClient.class);
        Supplier<long[]> counts = () -> new long[] {
            state(jdbc, "DRAFT"),
            state(jdbc, "COMPLETE"),
            state(jdbc, "UNDER_REVIEW"),
            state(jdbc, "CLOSED"),
            count(jdbc, "select count(*) from support.assessment_version where number = 2"),
            count(jdbc, "select count(*) from support.team_meeting where state = 'HELD'"),
            count(jdbc, "select count(*) from support.team_meeting where state = 'PLANNED'"),
            count(jdbc, "select count(*) from support.team_action where state = 'OPEN' and due_on < date '2008-05-16'"),
            count(jdbc, "select count(*) from support.assessment_consent where decision = 'REFUSED'")
        };
        long[] found = Viewers.as(
                new Viewer.System("test"),
                () -> haven.bean(TransactionTemplate.class).execute(_ -> counts.get()));
        assertThat(found[0]).as("drafts").isBetween(25L, 30L);
        assertThat(found[1]).as("complete").isBetween(25L, 30L);
        assertThat(found[2]).as("under review").isBetween(12L, 15L);
        assertThat(found[3]).as("closed").isBetween(12L, 15L);
        assertThat(found[4]).as("second versions").isEqualTo(found[2] * 2);
        assertThat(found[5]).as("meetings held").isGreaterThan(80);
        assertThat(found[6]).as("meetings planned").isGreaterThan(30);
        assertThat(found[7]).as("actions overdue").isGreaterThan(10);
        assertThat(found[8]).as("consent refused").isPositive();
    }

    private static long state(JdbcClient jdbc, String state) {
        return count(jdbc, "select count(*) from support.assessment where state = '" + state + "'");
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
