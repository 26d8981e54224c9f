package uk.haven.support.internal.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.internal.nurture.Placement.Attended;
import uk.haven.support.internal.nurture.Placement.ReturnStep;
import uk.haven.support.internal.nurture.Placement.Session;
import uk.haven.support.internal.nurture.Placement.StepKind;

/** What is written down during a placement: half days attended, and the steps of the return. */
@Repository
class PlacementRecordStore {

    private final JdbcClient jdbc;

    PlacementRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Attended> attended(Collection<Long> placements) {
        Map<Long, Attended> counted = new HashMap<>();
        jdbc.sql("""
                        select placement_id, count(*), count(*) filter (where attended)
                          from support.nurture_session
                         where placement_id = any (:placements)
                         group by placement_id
                        """).param("placements", placements.toArray(Long[]::new)).query(row -> {
            counted.put(row.getLong(1), new Attended(row.getInt(2), row.getInt(3)));
        });
        return counted;
    }

    List<Session> sessions(Collection<Long> placements, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select placement_id, held_on, half, attended from support.nurture_session
                         where placement_id = any (:placements) and held_on between :from and :to
                         order by held_on, half, placement_id
                        """)
                .param("placements", placements.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Session(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        Half.valueOf(row.getString(3)),
                        row.getBoolean(4)))
                .list();
    }

    /** Over what was written down for these half days before; one statement. */
    void write(List<Session> sessions, String by, Instant at) {
        jdbc.sql("""
                        insert into support.nurture_session (placement_id, held_on, half, attended, by_name, recorded_at)
                        select s.placement, s.day, s.half, s.attended, :by, :at
                          from unnest(:placements::bigint[], :days::date[], :halves::text[], :attended::boolean[])
                               s (placement, day, half, attended)
                        on conflict (placement_id, held_on, half) do update
                           set attended = excluded.attended, by_name = excluded.by_name, recorded_at = excluded.recorded_at
                        """)
                .param("placements", sessions.stream().map(Session::placementId).toArray(Long[]::new))
                .param(
                        "days",
                        sessions.stream()
                                .map(each -> java.sql.Date.valueOf(each.on()))
                                .toArray(java.sql.Date[]::new))
                .param(
                        "halves",
                        sessions.stream().map(each -> each.half().name()).toArray(String[]::new))
                .param("attended", sessions.stream().map(Session::attended).toArray(Boolean[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ReturnStep> steps(long placement) {
        return jdbc.sql("""
                        select id, kind, words, planned_on, done_on, went from support.nurture_return_step
                         where placement_id = :placement order by planned_on, id
                        """)
                .param("placement", placement)
                .query((row, _) -> new ReturnStep(
                        row.getLong(1),
                        StepKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        row.getString(6)))
                .list();
    }

    void step(long placement, StepKind kind, String words, LocalDate planned, String by, Instant at) {
        jdbc.sql("""
                        insert into support.nurture_return_step (placement_id, kind, words, planned_on, by_name, recorded_at)
                        values (:placement, :kind, :words, :planned, :by, :at)
                        """)
                .param("placement", placement)
                .param("kind", kind.name())
                .param("words", words)
                .param("planned", planned)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean done(long placement, long step, LocalDate on, String went, String by, Instant at) {
        return jdbc.sql("""
                        update support.nurture_return_step
                           set done_on = :on, went = :went, by_name = :by, recorded_at = :at
                         where id = :step and placement_id = :placement and done_on is null
                        """)
                        .param("on", on)
                        .param("went", went)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("step", step)
                        .param("placement", placement)
                        .update()
                == 1;
    }

    /** Takes away the steps that were planned and did not happen. */
    void forgetPlanned(long placement) {
        jdbc.sql("delete from support.nurture_return_step where placement_id = :placement and done_on is null")
                .param("placement", placement)
                .update();
    }
}
