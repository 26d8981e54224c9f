package uk.haven.milestones.internal.language;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageJudgement;

/** Judgements on language; rows are only added. */
@Repository
class JudgementStore {

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these children until the day, each child's in their order; under the ids they were written with. */
    List<LanguageJudgement> of(Collection<Integer> children, LocalDate until) {
        return jdbc.sql("""
                        select child_id, school_id, number, judgement, judged_on, judged_by_name, evidence, words,
                               recorded_by_name
                          from milestones.language_judgement
                         where child_id = any (:children) and judged_on <= :until
                         order by number, id
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("until", until)
                .query((row, _) -> new LanguageJudgement(
                        row.getInt("child_id"),
                        row.getLong("school_id"),
                        row.getInt("number"),
                        Judgement.valueOf(row.getString("judgement")),
                        row.getObject("judged_on", LocalDate.class),
                        row.getString("judged_by_name"),
                        Evidence.valueOf(row.getString("evidence")),
                        row.getString("words"),
                        row.getString("recorded_by_name")))
                .list();
    }

    /** Holds back others who judge the same children until the transaction ends; in one order, for everyone. */
    void queue(Collection<Integer> children) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('milestones.language/' || child, 0))
                          from (select child from unnest(:children::integer[]) as c (child) order by child) in_order
                        """).param("children", children.toArray(Integer[]::new)).query(row -> {});
    }

    /** The same judgement on many; each with the number that follows the child's last. */
    void insert(List<LanguageJudgement> all, @Nullable Long account, Instant at) {
        LanguageJudgement same = all.getFirst();
        jdbc.sql("""
                        insert into milestones.language_judgement
                               (child_id, school_id, number, judgement, judged_on, judged_by_name, evidence, words,
                                recorded_by, recorded_by_name, recorded_at)
                        select r.child, r.school, r.number, :judgement, :on, :judgedBy, :evidence, :words,
                               :account, :by, :at
                          from unnest(:children::integer[], :schools::bigint[], :numbers::integer[])
                               as r (child, school, number)
                        """)
                .param("children", all.stream().map(LanguageJudgement::childId).toArray(Integer[]::new))
                .param("schools", all.stream().map(LanguageJudgement::schoolId).toArray(Long[]::new))
                .param("numbers", all.stream().map(LanguageJudgement::number).toArray(Integer[]::new))
                .param("judgement", same.judgement().name())
                .param("on", same.on())
                .param("judgedBy", same.judgedBy())
                .param("evidence", same.evidence().name())
                .param("words", same.words())
                .param("account", account, Types.BIGINT)
                .param("by", same.recordedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
