package uk.haven.support.internal.nurture;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;
import uk.haven.support.internal.nurture.QualityReview.Answer;

/** Groups' reviews of their own quality. */
@Repository
class QualityStore {

    private final JdbcClient jdbc;

    QualityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<QualityReview> of(long group) {
        Map<Long, Map<String, Answer>> answers = new HashMap<>();
        jdbc.sql("""
                        select a.review_id, a.statement, a.judgement, a.evidence, a.action, a.action_by
                          from support.nurture_review_answer a
                          join support.nurture_review r on r.id = a.review_id
                         where r.group_id = :group
                        """).param("group", group).query(row -> {
            answers.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                    .put(
                            row.getString(2),
                            new Answer(
                                    Judgement.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getString(5),
                                    Optional.ofNullable(row.getObject(6, LocalDate.class))));
        });
        return jdbc.sql("""
                        select id, reviewed_on, standard, by_name from support.nurture_review
                         where group_id = :group order by reviewed_on desc
                        """)
                .param("group", group)
                .query((row, _) -> new QualityReview(
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4),
                        answers.getOrDefault(row.getLong(1), Map.of())))
                .list();
    }

    /** The day of the latest review, by group. */
    Map<Long, LocalDate> latest(Collection<Long> groups) {
        Map<Long, LocalDate> latest = new HashMap<>();
        jdbc.sql("""
                        select group_id, max(reviewed_on) from support.nurture_review
                         where group_id = any (:groups) group by group_id
                        """).param("groups", groups.toArray(Long[]::new)).query(row -> {
            latest.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return latest;
    }

    /** @return whether there was none of that day */
    boolean insert(long group, QualityReview review, Instant at) {
        Optional<Long> id = jdbc.sql("""
                        insert into support.nurture_review (group_id, reviewed_on, standard, by_name, recorded_at)
                        values (:group, :on, :standard, :by, :at)
                        on conflict on constraint nurture_review_once_a_day do nothing
                        returning id
                        """)
                .param("group", group)
                .param("on", review.on())
                .param("standard", review.standard())
                .param("by", review.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(inserted -> review.answers()
                .forEach((statement, answer) -> jdbc.sql("""
                        insert into support.nurture_review_answer (review_id, statement, judgement, evidence, action, action_by)
                        values (:review, :statement, :judgement, :evidence, :action, :actionBy)
                        """)
                        .param("review", inserted)
                        .param("statement", statement)
                        .param("judgement", answer.judgement().name())
                        .param("evidence", answer.evidence())
                        .param("action", answer.action())
                        .param("actionBy", answer.actionBy().orElse(null), Types.DATE)
                        .update()));
        return id.isPresent();
    }
}
