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

class MilestonesChapterIntegrationTests {

    @Test
    void someAreBelowSomeAreMissingAndMostOfWhatWasDecidedIsAProgramme() {
        var haven = SharedDemo.haven();
        Map<String, Integer> byStatus = new TreeMap<>();
        haven.run("milestones", "--year", "2007/08", "--as-of", "2008-05-16")
                .lines()
                .skip(1)
                .filter(line -> !line.contains("ATT-90") && !line.contains("KS4"))
                .forEach(line -> byStatus.merge(line.substring(line.lastIndexOf(',') + 1), 1, Integer::sum));
        int all = byStatus.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(byStatus.get("below") * 100 / all).as("per cent below").isBetween(10, 45);
        assertThat(byStatus.get("missing") * 100 / all).as("per cent missing").isBetween(1, 15);

        Map<String, Integer> starts = new TreeMap<>();
        Viewers.as(
                new Viewer.System("test"),
                () -> Objects.requireNonNull(haven.bean(TransactionTemplate.class)
                        .execute(_ -> {
                            haven.bean(JdbcClient.class)
                                    .sql("select state, count(*)::integer from milestones.start_child group by state")
                                    .query(row -> {
                                        starts.put(row.getString(1), row.getInt(2));
                                    });
                            return true;
                        })));
        assertThat(starts.get("STARTED")).isGreaterThan(60);
        // a few had left by the day on which the demo stands
        assertThat(starts.getOrDefault("REFUSED", 0)).isLessThan(starts.get("STARTED") / 10);
        assertThat(starts.keySet()).doesNotContain("WAITING");
    }
}
