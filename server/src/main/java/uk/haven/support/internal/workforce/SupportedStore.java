package uk.haven.support.internal.workforce;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;

/** For whom something is done, school by school. */
@Repository
class SupportedStore {

    private final JdbcClient jdbc;

    SupportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param child under the id that the support was written for */
    record Supported(long schoolId, ChildId child) {}

    List<Supported> on(Collection<Long> schools, LocalDate day) {
        return jdbc.sql("""
                        select distinct i.school_id, i.child_id
                          from support.intervention i
                          left join support.referral r on r.intervention_id = i.id
                         where i.school_id = any (:schools)
                           and i.began_on <= :day and (i.ended_on is null or i.ended_on >= :day)
                           and support.counts_from(i.kind, i.began_on, r.state, r.answered_on, r.begun_on) <= :day
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .param("day", day)
                .query((row, _) -> new Supported(row.getLong(1), new ChildId(row.getInt(2))))
                .list();
    }
}
