package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

class ReviewChapterIntegrationTests {

    private static Map<String, Integer> counted(String query) {
        var haven = SharedDemo.haven();
        Map<String, Integer> counts = new TreeMap<>();
        return Viewers.as(
                new Viewer.System("test"),
                () -> Objects.requireNonNull(haven.bean(TransactionTemplate.class)
                        .execute(_ -> {
                            haven.bean(JdbcClient.class).sql(query).query(row -> {
                                counts.put(row.getString(1), row.getInt(2));
                            });
                            return counts;
                        })));
    }

    @Test
    void theThirdHalfTermIsClosedAndOfTheFourthSomeIsOpenSomeDecidedSomeClosed() {
        Map<String, Integer> states = counted("""
                select half_term || ' ' || state, count(*)::integer from milestones.attendance_review
                 where school_year = 2007 group by half_term, state
                """);
        assertThat(states.keySet()).contains("3 CLOSED", "4 OPEN", "4 DECIDED", "4 CLOSED");
        assertThat(states.getOrDefault("3 OPEN", 0)).isLessThan(states.get("3 CLOSED") / 10);
        int open = states.get("4 OPEN");
        int all = open + states.get("4 DECIDED") + states.get("4 CLOSED");
        assertThat(open * 100 / all).as("per cent open").isBetween(15, 50);
    }

    @Test
    void everySchoolHasWrittenHomeAndSomeLettersGoByPost() {
        assertThat(counted("select 'runs', count(*)::integer from milestones.letter_run"))
                .hasEntrySatisfying("runs", runs -> assertThat(runs).isGreaterThan(8));
        assertThat(counted("""
                        select 'by post', count(*) filter (where recipient_address <> '')::integer from milestones.letter
                        """).get("by post")).isGreaterThan(0);
        assertThat(counted("select 'unfilled', count(*)::integer from milestones.letter where body ~ '[{}]'"))
                .containsEntry("unfilled", 0);
    }

    @Test
    void theFourthHalfTermIsCountedForThePartnership() {
        assertThat(counted("""
                        select half_term || ' ' || taken_on, count(*)::integer from milestones.review_count
                         group by half_term, taken_on
                        """)).containsKeys("3 2008-05-02", "4 2008-05-02");
    }
}
