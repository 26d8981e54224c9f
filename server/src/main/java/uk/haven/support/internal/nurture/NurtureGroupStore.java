package uk.haven.support.internal.nurture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.nurture.HalfDay;
import uk.haven.support.domain.nurture.WeekPattern;
import uk.haven.support.internal.nurture.NurtureGroup.Adult;
import uk.haven.support.internal.nurture.NurtureGroup.Plan;

/** Nurture groups and their adults. */
@Repository
class NurtureGroupStore {

    private final JdbcClient jdbc;

    NurtureGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NurtureGroup> at(Collection<Long> schools) {
        return staffed(jdbc.sql("""
                        select id, public_id, school_id, name, places, room, notes, opens_on, closes_on, pattern, overseer,
                               overseen_since, version, edited_by_name
                          from support.nurture_group
                         where school_id = any (:schools)
                         order by name, id
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .query((row, _) -> group(row))
                .list());
    }

    List<NurtureGroup> ofWorkers(Collection<Long> workers) {
        return staffed(jdbc.sql("""
                        select id, public_id, school_id, name, places, room, notes, opens_on, closes_on, pattern, overseer,
                               overseen_since, version, edited_by_name
                          from support.nurture_group
                         where id in (select a.group_id from support.nurture_adult a where a.worker_id = any (:workers))
                         order by name, id
                        """)
                .param("workers", workers.toArray(Long[]::new))
                .query((row, _) -> group(row))
                .list());
    }

    /** Adults of each group who have left by the date. */
    Map<Long, Integer> left(Collection<Long> groups, LocalDate date) {
        Map<Long, Integer> left = new HashMap<>();
        jdbc.sql("""
                        select a.group_id, count(*)
                          from support.nurture_adult a
                          join support.worker w on w.id = a.worker_id
                         where a.group_id = any (:groups) and w.active_until < :date
                         group by a.group_id
                        """)
                .param("groups", groups.toArray(Long[]::new))
                .param("date", date)
                .query(row -> {
                    left.put(row.getLong(1), row.getInt(2));
                });
        return left;
    }

    List<NurtureGroup> find(Collection<Long> ids) {
        return staffed(jdbc.sql("""
                        select id, public_id, school_id, name, places, room, notes, opens_on, closes_on, pattern, overseer,
                               overseen_since, version, edited_by_name
                          from support.nurture_group
                         where id = any (:ids)
                         order by name, id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> group(row))
                .list());
    }

    Optional<NurtureGroup> find(UUID publicId) {
        return jdbc.sql("select id from support.nurture_group where public_id = :id")
                .param("id", publicId)
                .query(Long.class)
                .optional()
                .flatMap(id -> find(List.of(id)).stream().findFirst());
    }

    /** Holds the group until the transaction ends, so that two who place at once cannot take one place twice. */
    void lock(long id) {
        jdbc.sql("select id from support.nurture_group where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private List<NurtureGroup> staffed(List<NurtureGroup> groups) {
        Map<Long, List<Adult>> adults = new HashMap<>();
        jdbc.sql("""
                        select group_id, worker_id, teacher from support.nurture_adult
                         where group_id = any (:groups) order by group_id, position
                        """)
                .param("groups", groups.stream().map(NurtureGroup::id).toArray(Long[]::new))
                .query(row -> {
                    adults.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new Adult(row.getLong(2), row.getBoolean(3)));
                });
        return groups.stream()
                .map(each -> each.with(adults.getOrDefault(each.id(), List.of())))
                .toList();
    }

    long insert(long school, Plan plan, String by, Instant at) {
        long id = jdbc.sql("""
                        insert into support.nurture_group (school_id, name, places, room, notes, opens_on, closes_on, pattern,
                               overseer, overseen_since, edited_by_name, edited_at)
                        values (:school, :name, :places, :room, :notes, :opens, :closes, :pattern, :overseer, :since, :by, :at)
                        returning id
                        """)
                .param("school", school)
                .params(values(plan))
                .param("closes", plan.closesOn().orElse(null), Types.DATE)
                .param("since", plan.overseenSince().orElse(null), Types.DATE)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        staff(id, plan.adults());
        return id;
    }

    /** @return whether nobody else had changed it */
    boolean change(long id, int version, Plan plan, String by, Instant at) {
        boolean done = jdbc.sql("""
                        update support.nurture_group
                           set name = :name, places = :places, room = :room, notes = :notes, opens_on = :opens,
                               closes_on = :closes, pattern = :pattern, overseer = :overseer, overseen_since = :since,
                               version = version + 1, edited_by_name = :by, edited_at = :at
                         where id = :id and version = :version
                        """)
                        .params(values(plan))
                        .param("closes", plan.closesOn().orElse(null), Types.DATE)
                        .param("since", plan.overseenSince().orElse(null), Types.DATE)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (done) {
            jdbc.sql("delete from support.nurture_adult where group_id = :id")
                    .param("id", id)
                    .update();
            staff(id, plan.adults());
        }
        return done;
    }

    private static Map<String, Object> values(Plan plan) {
        return Map.of(
                "name", plan.name(),
                "places", plan.places(),
                "room", plan.room(),
                "notes", plan.notes(),
                "opens", plan.opensOn(),
                "pattern", plan.pattern().inOrder().stream().map(HalfDay::code).toArray(String[]::new),
                "overseer", plan.overseer());
    }

    private void staff(long id, List<Adult> adults) {
        for (int i = 0; i < adults.size(); i++) {
            jdbc.sql("""
                            insert into support.nurture_adult (group_id, worker_id, position, teacher)
                            values (:group, :worker, :position, :teacher)
                            """)
                    .param("group", id)
                    .param("worker", adults.get(i).workerId())
                    .param("position", i + 1)
                    .param("teacher", adults.get(i).teacher())
                    .update();
        }
    }

    private static NurtureGroup group(ResultSet row) throws SQLException {
        return new NurtureGroup(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("school_id"),
                new Plan(
                        row.getString("name"),
                        row.getInt("places"),
                        row.getString("room"),
                        row.getString("notes"),
                        row.getObject("opens_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("closes_on", LocalDate.class)),
                        WeekPattern.of(
                                List.of((String[]) row.getArray("pattern").getArray())),
                        row.getString("overseer"),
                        Optional.ofNullable(row.getObject("overseen_since", LocalDate.class)),
                        List.of()),
                row.getInt("version"),
                row.getString("edited_by_name"));
    }
}
