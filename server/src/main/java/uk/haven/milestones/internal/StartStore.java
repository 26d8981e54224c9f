package uk.haven.milestones.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.Start;
import uk.haven.platform.SchoolYear;

/** Programmes that were asked for together, what came of them, and the volume that was agreed with outreach. */
@Repository
class StartStore {

    private static final String COLUMNS =
            "id, school_id, school_year, kind, kind_label, group_name, worker, worker_name, begins, ends, outreach,"
                    + " requested_by, requested_by_name";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StartStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Its id. @param targets what each child's programme is to reach, by child */
    long insert(Start start, Map<Integer, String> targets, Instant at) {
        long id = jdbc.sql("""
                        insert into milestones.start
                               (school_id, school_year, kind, kind_label, group_name, worker, worker_name, begins, ends,
                                outreach, requested_by, requested_by_name, requested_at)
                        values (:school, :year, :kind, :label, :group, :worker, :name, :begins, :ends,
                                :outreach, :by, :byName, :at)
                        returning id
                        """)
                .param("school", start.schoolId())
                .param("year", start.schoolYear())
                .param("kind", start.kind())
                .param("label", start.kindLabel())
                .param("group", start.group())
                .param("worker", start.worker().orElse(null), java.sql.Types.OTHER)
                .param("name", start.workerName())
                .param("begins", start.begins())
                .param("ends", start.ends())
                .param("outreach", start.outreach())
                .param("by", start.requestedBy(), java.sql.Types.BIGINT)
                .param("byName", start.requestedByName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        template.batchUpdate(
                """
                insert into milestones.start_child (start_id, school_id, child_id, target, state)
                values (?, ?, ?, ?, 'WAITING')
                """,
                targets.entrySet().stream()
                        .map(each -> new Object[] {id, start.schoolId(), each.getKey(), each.getValue()})
                        .toList());
        return id;
    }

    Optional<Start> find(long id) {
        return jdbc.sql("select %s from milestones.start where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query((row, _) -> start(row))
                .optional();
    }

    List<Start> of(Collection<Long> schools, SchoolYear year) {
        return jdbc.sql("""
                        select %s from milestones.start where school_year = :year and school_id = any (:schools) order by id
                        """.formatted(COLUMNS))
                .param("year", year.start())
                .param("schools", schools.toArray(Long[]::new))
                .query((row, _) -> start(row))
                .list();
    }

    List<Start> all(Collection<Long> ids) {
        return jdbc.sql("select %s from milestones.start where id = any (:ids)".formatted(COLUMNS))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> start(row))
                .list();
    }

    List<Start.OfChild> children(Collection<Long> starts) {
        return jdbc.sql("""
                        select start_id, child_id, target, state, problem, programme
                          from milestones.start_child
                         where start_id = any (:starts)
                         order by start_id, child_id
                        """)
                .param("starts", starts.toArray(Long[]::new))
                .query((row, _) -> new Start.OfChild(
                        row.getLong("start_id"),
                        row.getInt("child_id"),
                        row.getString("target"),
                        Start.State.valueOf(row.getString("state")),
                        row.getString("problem"),
                        Optional.ofNullable(row.getObject("programme", UUID.class))))
                .list();
    }

    /** Starts of which somebody still waits. */
    List<Long> waiting() {
        return jdbc.sql(
                        "select distinct start_id from milestones.start_child where state = 'WAITING' order by start_id")
                .query(Long.class)
                .list();
    }

    /** Whether it still waited. */
    boolean started(long start, int child, UUID programme) {
        return jdbc.sql("""
                        update milestones.start_child set state = 'STARTED', programme = :programme
                         where start_id = :start and child_id = :child and state = 'WAITING'
                        """)
                        .param("start", start)
                        .param("child", child)
                        .param("programme", programme)
                        .update()
                == 1;
    }

    void refused(long start, int child, String problem) {
        jdbc.sql("""
                        update milestones.start_child set state = 'REFUSED', problem = :problem
                         where start_id = :start and child_id = :child and state = 'WAITING'
                        """)
                .param("start", start)
                .param("child", child)
                .param("problem", problem)
                .update();
    }

    /** Programmes that outreach gives in the year by its agreement; 0 when none was entered. */
    int agreed(SchoolYear year) {
        return jdbc.sql("select places from milestones.outreach_volume where school_year = :year")
                .param("year", year.start())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** How many were asked of outreach and are still to be started, by all schools together. */
    long waitingForOutreach(SchoolYear year) {
        return jdbc.sql("select milestones.outreach_waiting(:year)")
                .param("year", year.start())
                .query(Long.class)
                .single();
    }

    /** Holds back others who ask for places of the year until the transaction ends. */
    void queue(SchoolYear year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('milestones.outreach'), :year)")
                .param("year", year.start())
                .query(row -> {});
    }

    /** @param service whose agreement it is */
    void agree(SchoolYear year, int places, @Nullable Long service, String by, Instant at) {
        jdbc.sql("""
                        insert into milestones.outreach_volume (school_year, places, service_id, set_by_name, set_at)
                        values (:year, :places, :service, :by, :at)
                        on conflict (school_year) do update
                           set places = excluded.places, service_id = excluded.service_id,
                               set_by_name = excluded.set_by_name, set_at = excluded.set_at
                        """)
                .param("year", year.start())
                .param("places", places)
                .param("service", service, java.sql.Types.BIGINT)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Start start(ResultSet row) throws SQLException {
        long by = row.getLong("requested_by");
        Long account = row.wasNull() ? null : by;
        return new Start(
                row.getLong("id"),
                row.getLong("school_id"),
                row.getInt("school_year"),
                row.getString("kind"),
                row.getString("kind_label"),
                row.getString("group_name"),
                Optional.ofNullable(row.getObject("worker", UUID.class)),
                row.getString("worker_name"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getBoolean("outreach"),
                account,
                row.getString("requested_by_name"));
    }
}
