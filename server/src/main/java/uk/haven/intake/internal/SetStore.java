package uk.haven.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.platform.Problem;

/** What the pages read of sets, files and rejected rows; row-level security decides which. */
@Component
class SetStore {

    private static final String FILE_COLUMNS = """
            f.id, f.public_id, f.batch_id, b.public_id as set_id, b.sender, f.name, f.kind, f.state, f.rows_read,
            f.rows_accepted, f.rows_unchanged, f.rows_rejected, f.notices, f.layout, f.refusal_code, f.refusal_wrong,
            f.refusal_remedy, f.spool, f.errors_file, f.received_at, f.arrival_date,
            (select count(*) from intake.rejected_row r where r.file_id = f.id and r.state = 'open') as open_rows""";

    private final JdbcClient jdbc;

    SetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SentTogether> set(UUID publicId) {
        return jdbc.sql("select id, public_id, account_id, sender, school_ids from intake.batch where public_id = :id")
                .param("id", publicId)
                .query(SetStore::sentTogether)
                .optional();
    }

    Optional<SentTogether> set(long id) {
        return jdbc.sql("select id, public_id, account_id, sender, school_ids from intake.batch where id = :id")
                .param("id", id)
                .query(SetStore::sentTogether)
                .optional();
    }

    private static SentTogether sentTogether(ResultSet row, int number) throws SQLException {
        long account = row.getLong("account_id");
        boolean none = row.wasNull();
        return new SentTogether(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                none ? OptionalLong.empty() : OptionalLong.of(account),
                row.getString("sender"),
                Set.of((Long[]) row.getArray("school_ids").getArray()));
    }

    List<FileView> filesOf(long batch) {
        return jdbc.sql(
                        "select " + FILE_COLUMNS
                                + " from intake.file f join intake.batch b on b.id = f.batch_id where f.batch_id = :batch order by f.id")
                .param("batch", batch)
                .query(SetStore::file)
                .list();
    }

    Optional<FileView> file(UUID publicId) {
        return jdbc.sql("select " + FILE_COLUMNS
                        + " from intake.file f join intake.batch b on b.id = f.batch_id where f.public_id = :id")
                .param("id", publicId)
                .query(SetStore::file)
                .optional();
    }

    /** Latest first; rows that mend others are not shown by themselves. */
    List<FileView> latest(int most) {
        return jdbc.sql("select " + FILE_COLUMNS
                        + " from intake.file f join intake.batch b on b.id = f.batch_id where f.mends_file_id is null"
                        + " order by f.id desc limit :most")
                .param("most", most)
                .query(SetStore::file)
                .list();
    }

    /** Oldest first: what waits for a decision, or holds rejected rows. */
    List<FileView> waiting(boolean forDecision, int most) {
        String condition = forDecision
                ? "f.state = 'previewed'"
                : "f.state = 'applied' and exists (select from intake.rejected_row r where r.file_id = f.id and r.state = 'open')";
        return jdbc.sql("select " + FILE_COLUMNS
                        + " from intake.file f join intake.batch b on b.id = f.batch_id where " + condition
                        + " order by f.id limit :most")
                .param("most", most)
                .query(SetStore::file)
                .list();
    }

    List<RejectedView> rejected(long fileId, int most) {
        return jdbc.sql("""
                select id, line, cells, codes, wrongs, remedies, fields from intake.rejected_row
                 where file_id = :file and state = 'open' order by line, id limit :most""")
                .param("file", fileId)
                .param("most", most)
                .query((row, number) ->
                        new RejectedView(row.getLong("id"), row.getLong("line"), texts(row, "cells"), problems(row)))
                .list();
    }

    private static List<Problem> problems(ResultSet row) throws SQLException {
        var codes = texts(row, "codes");
        var wrongs = texts(row, "wrongs");
        var remedies = texts(row, "remedies");
        var fields = texts(row, "fields");
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < codes.size(); i++) {
            problems.add(new Problem(codes.get(i), wrongs.get(i), remedies.get(i), fields.get(i)));
        }
        return List.copyOf(problems);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static FileView file(ResultSet row, int number) throws SQLException {
        String code = row.getString("refusal_code");
        return new FileView(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("batch_id"),
                row.getObject("set_id", UUID.class),
                row.getString("sender"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("state"),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_rejected"),
                texts(row, "notices"),
                texts(row, "layout"),
                code == null
                        ? null
                        : Problem.of("", code, row.getString("refusal_wrong"), row.getString("refusal_remedy")),
                row.getString("spool"),
                row.getString("errors_file"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("open_rows"),
                row.getObject("arrival_date", LocalDate.class));
    }
}
