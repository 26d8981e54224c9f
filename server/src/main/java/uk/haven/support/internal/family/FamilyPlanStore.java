package uk.haven.support.internal.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.Frequency;
import uk.haven.support.internal.family.FamilyPlan.Details;

/** Plans, and which pieces of support they are. */
@Repository
class FamilyPlanStore {

    private final JdbcClient jdbc;

    FamilyPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans that the pieces of support are parts of, each once. */
    List<FamilyPlan> of(Collection<Long> interventions) {
        return jdbc.sql("""
                        select p.id, p.school_id, p.kind, p.aims, p.frequency, p.consent, p.consent_by, p.consent_on,
                               p.to_school_id, p.checklist_id, p.version, p.edited_by_name,
                               (select array_agg(c.intervention_id order by c.intervention_id)
                                  from support.family_plan_child c where c.plan_id = p.id) as parts,
                               (select array_agg(coalesce(e.reason, '') order by c.intervention_id)
                                  from support.family_plan_child c
                                  left join support.family_plan_end e on e.intervention_id = c.intervention_id
                                 where c.plan_id = p.id) as reasons
                          from support.family_plan p
                         where p.id in (select c.plan_id from support.family_plan_child c
                                         where c.intervention_id = any (:interventions))
                         order by p.id
                        """)
                .param("interventions", interventions.toArray(Long[]::new))
                .query((row, _) -> plan(row))
                .list();
    }

    /** The key of a plan that is about to be written: nobody reads it before its children are. */
    long key() {
        return jdbc.sql("select nextval('support.family_plan_number')")
                .query(Long.class)
                .single();
    }

    void insert(long id, long school, Details details, OptionalInt checklist, String by, Instant at) {
        bound(jdbc.sql("""
                        insert into support.family_plan (id, school_id, kind, aims, frequency, consent, consent_by, consent_on,
                               to_school_id, checklist_id, edited_by_name, edited_at)
                        values (:id, :school, :kind, :aims, :frequency, :consent, :consentBy, :consentOn,
                               :to, :checklist, :by, :at)
                        """), details, by, at)
                .param("id", id)
                .param("school", school)
                .param("kind", details.kind().name())
                .param("checklist", checklist.isPresent() ? checklist.getAsInt() : null, Types.INTEGER)
                .update();
    }

    void addChild(long plan, long intervention) {
        jdbc.sql("insert into support.family_plan_child (plan_id, intervention_id) values (:plan, :intervention)")
                .param("plan", plan)
                .param("intervention", intervention)
                .update();
    }

    /** False when somebody else changed it since the version. */
    boolean change(long id, int version, Details details, String by, Instant at) {
        return bound(jdbc.sql("""
                        update support.family_plan
                           set aims = :aims, frequency = :frequency, consent = :consent, consent_by = :consentBy,
                               consent_on = :consentOn, to_school_id = :to, version = version + 1,
                               edited_by_name = :by, edited_at = :at
                         where id = :id and version = :version
                        """), details, by, at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Details details, String by, Instant at) {
        return statement
                .param("aims", details.aims())
                .param("frequency", details.frequency().name())
                .param("consent", details.consent().name())
                .param("consentBy", details.consentBy())
                .param("consentOn", details.consentOn().orElse(null), Types.DATE)
                .param(
                        "to",
                        details.toSchoolId().isPresent() ? details.toSchoolId().getAsLong() : null,
                        Types.BIGINT)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** Keeps why it ended for those of its pieces of support. */
    void ended(long id, Collection<Long> interventions, String reason, String by, Instant at) {
        jdbc.sql("""
                        update support.family_plan
                           set version = version + 1, edited_by_name = :by, edited_at = :at
                         where id = :id
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into support.family_plan_end (plan_id, intervention_id, reason)
                        select :plan, i, :reason from unnest(:interventions::bigint[]) i where :reason <> ''
                        """)
                .param("plan", id)
                .param("reason", reason)
                .param("interventions", interventions.toArray(Long[]::new))
                .update();
    }

    /** Open support under plans, of children who are at the viewer's schools now, whoever began it. */
    List<Long> going(LocalDate date) {
        return jdbc.sql("""
                        select c.intervention_id
                          from support.family_plan_child c
                          join support.intervention i on i.id = c.intervention_id
                         where i.ended_on is null and i.began_on <= :date
                           and i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                         order by c.intervention_id
                        """).param("date", date).query(Long.class).list();
    }

    /** Open support under plans that other schools began and that nobody of these schools leads yet. */
    List<Long> arrived(Collection<Long> schools) {
        return jdbc.sql("""
                        select c.intervention_id
                          from support.family_plan p
                          join support.family_plan_child c on c.plan_id = p.id
                          join support.intervention i on i.id = c.intervention_id
                          left join support.worker w on w.id = i.worker_id
                         where i.ended_on is null and p.school_id <> all (:schools)
                           and i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                           and (w.id is null or w.school_id <> all (:schools))
                         order by c.intervention_id
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** @param children every id that is one of a family's children */
    List<FamilyOverview.Elsewhere> elsewhere(Collection<Integer> children) {
        return jdbc.sql("""
                        select e.school_id, e.kind, e.worker, e.role, e.began_on
                          from support.family_work_elsewhere() e
                          join children.family_member m on m.family_id = e.family_id and m.ended_at is null
                         where m.child_id = any (:children)
                         order by e.began_on
                        """)
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> new FamilyOverview.Elsewhere(
                        row.getLong(1),
                        InterventionKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private static FamilyPlan plan(ResultSet row) throws SQLException {
        long to = row.getLong("to_school_id");
        OptionalLong school = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(to);
        int list = row.getInt("checklist_id");
        OptionalInt checklist = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(list);
        return new FamilyPlan(
                row.getLong("id"),
                row.getLong("school_id"),
                FamilyKind.valueOf(row.getString("kind")),
                row.getString("aims"),
                Frequency.valueOf(row.getString("frequency")),
                Consent.valueOf(row.getString("consent")),
                row.getString("consent_by"),
                Optional.ofNullable(row.getObject("consent_on", LocalDate.class)),
                school,
                checklist,
                row.getInt("version"),
                row.getString("edited_by_name"),
                Arrays.asList((Long[]) row.getArray("parts").getArray()),
                Arrays.asList((String[]) row.getArray("reasons").getArray()));
    }
}
