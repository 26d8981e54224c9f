package uk.haven.milestones.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.platform.SchoolYear;

/** Who finds out where leavers go. */
@Repository
class LeaverStore {

    private final JdbcClient jdbc;

    LeaverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By child, under the id it was written with. */
    Map<Integer, Leavers.Owner> owners(Collection<Integer> children, SchoolYear year) {
        Map<Integer, Leavers.Owner> owners = new HashMap<>();
        jdbc.sql("""
                        select child_id, worker, worker_name
                          from milestones.leaver_owner
                         where school_year = :year and child_id = any (:children)
                        """)
                .param("year", year.start())
                .param("children", children.toArray(Integer[]::new))
                .query(row -> {
                    owners.put(row.getInt(1), new Leavers.Owner(row.getObject(2, UUID.class), row.getString(3)));
                });
        return owners;
    }

    void give(int child, long school, SchoolYear year, Leavers.Owner owner, String by, Instant at) {
        jdbc.sql("""
                        insert into milestones.leaver_owner
                               (child_id, school_year, school_id, worker, worker_name, given_by_name, given_at)
                        values (:child, :year, :school, :worker, :name, :by, :at)
                        on conflict (child_id, school_year) do update
                           set school_id = excluded.school_id, worker = excluded.worker,
                               worker_name = excluded.worker_name, given_by_name = excluded.given_by_name,
                               given_at = excluded.given_at
                        """)
                .param("child", child)
                .param("year", year.start())
                .param("school", school)
                .param("worker", owner.worker())
                .param("name", owner.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
