package uk.haven.support.internal.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.internal.programme.Programme.Entry;
import uk.haven.support.internal.programme.Programme.EntryKind;
import uk.haven.support.internal.programme.Programme.Session;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.Target;
import uk.haven.support.internal.programme.Programme.TargetState;

/** What is written down as a programme goes on: targets, sessions, reviews and contacts. */
@Repository
class ProgrammeRecordStore {

    private final JdbcClient jdbc;

    ProgrammeRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Programme.Record of(long id) {
        return new Programme.Record(targets(id), sessions(id), entries(id));
    }

    List<Target> targets(long id) {
        return jdbc.sql("""
                        select id, words, state, state_on from support.programme_target
                         where intervention_id = :id order by id
                        """)
                .param("id", id)
                .query((row, _) -> new Target(
                        row.getLong(1),
                        row.getString(2),
                        TargetState.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<Session> sessions(long id) {
        return jdbc.sql("""
                        select held_on, state, minutes, note, by_name, recorded_at from support.programme_session
                         where intervention_id = :id order by held_on desc
                        """).param("id", id).query((row, _) -> session(row)).list();
    }

    Optional<Session> session(long id, LocalDate on) {
        return jdbc.sql("""
                        select held_on, state, minutes, note, by_name, recorded_at from support.programme_session
                         where intervention_id = :id and held_on = :on
                        """)
                .param("id", id)
                .param("on", on)
                .query((row, _) -> session(row))
                .optional();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject(1, LocalDate.class),
                SessionState.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private List<Entry> entries(long id) {
        return jdbc.sql("""
                        select kind, happened_on, words, next_step, judged_done, by_name from support.programme_entry
                         where intervention_id = :id order by happened_on desc, id desc
                        """)
                .param("id", id)
                .query((row, _) -> {
                    Optional<Boolean> judged = Optional.ofNullable(row.getObject(5, Boolean.class));
                    return new Entry(
                            EntryKind.valueOf(row.getString(1)),
                            row.getObject(2, LocalDate.class),
                            row.getString(3),
                            row.getString(4),
                            judged,
                            row.getString(6));
                })
                .list();
    }

    void addTargets(long id, List<String> words, LocalDate on) {
        jdbc.sql("""
                        insert into support.programme_target (intervention_id, words, state_on)
                        select :id, w, :on from unnest(:words::text[]) with ordinality as u (w, n) order by n
                        """)
                .param("id", id)
                .param("on", on)
                .param("words", words.toArray(String[]::new))
                .update();
    }

    boolean target(long id, long target, TargetState state, LocalDate on) {
        return jdbc.sql("""
                        update support.programme_target set state = :state, state_on = :on
                         where id = :target and intervention_id = :id and state <> :state
                        """)
                        .param("state", state.name())
                        .param("on", on)
                        .param("target", target)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Plans sessions on the days that hold none yet, and takes away those planned before that are on no such day. What was
     * planned for a day that has gone stays: it waits to be logged.
     *
     * @param from the first day that is still to be planned
     */
    void plan(long id, LocalDate from, Collection<LocalDate> days, int minutes, String by, Instant at) {
        Date[] dates = days.stream().map(Date::valueOf).toArray(Date[]::new);
        jdbc.sql("""
                        delete from support.programme_session
                         where intervention_id = :id and state = 'PLANNED' and held_on >= :from and held_on <> all (:days)
                        """).param("id", id).param("from", from).param("days", dates).update();
        jdbc.sql("""
                        insert into support.programme_session (intervention_id, held_on, state, minutes, by_name, recorded_at)
                        select :id, d, 'PLANNED', :minutes, :by, :at from unnest(:days::date[]) d
                        on conflict (intervention_id, held_on) do update
                           set minutes = excluded.minutes
                         where programme_session.state = 'PLANNED'
                        """)
                .param("id", id)
                .param("days", dates)
                .param("minutes", minutes)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Logs what came of the session of the day, over what was planned. False when it was logged before, and the draft is not to
     * replace just that.
     */
    boolean log(long id, ProgrammeSessions.Draft draft, String by, Instant at) {
        return jdbc.sql("""
                        insert into support.programme_session
                               (intervention_id, held_on, state, minutes, note, by_name, recorded_at)
                        values (:id, :on, :state, :minutes, :note, :by, :at)
                        on conflict (intervention_id, held_on) do update
                           set state = excluded.state, minutes = excluded.minutes, note = excluded.note,
                               by_name = excluded.by_name, recorded_at = excluded.recorded_at
                         where programme_session.state = 'PLANNED' or programme_session.recorded_at = :replaces
                        """)
                        .param("id", id)
                        .param("on", draft.on())
                        .param("state", draft.state().name())
                        .param("minutes", draft.minutes())
                        .param("note", draft.note())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param(
                                "replaces",
                                draft.replaces()
                                        .map(each -> each.atOffset(ZoneOffset.UTC))
                                        .orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void entry(long id, Entry entry, @Nullable Long account, Instant at) {
        jdbc.sql("""
                        insert into support.programme_entry (intervention_id, kind, happened_on, words, next_step, judged_done,
                               by_account, by_name, recorded_at)
                        values (:id, :kind, :on, :words, :next, :judged, :account, :by, :at)
                        """)
                .param("id", id)
                .param("kind", entry.kind().name())
                .param("on", entry.on())
                .param("words", entry.words())
                .param("next", entry.next())
                .param("judged", entry.judged().orElse(null), Types.BOOLEAN)
                .param("account", account, Types.BIGINT)
                .param("by", entry.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes away what was planned and not logged. */
    void forgetPlanned(long id) {
        jdbc.sql("delete from support.programme_session where intervention_id = :id and state = 'PLANNED'")
                .param("id", id)
                .update();
    }
}
