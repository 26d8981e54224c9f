package uk.haven.support.internal.family;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.internal.family.FamilyPlan.Note;

/** Counsellors' notes; the database shows them to whoever counsels now, and to a head who has said why. */
@Repository
class CounsellingStore {

    private final JdbcClient jdbc;

    CounsellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mine(long plan) {
        return jdbc.sql("select :plan in (select support.counselled_by_me()) or access.is_system()")
                .param("plan", plan)
                .query(Boolean.class)
                .single();
    }

    boolean opened(long plan) {
        return jdbc.sql("select :plan in (select support.opened_notes())")
                .param("plan", plan)
                .query(Boolean.class)
                .single();
    }

    List<Note> notes(long plan) {
        return jdbc.sql("""
                        select held_on, words, by_name from support.counselling_note
                         where plan_id = :plan order by held_on desc, id desc
                        """)
                .param("plan", plan)
                .query((row, _) -> new Note(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .list();
    }

    void add(long plan, LocalDate on, String words, FamilyContactStore.By by) {
        jdbc.sql("""
                        insert into support.counselling_note (plan_id, held_on, words, by_account, by_name, recorded_at)
                        values (:plan, :on, :words, :account, :by, :at)
                        """)
                .param("plan", plan)
                .param("on", on)
                .param("words", words)
                .param("account", by.account(), Types.BIGINT)
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void open(long plan, long account, String reason) {
        jdbc.sql("insert into support.note_opening (plan_id, account_id, reason) values (:plan, :account, :reason)")
                .param("plan", plan)
                .param("account", account)
                .param("reason", reason)
                .update();
    }
}
