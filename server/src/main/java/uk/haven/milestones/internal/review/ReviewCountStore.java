package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.AttendanceReviews.Counts;
import uk.haven.milestones.AttendanceReviews.SchoolCount;
import uk.haven.platform.SchoolYear;

/** How many were below and reviewed four weeks after a half-term. */
@Repository
class ReviewCountStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReviewCountStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Half-terms of the year that have been counted. */
    Set<Integer> counted(SchoolYear year) {
        return jdbc
                .sql("select distinct half_term from milestones.review_count where school_year = :year")
                .param("year", year.start())
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void insert(SchoolYear year, int halfTerm, Collection<SchoolCount> counts, LocalDate on) {
        template.batchUpdate(
                """
                insert into milestones.review_count (school_year, half_term, school_id, reviewed, still_open, taken_on)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint review_count_pk do nothing
                """,
                counts.stream()
                        .map(each ->
                                new Object[] {year.start(), halfTerm, each.schoolId(), each.reviewed(), each.open(), on
                                })
                        .toList());
    }

    private record Row(SchoolYear year, int halfTerm, LocalDate takenOn, SchoolCount count) {}

    /** The latest that was taken by the date. */
    Optional<Counts> latest(LocalDate asOf) {
        List<Row> rows = jdbc.sql("""
                        select school_year, half_term, taken_on, school_id, reviewed, still_open
                          from milestones.review_count
                         where (school_year, half_term) = (select l.school_year, l.half_term
                                                             from milestones.review_count l
                                                            where l.taken_on <= :asOf
                                                            order by l.school_year desc, l.half_term desc limit 1)
                         order by school_id
                        """)
                .param("asOf", asOf)
                .query((row, _) -> new Row(
                        new SchoolYear(row.getInt(1)),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        new SchoolCount(row.getLong(4), row.getInt(5), row.getInt(6))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Counts(
                        first.year(),
                        first.halfTerm(),
                        first.takenOn(),
                        rows.stream().map(Row::count).toList()));
    }
}
