package uk.haven.milestones.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.Status;
import uk.haven.platform.SchoolYear;

/** What people decided at decision points. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DecisionStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The decisions of the year about these children, earliest first: the last of a child and standard counts. */
    List<Decision> of(Collection<Integer> children, SchoolYear year) {
        return jdbc.sql("""
                        select d.child_id, d.trigger, d.result, d.status, d.start_id, d.reason, d.decided_on,
                               d.recorded_by_name, d.school_id, c.state is not null and c.state = 'REFUSED' as refused
                          from milestones.decision d
                          left join milestones.start_child c on c.start_id = d.start_id and c.child_id = d.child_id
                         where d.school_year = :year and d.child_id = any (:children)
                         order by d.id
                        """)
                .param("year", year.start())
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> {
                    long start = row.getLong("start_id");
                    OptionalLong startId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(start);
                    return new Decision(
                            row.getInt("child_id"),
                            row.getString("trigger"),
                            row.getString("result"),
                            Status.valueOf(row.getString("status")),
                            startId,
                            row.getString("reason"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("recorded_by_name"),
                            row.getLong("school_id"),
                            row.getBoolean("refused"));
                })
                .list();
    }

    /** Children about whom the school has decided in the year, under the ids they were decided about with. */
    List<Integer> decidedAt(long school, SchoolYear year) {
        return jdbc.sql("""
                        select distinct child_id from milestones.decision where school_id = :school and school_year = :year
                        """)
                .param("school", school)
                .param("year", year.start())
                .query(Integer.class)
                .list();
    }

    /** Holds back others who decide at these schools in the year until the transaction ends; in one order, for everyone. */
    void queue(Collection<Long> schools, SchoolYear year) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('milestones.decision/' || :year || '/' || school, 0))
                          from (select school from unnest(:schools) as s (school) order by school) in_order
                        """)
                .param("year", String.valueOf(year.start()))
                .param("schools", schools.toArray(Long[]::new))
                .query(row -> {});
    }

    void insert(Collection<Decision> decisions, long school, SchoolYear year, @Nullable Long account, Instant at) {
        template.batchUpdate(
                """
                insert into milestones.decision
                       (child_id, school_id, school_year, trigger, result, status, start_id, reason, decided_on,
                        recorded_by, recorded_by_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                decisions.stream()
                        .map(each -> new @Nullable Object[] {
                            each.childId(),
                            school,
                            year.start(),
                            each.trigger(),
                            each.result(),
                            each.status().name(),
                            each.startId().isPresent() ? each.startId().getAsLong() : null,
                            each.reason(),
                            each.on(),
                            account,
                            each.by(),
                            at.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }
}
