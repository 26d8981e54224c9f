package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

class ReferralChapterIntegrationTests {

    @Test
    void theDemosYearHasReferralsInEveryStateAndAnAgencyWorkerSeesTheirAgencysAlone() {
        var haven = SharedDemo.haven();
        var signIns = haven.bean(SignIns.class).all();
        assertThat(signIns)
                .filteredOn(each -> each.email().equals("agency.worker@demo.example"))
                .singleElement()
                .satisfies(each -> assertThat(each.place()).isEqualTo("Children's services locality team"));
        var jdbc = haven.bean(JdbcClient.class);
        var transactions = haven.bean(TransactionTemplate.class);
        Map<String, Long> states = new HashMap<>();
        Viewers.as(
                new Viewer.System("test"),
                () -> transactions.executeWithoutResult(_ -> jdbc.sql(
                                "select state, count(*) from support.referral group by state")
                        .query(row -> {
                            states.put(row.getString(1), row.getLong(2));
                        })));
        System.err.println("Demo referrals: " + states);
        assertThat(states.keySet())
                .containsExactlyInAnyOrder(
                        "DRAFT", "SENT", "ACCEPTED", "DECLINED", "IN_PROGRESS", "ENDED", "WITHDRAWN");
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isBetween(80L, 140L);
        assertThat(states.get("SENT")).isGreaterThan(10);

        long worker = Viewers.as(
                new Viewer.System("test"),
                () -> transactions.execute(_ -> haven.bean(Accounts.class)
                        .byEmail("agency.worker@demo.example")
                        .orElseThrow()
                        .id()));
        Supplier<long[]> theirs = () -> new long[] {
            count(jdbc, "select count(*) from support.referral"),
            count(jdbc, """
                    select count(*) from support.referral r
                      join partnership.agency a on a.id = r.to_agency_id
                     where a.name <> 'Children''s services locality team'
                    """),
            count(jdbc, "select count(*) from children.child")
        };
        long[] found = Viewers.as(
                new Viewer.Person(worker, "Aisha Wren", java.util.List.of()),
                () -> transactions.execute(_ -> theirs.get()));
        assertThat(found[0]).isGreaterThan(5);
        assertThat(found[1]).isZero();
        assertThat(found[2]).isZero();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
