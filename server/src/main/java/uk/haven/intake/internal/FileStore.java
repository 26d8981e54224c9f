package uk.haven.intake.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.platform.Problem;

/** {@code intake.batch}, {@code intake.file} and {@code intake.rejected_row} as imports write them. */
@Component
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The transaction need not be on disk when it ends: it notes the beginning of work of which nobody is told before
     * the transaction that does it, which is on disk then, this one with it.
     */
    void needNotOutliveACrash() {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    long newBatch(Sender sender) {
        return jdbc.sql("""
                insert into intake.batch (account_id, sender, school_ids, origin)
                values (:account, :sender, :schools, :origin) returning id""")
                .param(
                        "account",
                        sender.account().isPresent() ? sender.account().getAsLong() : null)
                .param("sender", sender.name())
                .param("schools", sender.schools().toArray(Long[]::new))
                .param("origin", sender.origin())
                .query(Long.class)
                .single();
    }

    long newFile(long batchId, String name, String kind, byte[] sha256, long size, @Nullable String spool) {
        return jdbc.sql("""
                insert into intake.file (batch_id, name, kind, sha256, size_bytes, state, spool)
                values (:batch, :name, :kind, :sha256, :size, 'received', :spool) returning id""")
                .param("batch", batchId)
                .param("name", name)
                .param("kind", kind)
                .param("sha256", sha256)
                .param("size", size)
                .param("spool", spool)
                .query(Long.class)
                .single();
    }

    /** Writes what loading came to; {@code state} is {@code previewed} or {@code applied}. */
    void done(long fileId, String state, Outcome outcome) {
        jdbc.sql("""
                update intake.file
                   set state = :state, kind = :kind, rows_read = :rows, rows_accepted = :accepted,
                       rows_unchanged = :unchanged, rows_rejected = :rejected, seconds = :seconds, notices = :notices,
                       layout = :layout, errors_file = :errors, refusal_code = null, refusal_wrong = null,
                       refusal_remedy = null, applied_at = case when :state = 'applied' then now() end,
                       awaits_screening = (:state = 'applied' and :accepted > 0)
                 where id = :id""")
                .param("id", fileId)
                .param("state", state)
                .param("kind", outcome.kind())
                .param("rows", outcome.rows())
                .param("accepted", outcome.accepted())
                .param("unchanged", outcome.unchanged())
                .param("rejected", outcome.rejected())
                .param("seconds", outcome.seconds())
                .param("notices", outcome.notices().toArray(String[]::new))
                .param("layout", outcome.layout().toArray(String[]::new))
                .param("errors", outcome.errorsFile())
                .update();
        jdbc.sql("delete from intake.rejected_row where file_id = :id")
                .param("id", fileId)
                .update();
        for (RejectedRow row : outcome.kept()) {
            insert(fileId, row);
        }
    }

    private void insert(long fileId, RejectedRow row) {
        jdbc.sql("""
                insert into intake.rejected_row (file_id, line, kind, cells, codes, wrongs, remedies, fields)
                values (:file, :line, :kind, :cells, :codes, :wrongs, :remedies, :fields)""")
                .param("file", fileId)
                .param("line", row.line())
                .param("kind", row.kind())
                .param("cells", array(row.cells()))
                .param("codes", array(row.problems().stream().map(Problem::code).toList()))
                .param(
                        "wrongs",
                        array(row.problems().stream().map(Problem::wrong).toList()))
                .param(
                        "remedies",
                        array(row.problems().stream().map(Problem::remedy).toList()))
                .param(
                        "fields",
                        array(row.problems().stream().map(Problem::field).toList()))
                .update();
    }

    private static String[] array(List<String> texts) {
        return texts.stream().map(text -> text.replace("\0", "")).toArray(String[]::new);
    }

    void refused(long fileId, String kind, Problem problem, double seconds) {
        jdbc.sql("""
                update intake.file
                   set state = 'refused', kind = :kind, refusal_code = :code, refusal_wrong = :wrong,
                       refusal_remedy = :remedy, seconds = :seconds
                 where id = :id""")
                .param("id", fileId)
                .param("kind", kind)
                .param("code", problem.code())
                .param("wrong", problem.wrong())
                .param("remedy", problem.remedy())
                .param("seconds", seconds)
                .update();
    }

    void state(long fileId, String state) {
        jdbc.sql("update intake.file set state = :state where id = :id")
                .param("id", fileId)
                .param("state", state)
                .update();
    }

    /** Back to where it was when it came, to be checked again. */
    void received(long fileId) {
        jdbc.sql("""
                update intake.file set state = 'received', refusal_code = null, refusal_wrong = null, refusal_remedy = null
                 where id = :id""").param("id", fileId).update();
    }

    /** The pupils of a transfer file who are not on the receiving school's roll come onto it on this day. */
    void arrival(long fileId, LocalDate day) {
        jdbc.sql("update intake.file set arrival_date = :day where id = :id")
                .param("id", fileId)
                .param("day", day)
                .update();
    }

    /** Given up by the sender: its rejected rows go with it. */
    void dropped(long fileId) {
        jdbc.sql("delete from intake.rejected_row where file_id = :id")
                .param("id", fileId)
                .update();
        jdbc.sql("update intake.file set state = 'dropped', spool = null where id = :id")
                .param("id", fileId)
                .update();
    }

    void spoolGone(long fileId) {
        jdbc.sql("update intake.file set spool = null where id = :id")
                .param("id", fileId)
                .update();
    }

    void mends(long fileId, long mended) {
        jdbc.sql("update intake.file set mends_file_id = :mended where id = :id")
                .param("id", fileId)
                .param("mended", mended)
                .update();
    }

    /** What the person typed, and what is still wrong with it. */
    void stillWrong(long rowId, RejectedRow row) {
        jdbc.sql("""
                update intake.rejected_row set cells = :cells, codes = :codes, wrongs = :wrongs, remedies = :remedies,
                       fields = :fields where id = :id""")
                .param("id", rowId)
                .param("cells", array(row.cells()))
                .param("codes", array(row.problems().stream().map(Problem::code).toList()))
                .param(
                        "wrongs",
                        array(row.problems().stream().map(Problem::wrong).toList()))
                .param(
                        "remedies",
                        array(row.problems().stream().map(Problem::remedy).toList()))
                .param(
                        "fields",
                        array(row.problems().stream().map(Problem::field).toList()))
                .update();
    }

    void mended(long rowId) {
        jdbc.sql("update intake.rejected_row set state = 'mended' where id = :id")
                .param("id", rowId)
                .update();
    }

    void forgetRejected(long fileId) {
        jdbc.sql("delete from intake.rejected_row where file_id = :id")
                .param("id", fileId)
                .update();
    }
}
