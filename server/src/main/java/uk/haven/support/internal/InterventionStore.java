package uk.haven.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;

/** One row for every piece of support. Answers carry the id under which a row was written. */
@Repository
class InterventionStore {

    /** Any number under which no one else takes locks of two numbers. */
    private static final int BEGINNING = 485_021;

    private final JdbcClient jdbc;

    InterventionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, whoever else would hold one of the children waits; in one order, so that none wait in a ring. */
    void hold(Collection<Integer> children) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(:space, c.child)
                          from (select child from unnest(:children::integer[]) child order by child) c
                        """)
                .param("space", BEGINNING)
                .param("children", children.toArray(Integer[]::new))
                .query((_, _) -> true)
                .list();
    }

    List<Intervention> ofChildren(Collection<Integer> children) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where child_id = any (:children)
                         order by began_on desc, id desc
                        """)
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> intervention(row))
                .list();
    }

    List<Intervention> active(Collection<Integer> children, LocalDate date) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where child_id = any (:children) and began_on <= :date
                           and (ended_on is null or ended_on >= :date)
                         order by began_on, id
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("date", date)
                .query((row, _) -> intervention(row))
                .list();
    }

    List<Intervention> ledBy(Collection<Long> workers) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where worker_id = any (:workers) and ended_on is null
                         order by began_on, id
                        """)
                .param("workers", workers.toArray(Long[]::new))
                .query((row, _) -> intervention(row))
                .list();
    }

    List<Intervention> at(long school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where school_id = :school and began_on <= :to and (ended_on is null or ended_on >= :from)
                         order by began_on, id
                        """)
                .param("school", school)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> intervention(row))
                .list();
    }

    Map<Long, LocalDate> countingFrom(Collection<Long> ids) {
        Map<Long, LocalDate> from = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.counts
                          from (select i.id, support.counts_from(i.kind, i.began_on, r.state, r.answered_on, r.begun_on) counts
                                  from support.intervention i
                                  left join support.referral r on r.intervention_id = i.id
                                 where i.id = any (:ids)) c
                         where c.counts is not null
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            from.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return from;
    }

    List<Intervention> cameTo(Collection<Long> schools, LocalDate date) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                           and school_id <> all (:schools) and began_on <= :date
                           and (ended_on is null or ended_on >= :date)
                         order by began_on, id
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .param("date", date)
                .query((row, _) -> intervention(row))
                .list();
    }

    List<Intervention> find(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where id = any (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> intervention(row))
                .list();
    }

    Optional<Intervention> find(UUID publicId) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where public_id = :id
                        """)
                .param("id", publicId)
                .query((row, _) -> intervention(row))
                .optional();
    }

    List<Intervention> ofPublicIds(Collection<UUID> publicIds) {
        return jdbc.sql("""
                        select id, public_id, child_id, school_id, kind, title, service_id, worker_id, continuum, began_on,
                               planned_until, next_on, ended_on, outcome, assigned_on, version
                          from support.intervention
                         where public_id = any (:ids)
                        """)
                .param("ids", publicIds.toArray(UUID[]::new))
                .query((row, _) -> intervention(row))
                .list();
    }

    long insert(SupportBook.Opening opening, @Nullable Long by, String byName, Instant at) {
        return jdbc.sql("""
                        insert into support.intervention (child_id, school_id, kind, title, service_id, worker_id, continuum,
                               began_on, planned_until, next_on, assigned_on, opened_by, opened_by_name, opened_at)
                        values (:child, :school, :kind, :title, :service, :worker, :continuum, :began, :planned, :next,
                               case when :worker::bigint is null then null else :began end, :by, :byName, :at)
                        returning id
                        """)
                .param("child", opening.child().value())
                .param("school", opening.schoolId())
                .param("kind", opening.kind().name())
                .param("title", opening.title())
                .param("service", boxed(opening.serviceId()), Types.BIGINT)
                .param("worker", boxed(opening.workerId()), Types.BIGINT)
                .param("continuum", opening.continuum().name())
                .param("began", opening.beganOn())
                .param("planned", opening.plannedUntil().orElse(null), Types.DATE)
                .param("next", opening.nextOn().orElse(null), Types.DATE)
                .param("by", by, Types.BIGINT)
                .param("byName", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean plan(
            long id,
            int version,
            String title,
            Continuum continuum,
            @Nullable LocalDate plannedUntil,
            @Nullable LocalDate nextOn) {
        return jdbc.sql("""
                        update support.intervention
                           set title = :title, continuum = :continuum, planned_until = :planned, next_on = :next,
                               version = version + 1
                         where id = :id and version = :version and ended_on is null
                        """)
                        .param("title", title)
                        .param("continuum", continuum.name())
                        .param("planned", plannedUntil, Types.DATE)
                        .param("next", nextOn, Types.DATE)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Locks the row until the transaction ends. Whether it is at the version. */
    boolean hold(long id, int version) {
        return jdbc.sql("select version = :version from support.intervention where id = :id for update")
                .param("id", id)
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean next(long id, @Nullable LocalDate nextOn) {
        return jdbc.sql("""
                        update support.intervention
                           set next_on = :next::date,
                               version = version + case when next_on is distinct from :next::date then 1 else 0 end
                         where id = :id and ended_on is null
                        """).param("next", nextOn, Types.DATE).param("id", id).update() == 1;
    }

    boolean assign(long id, @Nullable Long worker, LocalDate on) {
        return jdbc.sql("""
                        update support.intervention
                           set worker_id = :worker, assigned_on = :on, version = version + 1
                         where id = :id and ended_on is null
                        """)
                        .param("worker", worker, Types.BIGINT)
                        .param("on", on)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean end(long id, LocalDate on, InterventionOutcome outcome) {
        return jdbc.sql("""
                        update support.intervention
                           set ended_on = greatest(began_on, :on), outcome = :outcome, next_on = null, version = version + 1
                         where id = :id and ended_on is null
                        """)
                        .param("on", on)
                        .param("outcome", outcome.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                new ChildId(row.getInt("child_id")),
                row.getLong("school_id"),
                InterventionKind.valueOf(row.getString("kind")),
                row.getString("title"),
                number(row, "service_id"),
                number(row, "worker_id"),
                Continuum.valueOf(row.getString("continuum")),
                row.getObject("began_on", LocalDate.class),
                Optional.ofNullable(row.getObject("planned_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")).map(InterventionOutcome::valueOf),
                Optional.ofNullable(row.getObject("assigned_on", LocalDate.class)),
                row.getInt("version"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
