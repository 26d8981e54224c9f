package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.schooling.Destination;

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

    /** What was recorded for the day no longer holds: a person has said otherwise. */
    void supersede(Set<Integer> children, LocalDate on) {
        jdbc.sql("""
                        update schooling.destination set superseded_by = 0
                         where child_id = any (:children) and recorded_on = :on and superseded_by is null
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("on", on)
                .update();
    }

    void insert(int child, long school, LocalDate on, Destination destination, long account) {
        jdbc.sql("""
                        insert into schooling.destination
                               (child_id, school_id, recorded_on, destination, source, recorded_by)
                        values (:child, :school, :on, :destination, 'recorded on the page', :account)
                        """)
                .param("child", child)
                .param("school", school)
                .param("on", on)
                .param("destination", destination.name())
                .param("account", account)
                .update();
    }
}
