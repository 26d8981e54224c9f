package uk.haven.partnership.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/** Schools that take part. */
@Repository
class SchoolStore {

    private final JdbcClient jdbc;

    SchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school with the successor as it was sent, which may be a school that does not take part. */
    record Row(School school, @Nullable String successorLaestab) {}

    List<Row> all() {
        return jdbc.sql("""
                        select id, laestab, urn, name, phase, lowest_year, highest_year, opened, closed, successor_id,
                               successor_laestab
                          from partnership.school
                         order by laestab""").query(SchoolStore::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        long successor = row.getLong(10);
        Long successorId = row.wasNull() ? null : successor;
        return new Row(
                new School(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Phase.valueOf(row.getString(5)),
                        YearGroup.valueOf(row.getString(6)),
                        YearGroup.valueOf(row.getString(7)),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        successorId),
                row.getString(11));
    }

    void insert(SchoolFacts facts, @Nullable Long fileId) {
        bind(jdbc.sql("""
                        insert into partnership.school (laestab, urn, name, phase, lowest_year, highest_year, opened,
                            closed, successor_laestab, file_id)
                        values (:laestab, :urn, :name, :phase, :lowest, :highest, :opened, :closed, :successor, :file)"""), facts, fileId).update();
    }

    /** Keeps what was held beside the correction. */
    void correct(long id, SchoolFacts facts, @Nullable Long fileId, OffsetDateTime now) {
        jdbc.sql("""
                        insert into partnership.school_history (school_id, was, file_id, replaced_by_file_id, replaced_at)
                        select id, to_jsonb(school), file_id, :file, :now from partnership.school where id = :id""").param("file", fileId).param("now", now).param("id", id).update();
        bind(jdbc.sql("""
                        update partnership.school
                           set laestab = :laestab, urn = :urn, name = :name, phase = :phase, lowest_year = :lowest,
                               highest_year = :highest, opened = :opened, closed = :closed,
                               successor_laestab = :successor, file_id = :file
                         where id = :id"""), facts, fileId).param("id", id).update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, SchoolFacts facts, @Nullable Long fileId) {
        return sql.param("laestab", facts.laestab())
                .param("urn", facts.urn())
                .param("name", facts.name())
                .param("phase", facts.phase().name())
                .param("lowest", facts.lowestYear().name())
                .param("highest", facts.highestYear().name())
                .param("opened", facts.opened())
                .param("closed", facts.closed())
                .param("successor", facts.successorLaestab())
                .param("file", fileId);
    }

    /** Points every school to its successor where that one takes part. */
    void linkSuccessors() {
        jdbc.sql("""
                        update partnership.school s
                           set successor_id = t.id
                          from partnership.school p
                          left join partnership.school t on t.laestab = p.successor_laestab and t.id <> p.id
                         where p.id = s.id and s.successor_id is distinct from t.id""").update();
    }
}
