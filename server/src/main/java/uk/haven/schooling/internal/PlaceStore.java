package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places after Year 11. */
@Repository
class PlaceStore {

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Row {
        void accept(int childId, LocalDate recordedOn, String destination);
    }

    /** What was recorded until the date, in its order; of everyone when there are no children. */
    void until(Set<Integer> children, LocalDate last, Row consumer) {
        jdbc.sql("""
                        select child_id, recorded_on, destination
                          from schooling.destination
                         where superseded_by is null and recorded_on <= :last
                           and (:everyone or child_id = any (:children))
                         order by recorded_on, id
                        """)
                .param("last", last)
                .param("everyone", children.isEmpty())
                .param("children", children.toArray(Integer[]::new))
                .query(row -> {
                    consumer.accept(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3));
                });
    }
}
