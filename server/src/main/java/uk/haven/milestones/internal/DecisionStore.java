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
                        select child_id, trigger, result, status, start_id, reason, decided_on, recorded_by_name
                          from milestones.decision
                         where school_year = :year and child_id = any (:children)
                         order by id
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
                            row.getString("recorded_by_name"));
                })
                .list();
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
