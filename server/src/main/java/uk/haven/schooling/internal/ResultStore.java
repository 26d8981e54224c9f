package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results that people record on pages. */
@Repository
class ResultStore {

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(int child, long school, String result, int tenths) {}

    /** What was recorded of these children for the day no longer holds: a person has said otherwise. */
    void supersede(Collection<Integer> children, LocalDate on, String scheme, String subject) {
        jdbc.sql("""
                        update schooling.assessment set superseded_by = 0
                         where child_id = any (:children) and assessed_on = :on and scheme = :scheme and subject = :subject
                           and superseded_by is null
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("on", on)
                .param("scheme", scheme)
                .param("subject", subject)
                .update();
    }

    void insert(List<Row> rows, LocalDate on, String scheme, String subject, long account) {
        jdbc.sql("""
                        insert into schooling.assessment
                               (child_id, school_id, assessed_on, scheme, subject, result, tenths, source, recorded_by)
                        select r.child, r.school, :on, :scheme, :subject, r.result, r.tenths, 'recorded on the page', :account
                          from unnest(:children::integer[], :schools::bigint[], :results::text[], :tenths::integer[])
                               as r (child, school, result, tenths)
                        """)
                .param("children", rows.stream().map(Row::child).toArray(Integer[]::new))
                .param("schools", rows.stream().map(Row::school).toArray(Long[]::new))
                .param("results", rows.stream().map(Row::result).toArray(String[]::new))
                .param("tenths", rows.stream().map(Row::tenths).toArray(Integer[]::new))
                .param("on", on)
                .param("scheme", scheme)
                .param("subject", subject)
                .param("account", account)
                .update();
    }
}
