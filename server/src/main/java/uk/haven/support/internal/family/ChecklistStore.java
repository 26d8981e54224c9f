package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.internal.family.FamilyPlan.Step;

/** Checklists for turning points, and how far a plan is with its own. */
@Repository
class ChecklistStore {

    private final JdbcClient jdbc;

    ChecklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version under which a plan begins on the day; none when the kind has no list. */
    OptionalInt on(FamilyKind kind, LocalDate day) {
        return jdbc.sql("""
                        select id from support.checklist where kind = :kind
                         order by effective_from <= :day desc, version desc limit 1
                        """).param("kind", kind.name()).param("day", day).query(Integer.class).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    List<Step> steps(FamilyPlan plan) {
        if (plan.checklistId().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.code, i.label, s.done_on, coalesce(s.by_name, '')
                          from support.checklist_item i
                          left join support.family_plan_step s on s.plan_id = :plan and s.code = i.code
                         where i.checklist_id = :list
                         order by i.position
                        """)
                .param("plan", plan.id())
                .param("list", plan.checklistId().getAsInt())
                .query((row, _) -> new Step(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        row.getString(4)))
                .list();
    }

    void done(long plan, String code, LocalDate on, String by) {
        jdbc.sql("""
                        insert into support.family_plan_step (plan_id, code, done_on, by_name) values (:plan, :code, :on, :by)
                        on conflict on constraint family_plan_step_pk do nothing
                        """)
                .param("plan", plan)
                .param("code", code)
                .param("on", on)
                .param("by", by)
                .update();
    }

    void undone(long plan, String code) {
        jdbc.sql("delete from support.family_plan_step where plan_id = :plan and code = :code")
                .param("plan", plan)
                .param("code", code)
                .update();
    }

    /** "3 of 8 steps done", by plan, for those with a list. */
    Map<Long, String> progress(Collection<Long> plans) {
        Map<Long, String> told = new HashMap<>();
        jdbc.sql("""
                        select p.id,
                               (select count(*) from support.family_plan_step s where s.plan_id = p.id),
                               (select count(*) from support.checklist_item i where i.checklist_id = p.checklist_id)
                          from support.family_plan p
                         where p.id = any (:plans) and p.checklist_id is not null
                        """).param("plans", plans.toArray(Long[]::new)).query(row -> {
            told.put(row.getLong(1), row.getInt(2) + " of " + row.getInt(3) + " steps done");
        });
        return told;
    }
}
