package uk.haven.partnership.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.partnership.KeyWorkerRole;
import uk.haven.partnership.Post;

/** Posts held at schools. */
@Repository
class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Held(long id, Post post) {}

    private record Count(long schoolId, int people) {}

    Map<Long, Integer> keyWorkers(LocalDate date) {
        return jdbc
                .sql("select school_id, people from partnership.people_in_roles(:roles, :date)")
                .param("roles", KeyWorkerRole.codes().toArray(String[]::new))
                .param("date", date)
                .query((row, n) -> new Count(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Count::schoolId, Count::people));
    }

    List<Held> all() {
        return jdbc.sql("""
                        select id, staff_id, name, role, school_id, fte, funding_source, start_date, end_date
                          from partnership.staff""").query(StaffStore::held).list();
    }

    /** Posts at the school on the day, as far as the viewer may see them. */
    List<Post> at(long schoolId, LocalDate date) {
        return jdbc.sql("""
                        select id, staff_id, name, role, school_id, fte, funding_source, start_date, end_date
                          from partnership.staff
                         where school_id = :school and start_date <= :date and (end_date is null or end_date >= :date)
                         order by role, name""").param("school", schoolId).param("date", date).query(StaffStore::held).list().stream()
                .map(Held::post)
                .toList();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getLong(1),
                new Post(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getBigDecimal(6),
                        row.getString(7),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class)));
    }

    void insert(Post post, long fileId) {
        jdbc.sql("""
                        insert into partnership.staff (staff_id, name, role, school_id, fte, funding_source, start_date,
                            end_date, file_id)
                        values (:staff, :name, :role, :school, :fte, :funding, :start, :end, :file)""")
                .param("staff", post.staffId())
                .param("name", post.name())
                .param("role", post.role())
                .param("school", post.schoolId())
                .param("fte", post.fte())
                .param("funding", post.fundingSource())
                .param("start", post.start())
                .param("end", post.end())
                .param("file", fileId)
                .update();
    }

    /** Keeps what was held beside the correction. */
    void correct(long id, Post post, long fileId, OffsetDateTime now) {
        jdbc.sql("""
                        insert into partnership.staff_history (post_id, school_id, was, file_id, replaced_by_file_id,
                            replaced_at)
                        select id, school_id, to_jsonb(staff), file_id, :file, :now from partnership.staff where id = :id""").param("file", fileId).param("now", now).param("id", id).update();
        jdbc.sql("""
                        update partnership.staff
                           set name = :name, fte = :fte, funding_source = :funding, end_date = :end, file_id = :file
                         where id = :id""")
                .param("name", post.name())
                .param("fte", post.fte())
                .param("funding", post.fundingSource())
                .param("end", post.end())
                .param("file", fileId)
                .param("id", id)
                .update();
    }
}
