package uk.haven.children.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which school is a child's home: that of the enrolment begun last as of the day; where all lie ahead, of the one that
 * begins first.
 */
@Repository
class HomeSchoolStore {

    private final JdbcClient jdbc;

    HomeSchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts every child's home school right; answers of how many. */
    int settle(LocalDate today) {
        return settle(null, today);
    }

    /** Puts one child's home and past schools right, after its enrolments changed hands. */
    void settle(int child, LocalDate today) {
        settle(Integer.valueOf(child), today);
    }

    /** Of everyone, only children with another enrolment can have another home school, so these alone are looked at. */
    private int settle(@Nullable Integer child, LocalDate today) {
        return jdbc.sql("""
                        update children.child c
                           set home_school_id = h.school_id,
                               past_school_ids = coalesce((select array_agg(distinct e.school_id) from children.enrolment e
                                                            where e.child_id = c.id and e.school_id <> h.school_id), '{}')
                          from (select distinct on (e.child_id) e.child_id, e.school_id
                                  from children.enrolment e
                                  join children.child m on m.id = e.child_id
                                 where m.id = :child or (cast(:child as integer) is null and m.past_school_ids <> '{}')
                                 order by e.child_id, e.entry_date <= :today desc,
                                          case when e.entry_date <= :today then e.entry_date end desc nulls last,
                                          case when e.entry_date <= :today then e.id end desc nulls last,
                                          e.entry_date, e.id) h
                         where c.id = h.child_id
                           and (c.id = :child or c.home_school_id is distinct from h.school_id)
                        """)
                .param("child", child, java.sql.Types.INTEGER)
                .param("today", today)
                .update();
    }
}
