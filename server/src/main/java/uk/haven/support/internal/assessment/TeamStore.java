package uk.haven.support.internal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.Worker;
import uk.haven.support.internal.assessment.Team.Action;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.internal.assessment.Team.Meeting;
import uk.haven.support.internal.assessment.Team.MeetingState;
import uk.haven.support.internal.assessment.Team.Member;
import uk.haven.support.internal.assessment.Team.Owner;

/** Members, meetings and actions of teams around children. */
@Repository
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> members(long id) {
        return jdbc.sql("""
                        select id, worker_id, name, relation, why, joined_on, left_on from support.team_member
                         where intervention_id = :id order by id
                        """)
                .param("id", id)
                .query((row, _) -> new Member(
                        row.getLong(1),
                        number(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        Optional.ofNullable(row.getObject(7, LocalDate.class))))
                .list();
    }

    /** @param why somebody of an agency reads the assessment, or "" */
    void join(long id, @Nullable Long worker, String name, String relation, String why, LocalDate on) {
        jdbc.sql("""
                        insert into support.team_member (intervention_id, worker_id, name, relation, why, joined_on)
                        values (:id, :worker, :name, :relation, :why, :on)
                        """)
                .param("id", id)
                .param("worker", worker, Types.BIGINT)
                .param("name", name)
                .param("relation", relation)
                .param("why", why)
                .param("on", on)
                .update();
    }

    boolean leave(long id, long member, LocalDate on) {
        return jdbc.sql("""
                        update support.team_member set left_on = greatest(joined_on, :on)
                         where intervention_id = :id and id = :member and left_on is null
                        """)
                        .param("on", on)
                        .param("id", id)
                        .param("member", member)
                        .update()
                == 1;
    }

    /** Of several teams, latest first. */
    List<Meeting> meetings(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, intervention_id, meets_on, place, state, came, agreed, note, edit, edited_by_name
                          from support.team_meeting
                         where intervention_id = any (:ids)
                         order by meets_on desc, id desc
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> new Meeting(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        MeetingState.valueOf(row.getString(5)),
                        Arrays.asList((String[]) row.getArray(6).getArray()),
                        row.getString(7),
                        row.getString(8),
                        row.getInt(9),
                        row.getString(10)))
                .list();
    }

    long plan(long id, LocalDate on, String place, String by, Instant at) {
        return jdbc.sql("""
                        insert into support.team_meeting (intervention_id, meets_on, place, edited_by_name, edited_at)
                        values (:id, :on, :place, :by, :at)
                        returning id
                        """)
                .param("id", id)
                .param("on", on)
                .param("place", place)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** False when somebody else has edited it since. */
    boolean held(long meeting, int edit, LocalDate on, Collection<String> came, String agreed, String by, Instant at) {
        return jdbc.sql("""
                        update support.team_meeting
                           set state = 'HELD', meets_on = :on, came = :came, agreed = :agreed, note = '', edit = edit + 1,
                               edited_by_name = :by, edited_at = :at
                         where id = :id and edit = :edit
                        """)
                        .param("on", on)
                        .param("came", came.toArray(String[]::new))
                        .param("agreed", agreed)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", meeting)
                        .param("edit", edit)
                        .update()
                == 1;
    }

    boolean cancel(long id, long meeting, String note, String by, Instant at) {
        return jdbc.sql("""
                        update support.team_meeting
                           set state = 'CANCELLED', note = :note, edit = edit + 1, edited_by_name = :by, edited_at = :at
                         where intervention_id = :id and id = :meeting and state = 'PLANNED'
                        """)
                        .param("note", note)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("meeting", meeting)
                        .update()
                == 1;
    }

    /** Of several teams, soonest due first. */
    List<Action> actions(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, intervention_id, words, owner_worker_id, owner_name, due_on, state, state_on, note
                          from support.team_action
                         where intervention_id = any (:ids)
                         order by due_on, id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> action(row))
                .list();
    }

    /** What the workers have taken on and not done. */
    List<Action> openOf(Collection<Long> workers) {
        return jdbc.sql("""
                        select id, intervention_id, words, owner_worker_id, owner_name, due_on, state, state_on, note
                          from support.team_action
                         where owner_worker_id = any (:workers) and state = 'OPEN'
                         order by due_on, id
                        """)
                .param("workers", workers.toArray(Long[]::new))
                .query((row, _) -> action(row))
                .list();
    }

    private static Action action(ResultSet row) throws SQLException {
        return new Action(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                new Owner(number(row, 4), row.getString(5)),
                row.getObject(6, LocalDate.class),
                ActionState.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }

    void act(long id, String words, Owner owner, LocalDate due, LocalDate on, String by) {
        jdbc.sql("""
                        insert into support.team_action (intervention_id, words, owner_worker_id, owner_name, due_on, state_on,
                               by_name)
                        values (:id, :words, :worker, :owner, :due, :on, :by)
                        """)
                .param("id", id)
                .param("words", words)
                .param("worker", owner.workerId().isPresent() ? owner.workerId().getAsLong() : null, Types.BIGINT)
                .param("owner", owner.name())
                .param("due", due)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** False when it is no longer open. */
    boolean settle(long id, long action, ActionState state, String note, LocalDate on) {
        return jdbc.sql("""
                        update support.team_action set state = :state, state_on = :on, note = :note
                         where intervention_id = :id and id = :action and state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("on", on)
                        .param("note", note)
                        .param("id", id)
                        .param("action", action)
                        .update()
                == 1;
    }

    /** What is open of the one becomes the other's. */
    void giveActions(long id, long from, Worker to) {
        jdbc.sql("""
                        update support.team_action set owner_worker_id = :to, owner_name = :name
                         where intervention_id = :id and owner_worker_id = :from and state = 'OPEN'
                        """)
                .param("to", to.id())
                .param("name", to.name())
                .param("id", id)
                .param("from", from)
                .update();
    }

    /** What is planned and open goes, with the note that says why. */
    void end(long id, LocalDate on, String note, String by, Instant at) {
        jdbc.sql("""
                        update support.team_meeting
                           set state = 'CANCELLED', note = :note, edit = edit + 1, edited_by_name = :by, edited_at = :at
                         where intervention_id = :id and state = 'PLANNED'
                        """)
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc.sql("""
                        update support.team_action set state = 'DROPPED', state_on = :on, note = :note
                         where intervention_id = :id and state = 'OPEN'
                        """).param("on", on).param("note", note).param("id", id).update();
    }

    private static OptionalLong number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
