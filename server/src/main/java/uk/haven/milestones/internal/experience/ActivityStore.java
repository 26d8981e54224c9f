package uk.haven.milestones.internal.experience;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.platform.YearGroup;

/** Activities, and the children of those that are for a list. */
@Repository
class ActivityStore {

    private static final String COLUMNS =
            "id, public_id, school_id, title, experiences, begins, ends, leader, years, listed, state, version,"
                    + " edited_by_name, closed_by_name, closed_reason";

    private final JdbcClient jdbc;

    ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts, and when. */
    record By(@Nullable Long account, String name, Instant at) {}

    UUID insert(long school, Activity.Plan plan, By by) {
        return jdbc.sql("""
                        insert into milestones.activity
                               (school_id, title, experiences, begins, ends, leader, years, listed, state,
                                planned_by, planned_by_name, planned_at, edited_by_name, edited_at)
                        values (:school, :title, :experiences, :begins, :ends, :leader, :years, :listed, 'PLANNED',
                                :by, :name, :at, :name, :at)
                        returning public_id
                        """)
                .param("school", school)
                .param("title", plan.title())
                .param("experiences", plan.experiences().toArray(String[]::new))
                .param("begins", plan.from())
                .param("ends", plan.until())
                .param("leader", plan.leader())
                .param("years", years(plan))
                .param("listed", plan.listed())
                .param("by", by.account(), Types.BIGINT)
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<Activity> find(UUID publicId) {
        return jdbc.sql("select %s from milestones.activity where public_id = :id".formatted(COLUMNS))
                .param("id", publicId)
                .query((row, _) -> activity(row))
                .optional();
    }

    /** The same as it is now, kept so until the transaction ends. */
    Activity hold(long id) {
        return jdbc.sql("select %s from milestones.activity where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query((row, _) -> activity(row))
                .single();
    }

    /** Activities of the schools that end on the day or later, the next first. */
    List<Activity> endingFrom(Collection<Long> schools, LocalDate day) {
        return jdbc.sql("""
                        select %s from milestones.activity
                         where school_id = any (:schools) and ends >= :day
                         order by ends, begins, id
                        """.formatted(COLUMNS))
                .param("schools", schools.toArray(Long[]::new))
                .param("day", day)
                .query((row, _) -> activity(row))
                .list();
    }

    /** Planned activities of the schools, whenever they end, the next first. */
    List<Activity> planned(Collection<Long> schools) {
        return jdbc.sql("""
                        select %s from milestones.activity
                         where school_id = any (:schools) and state = 'PLANNED'
                         order by ends, begins, id
                        """.formatted(COLUMNS))
                .param("schools", schools.toArray(Long[]::new))
                .query((row, _) -> activity(row))
                .list();
    }

    void plan(long id, Activity.Plan plan, By by) {
        jdbc.sql("""
                        update milestones.activity
                           set title = :title, experiences = :experiences, begins = :begins, ends = :ends,
                               leader = :leader, years = :years, listed = :listed, version = version + 1,
                               edited_by_name = :name, edited_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("title", plan.title())
                .param("experiences", plan.experiences().toArray(String[]::new))
                .param("begins", plan.from())
                .param("ends", plan.until())
                .param("leader", plan.leader())
                .param("years", years(plan))
                .param("listed", plan.listed())
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(long id, Activity.State state, String reason, By by, LocalDate on) {
        jdbc.sql("""
                        update milestones.activity
                           set state = :state, closed_by = :by, closed_by_name = :name, closed_on = :on,
                               closed_reason = :reason
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.account(), Types.BIGINT)
                .param("name", by.name())
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    /** The children listed, by activity, under the ids they were listed with. */
    Map<Long, Set<Integer>> children(Collection<Long> activities) {
        Map<Long, Set<Integer>> children = new HashMap<>();
        jdbc.sql("select activity_id, child_id from milestones.activity_child where activity_id = any (:activities)")
                .param("activities", activities.toArray(Long[]::new))
                .query(row -> {
                    children.computeIfAbsent(row.getLong(1), none -> new HashSet<>())
                            .add(row.getInt(2));
                });
        return children;
    }

    /** Makes these the children of the list. */
    void list(long activity, long school, Collection<Integer> children) {
        jdbc.sql("""
                        delete from milestones.activity_child
                         where activity_id = :activity and child_id <> all (:children)
                        """)
                .param("activity", activity)
                .param("children", children.toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                        insert into milestones.activity_child (activity_id, school_id, child_id)
                        select :activity, :school, child from unnest(:children::integer[]) as c (child)
                        on conflict (activity_id, child_id) do nothing
                        """)
                .param("activity", activity)
                .param("school", school)
                .param("children", children.toArray(Integer[]::new))
                .update();
    }

    private static String[] years(Activity.Plan plan) {
        return plan.years().stream().map(YearGroup::code).toArray(String[]::new);
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("school_id"),
                new Activity.Plan(
                        row.getString("title"),
                        texts(row.getArray("experiences")),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("leader"),
                        texts(row.getArray("years")).stream()
                                .flatMap(each -> YearGroup.of(each).stream())
                                .toList(),
                        row.getBoolean("listed")),
                Activity.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("edited_by_name"),
                new Activity.Closed(row.getString("closed_by_name"), row.getString("closed_reason")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
