package uk.haven.milestones.internal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewStep;
import uk.haven.milestones.domain.review.Standing;
import uk.haven.schooling.SessionCounts;

/** What was done in reviews, and the reasons that can be given. */
@Repository
class ReviewEventStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReviewEventStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Labels of the reasons that can be chosen, by code, in their order. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        jdbc.sql("select code, label from milestones.review_reason where not retired order by position")
                .query(row -> {
                    reasons.put(row.getString(1), row.getString(2));
                });
        return reasons;
    }

    /** Everything done in these reviews, earliest first. */
    List<ReviewEvent> of(Collection<Long> reviews) {
        return jdbc.sql("""
                        select e.review_id, e.step, e.reason, coalesce(r.label, '') as reason_label, e.words, e.decision,
                               e.programme, e.half_possible, e.half_attended, e.year_possible, e.year_attended, e.name,
                               e.on_date
                          from milestones.review_event e
                          left join milestones.review_reason r on r.code = e.reason
                         where e.review_id = any (:reviews)
                         order by e.id
                        """)
                .param("reviews", reviews.toArray(Long[]::new))
                .query((row, _) -> event(row))
                .list();
    }

    private static ReviewEvent event(ResultSet row) throws SQLException {
        return new ReviewEvent(
                row.getLong("review_id"),
                ReviewStep.valueOf(row.getString("step")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("reason_label"),
                row.getString("words"),
                Optional.ofNullable(row.getString("decision")).map(ReviewDecision::valueOf),
                Optional.ofNullable(row.getObject("programme", UUID.class)),
                new Standing(
                        new SessionCounts(row.getInt("half_possible"), row.getInt("half_attended"), 0, 0),
                        new SessionCounts(row.getInt("year_possible"), row.getInt("year_attended"), 0, 0)),
                row.getString("name"),
                row.getObject("on_date", LocalDate.class));
    }

    /** What is to be written down. */
    record Written(Review review, ReviewEvent event) {}

    void insert(Collection<Written> written, @Nullable Long account, Instant at) {
        template.batchUpdate(
                """
                insert into milestones.review_event
                       (review_id, child_id, school_id, step, reason, words, decision, programme, half_possible,
                        half_attended, year_possible, year_attended, account_id, name, on_date, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, written.stream().map(each -> cells(each, account, at)).toList());
    }

    private static @Nullable Object[] cells(Written each, @Nullable Long account, Instant at) {
        ReviewEvent event = each.event();
        return new @Nullable Object[] {
            each.review().id(),
            each.review().childId(),
            each.review().schoolId(),
            event.step().name(),
            event.reason().orElse(null),
            event.words(),
            event.decision().map(Enum::name).orElse(null),
            event.programme().orElse(null),
            event.standing().halfTerm().possible(),
            event.standing().halfTerm().attended(),
            event.standing().year().possible(),
            event.standing().year().attended(),
            account,
            event.by(),
            event.on(),
            at.atOffset(ZoneOffset.UTC)
        };
    }
}
