package uk.haven.milestones.internal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.platform.SchoolYear;

/** Reviews of attendance. */
@Repository
class ReviewStore {

    private static final String COLUMNS =
            "id, public_id, child_id, school_id, school_year, half_term, state, below, opened_on, version";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReviewStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One evaluation at a time, on whatever node; until the transaction ends. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('milestones.attendance_review', 0))")
                .query(row -> {});
    }

    /** Every review of the year that the viewer may see. */
    List<Review> of(SchoolYear year) {
        return jdbc.sql("select %s from milestones.attendance_review where school_year = :year order by half_term, id"
                        .formatted(COLUMNS))
                .param("year", year.start())
                .query((row, _) -> review(row))
                .list();
    }

    /** Whether the reviews of a half-term have been opened. */
    boolean opened(SchoolYear year, int halfTerm) {
        return jdbc.sql("""
                        select exists (select from milestones.attendance_review
                                        where school_year = :year and half_term = :halfTerm)
                        """)
                .param("year", year.start())
                .param("halfTerm", halfTerm)
                .query(Boolean.class)
                .single();
    }

    /** Those of the school, and those of children who are on its roll now. @param children every id of them */
    List<Review> of(long school, Collection<Integer> children, SchoolYear year) {
        return jdbc.sql("""
                        select %s from milestones.attendance_review
                         where school_year = :year and (school_id = :school or child_id = any (:children))
                         order by half_term, id
                        """.formatted(COLUMNS))
                .param("year", year.start())
                .param("school", school)
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> review(row))
                .list();
    }

    /** Those of the children, latest first. @param children every id of them */
    List<Review> ofChildren(Collection<Integer> children) {
        return jdbc.sql("""
                        select %s from milestones.attendance_review where child_id = any (:children)
                         order by school_year desc, half_term desc, id
                        """.formatted(COLUMNS))
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> review(row))
                .list();
    }

    /** Those that the viewer may see, held back from others until the transaction ends. */
    List<Review> held(Collection<UUID> ids) {
        return jdbc.sql(
                        "select %s from milestones.attendance_review where public_id = any (:ids) order by id for update"
                                .formatted(COLUMNS))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> review(row))
                .list();
    }

    List<Review> find(Collection<UUID> ids) {
        return jdbc.sql("select %s from milestones.attendance_review where public_id = any (:ids) order by id"
                        .formatted(COLUMNS))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> review(row))
                .list();
    }

    /** School years before this one in which a review of the school is not closed, earliest first. */
    List<SchoolYear> unfinishedBefore(SchoolYear year, long school) {
        return jdbc.sql("""
                        select distinct school_year from milestones.attendance_review
                         where school_id = :school and school_year < :year and state <> 'CLOSED'
                         order by school_year
                        """)
                .param("school", school)
                .param("year", year.start())
                .query((row, _) -> new SchoolYear(row.getInt(1)))
                .list();
    }

    /** A review that is to be opened. */
    record Opened(int childId, long schoolId) {}

    void insert(Collection<Opened> opened, SchoolYear year, int halfTerm, LocalDate on) {
        template.batchUpdate(
                """
                insert into milestones.attendance_review (child_id, school_id, school_year, half_term, opened_on)
                values (?, ?, ?, ?, ?)
                on conflict on constraint attendance_review_once do nothing
                """,
                opened.stream()
                        .map(each -> new Object[] {each.childId(), each.schoolId(), year.start(), halfTerm, on})
                        .toList());
    }

    /** Where a review has got to. */
    record Moved(Review review, ReviewState to, boolean below) {}

    void move(Collection<Moved> moved) {
        template.batchUpdate(
                "update milestones.attendance_review set state = ?, below = ?, version = version + 1 where id = ?",
                moved.stream()
                        .map(each -> new Object[] {
                            each.to().name(), each.below(), each.review().id()
                        })
                        .toList());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getInt("child_id"),
                row.getLong("school_id"),
                new SchoolYear(row.getInt("school_year")),
                row.getInt("half_term"),
                ReviewState.valueOf(row.getString("state")),
                row.getBoolean("below"),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("version"));
    }
}
