package uk.haven.milestones.internal.experience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.ActivityStore.By;

/** What children took part in, and what was recorded wrongly: rows are only added, many with one statement. */
@Repository
class ExperienceStore {

    private static final String COLUMNS =
            "r.id, r.child_id, r.school_id, r.experience, r.words, r.phase, r.happened_on, r.took, r.note, a.title,"
                    + " r.recorded_by_name";

    private final JdbcClient jdbc;

    ExperienceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to be. @param phase that the child is in */
    record Fresh(int childId, Milestone experience, MilestonePhase phase, Took took, String note) {}

    /** What counts of these children's, as of the day, earliest first. */
    List<Held> of(Collection<Integer> children, LocalDate asOf) {
        return jdbc.sql("""
                        select %s
                          from milestones.experience_record r
                          join milestones.activity a on a.id = r.activity_id
                         where r.child_id = any (:children) and r.happened_on <= :day
                           and not exists (select from milestones.experience_taken_back b where b.record_id = r.id)
                         order by r.happened_on, r.id
                        """.formatted(COLUMNS))
                .param("children", children.toArray(Integer[]::new))
                .param("day", asOf)
                .query((row, _) -> held(row))
                .list();
    }

    /** What counts of an activity's. */
    List<Held> of(Activity activity) {
        return jdbc.sql("""
                        select %s
                          from milestones.experience_record r
                          join milestones.activity a on a.id = r.activity_id
                         where r.activity_id = :activity
                           and not exists (select from milestones.experience_taken_back b where b.record_id = r.id)
                         order by r.id
                        """.formatted(COLUMNS))
                .param("activity", activity.id())
                .query((row, _) -> held(row))
                .list();
    }

    /** What was taken back of an activity's, latest first. */
    List<TakenBack> takenBackOf(Activity activity) {
        return jdbc.sql("""
                        select %s, b.reason, b.taken_back_by_name, b.taken_back_at
                          from milestones.experience_taken_back b
                          join milestones.experience_record r on r.id = b.record_id
                          join milestones.activity a on a.id = r.activity_id
                         where r.activity_id = :activity
                         order by b.taken_back_at desc, r.id
                        """.formatted(COLUMNS))
                .param("activity", activity.id())
                .query((row, _) -> takenBack(row))
                .list();
    }

    /** What was taken back of a child's, under any of its ids, latest first. */
    List<TakenBack> takenBackOf(Collection<Integer> child) {
        return jdbc.sql("""
                        select %s, b.reason, b.taken_back_by_name, b.taken_back_at
                          from milestones.experience_taken_back b
                          join milestones.experience_record r on r.id = b.record_id
                          join milestones.activity a on a.id = r.activity_id
                         where b.child_id = any (:child)
                         order by b.taken_back_at desc, r.id
                        """.formatted(COLUMNS))
                .param("child", child.toArray(Integer[]::new))
                .query((row, _) -> takenBack(row))
                .list();
    }

    void insert(Activity of, List<Fresh> rows, By by) {
        jdbc.sql("""
                        insert into milestones.experience_record
                               (activity_id, school_id, child_id, experience, words, phase, happened_on, took, note,
                                recorded_by, recorded_by_name, recorded_at)
                        select :activity, :school, n.child, n.experience, n.words, n.phase, :on, n.took, n.note,
                               :by, :name, :at
                          from unnest(:children::integer[], :experiences::text[], :words::text[], :phases::text[], :took::text[],
                                      :notes::text[])
                            as n (child, experience, words, phase, took, note)
                        """)
                .param("activity", of.id())
                .param("school", of.schoolId())
                .param("on", of.plan().until())
                .param("by", by.account(), Types.BIGINT)
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("children", rows.stream().map(Fresh::childId).toArray(Integer[]::new))
                .param("experiences", texts(rows, each -> each.experience().code()))
                .param("words", texts(rows, each -> each.experience().wording()))
                .param("phases", texts(rows, each -> each.phase().name()))
                .param("took", texts(rows, each -> each.took().name()))
                .param("notes", texts(rows, Fresh::note))
                .update();
    }

    void takeBack(List<Held> records, String reason, By by) {
        jdbc.sql("""
                        insert into milestones.experience_taken_back
                               (record_id, school_id, child_id, reason, taken_back_by, taken_back_by_name, taken_back_at)
                        select r.id, r.school_id, r.child_id, :reason, :by, :name, :at
                          from milestones.experience_record r
                         where r.id = any (:records)
                        """)
                .param("reason", reason)
                .param("by", by.account(), Types.BIGINT)
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("records", records.stream().map(Held::recordId).toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<Fresh> rows, Function<Fresh, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getInt("child_id"),
                row.getLong("school_id"),
                row.getString("experience"),
                row.getString("words"),
                MilestonePhase.valueOf(row.getString("phase")),
                row.getObject("happened_on", LocalDate.class),
                Took.valueOf(row.getString("took")),
                row.getString("note"),
                row.getString("title"),
                row.getString("recorded_by_name"));
    }

    private static TakenBack takenBack(ResultSet row) throws SQLException {
        return new TakenBack(
                held(row),
                row.getString("reason"),
                row.getString("taken_back_by_name"),
                row.getObject("taken_back_at", OffsetDateTime.class).toInstant());
    }
}
