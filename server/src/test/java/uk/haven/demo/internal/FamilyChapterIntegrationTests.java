package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

class FamilyChapterIntegrationTests {

    @Test
    void theDemosYearHasFamiliesContactsMentorsCounsellingAndMoves() {
        var haven = SharedDemo.haven();
        var jdbc = haven.bean(JdbcClient.class);
        Viewers.as(
                new Viewer.System("test"),
                () -> haven.bean(TransactionTemplate.class).execute(_ -> {
                    assertThat(count(jdbc, "select count(*) from children.family"))
                            .isBetween(60L, 90L);
                    assertThat(count(jdbc, """
                            select count(*) from (
                                select m.family_id from children.family_member m join children.child c on c.id = m.child_id
                                 where m.ended_at is null group by m.family_id
                                having count(distinct c.home_school_id) > 1) f
                            """)).isGreaterThan(10);
                    assertThat(count(jdbc, "select count(*) from children.family_person where kind = 'CHILD'"))
                            .isGreaterThan(15);
                    assertThat(count(jdbc, "select count(*) from children.family_contact where keep_from <> ''"))
                            .isGreaterThan(2);
                    for (String kind : new String[] {"FAMILY_SUPPORT", "COUNSELLING", "ADULT_MENTOR", "TRANSITION"}) {
                        assertThat(count(jdbc, "select count(*) from support.family_plan where kind = '" + kind + "'"))
                                .as(kind)
                                .isGreaterThan(10);
                    }
                    assertThat(count(jdbc, "select count(*) from support.family_contact"))
                            .isGreaterThan(500);
                    for (String kind : new String[] {"FAMILY_SUPPORT", "LINK_WORK", "ADULT_MENTOR"}) {
                        assertThat(count(
                                        jdbc,
                                        "select count(*) from support.family_contact c join support.family_plan p"
                                                + " on p.id = c.plan_id where p.kind = '" + kind + "'"))
                                .as("contacts of " + kind)
                                .isGreaterThan(50);
                    }
                    assertThat(count(jdbc, "select count(*) from support.counselling_note"))
                            .isGreaterThan(50);
                    return true;
                }));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
