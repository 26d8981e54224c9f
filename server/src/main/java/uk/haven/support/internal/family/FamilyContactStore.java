package uk.haven.support.internal.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.internal.family.FamilyPlan.Contact;

/** Contacts with families, in plans and without one. */
@Repository
class FamilyContactStore {

    private final JdbcClient jdbc;

    FamilyContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes it down. */
    record By(@Nullable Long account, String name, Instant at) {}

    /** Of one of them: {@code plan} or {@code child}. */
    void log(@Nullable Long plan, @Nullable Integer child, long school, Contact contact, By by) {
        jdbc.sql("""
                        insert into support.family_contact (plan_id, child_id, school_id, way, happened_on, minutes, note,
                               by_account, by_name, recorded_at)
                        values (:plan, :child, :school, :way, :on, :minutes, :note, :account, :by, :at)
                        """)
                .param("plan", plan, Types.BIGINT)
                .param("child", child, Types.INTEGER)
                .param("school", school)
                .param("way", contact.way().name())
                .param("on", contact.on())
                .param(
                        "minutes",
                        contact.minutes().isPresent() ? contact.minutes().getAsInt() : null,
                        Types.INTEGER)
                .param("note", contact.note())
                .param("account", by.account(), Types.BIGINT)
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Latest first. */
    List<Contact> ofPlan(long plan) {
        return jdbc.sql("""
                        select way, happened_on, minutes, note, by_name from support.family_contact
                         where plan_id = :plan order by happened_on desc, id desc
                        """).param("plan", plan).query((row, _) -> contact(row)).list();
    }

    /** Of the children, without a plan; latest first. */
    List<Contact> ofChildren(Collection<Integer> children) {
        return jdbc.sql("""
                        select way, happened_on, minutes, note, by_name from support.family_contact
                         where child_id = any (:children) order by happened_on desc, id desc limit 100
                        """)
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> contact(row))
                .list();
    }

    /** The last contact of each plan that has one, by plan. */
    Map<Long, LocalDate> last(Collection<Long> plans) {
        Map<Long, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        select plan_id, max(happened_on) from support.family_contact
                         where plan_id = any (:plans) group by plan_id
                        """).param("plans", plans.toArray(Long[]::new)).query(row -> {
            last.put(row.getLong(1), row.getObject(2, LocalDate.class));
        });
        return last;
    }

    /** What was given in each piece of support between the days; a plan's time is shared evenly among its children. */
    Map<Long, Given> given(Collection<Long> interventions, LocalDate from, LocalDate to) {
        Map<Long, Given> given = new HashMap<>();
        interventions.forEach(each -> given.put(each, Given.NOTHING));
        jdbc.sql("""
                        select c.intervention_id, sum(coalesce(e.minutes, 0)) * 60 / max(n.children), count(*)
                          from support.family_plan_child c
                          join (select o.plan_id, count(*) as children from support.family_plan_child o
                                 group by o.plan_id) n on n.plan_id = c.plan_id
                          join support.family_contact e on e.plan_id = c.plan_id
                         where c.intervention_id = any (:interventions) and e.happened_on between :from and :to
                           and e.way not in ('NO_ANSWER', 'REVIEW')
                         group by c.intervention_id
                        """)
                .param("interventions", interventions.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    given.put(row.getLong(1), new Given(row.getLong(2), row.getInt(3)));
                });
        return given;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        int minutes = row.getInt(3);
        OptionalInt lasted = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes);
        return new Contact(
                ContactWay.valueOf(row.getString(1)),
                row.getObject(2, LocalDate.class),
                lasted,
                row.getString(4),
                row.getString(5));
    }
}
