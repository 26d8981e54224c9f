package uk.haven.children.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.children.Groups;
import uk.haven.children.VulnerableGroup;
import uk.haven.children.internal.PupilRow.Traits;

/** Vulnerable groups: derived from characteristics, or entered. */
@Repository
public class GroupRecords implements Groups {

    private final JdbcClient jdbc;

    GroupRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ChildId, List<Membership>> of(Collection<ChildId> children, LocalDate date) {
        if (children.isEmpty()) {
            return Map.of();
        }
        Integer[] ids = children.stream().map(ChildId::value).toArray(Integer[]::new);
        Map<ChildId, EnumMap<VulnerableGroup, Membership>> found = new HashMap<>();
        jdbc.sql("""
                        select child_id, valid_from, sen, fsm, in_care, young_carer
                          from children.characteristics
                         where child_id = any (:ids) and not corrected and valid_from <= :date
                           and (valid_until is null or valid_until >= :date)""").param("ids", ids).param("date", date).query(row -> {
            var traits = new Traits(row.getString(3), row.getString(4), row.getString(5), row.getString(6), "", "", "");
            var since = row.getObject(2, LocalDate.class);
            var child = new ChildId(row.getInt(1));
            evidence(traits)
                    .forEach((group, source) -> found.computeIfAbsent(child, id -> new EnumMap<>(VulnerableGroup.class))
                            .put(group, new Membership(group, since, source, false)));
        });
        jdbc.sql("""
                        select child_id, kind, valid_from, source
                          from children.vulnerable_group
                         where child_id = any (:ids) and valid_from <= :date
                           and (valid_until is null or valid_until >= :date)""").param("ids", ids).param("date", date).query(row -> {
            var group = VulnerableGroup.valueOf(row.getString(2));
            found.computeIfAbsent(new ChildId(row.getInt(1)), id -> new EnumMap<>(VulnerableGroup.class))
                    .put(group, new Membership(group, row.getObject(3, LocalDate.class), row.getString(4), true));
        });
        Map<ChildId, List<Membership>> answer = new HashMap<>();
        found.forEach((child, groups) -> answer.put(child, new ArrayList<>(groups.values())));
        return answer;
    }

    private static Map<VulnerableGroup, String> evidence(Traits traits) {
        Map<VulnerableGroup, String> found = new EnumMap<>(VulnerableGroup.class);
        if (traits.fsm().equals("Y")) {
            found.put(VulnerableGroup.RELATIVE_POVERTY, "eligible for free school meals, sent by the school");
        }
        if (traits.inCare().equals("Y")) {
            found.put(VulnerableGroup.IN_CARE, "looked after, sent by the school");
        }
        if (!traits.sen().isEmpty() && !traits.sen().equals("N")) {
            found.put(
                    VulnerableGroup.LEARNING_DIFFICULTY_OR_DISABILITY,
                    "special educational needs (" + traits.sen() + "), sent by the school");
        }
        if (traits.youngCarer().equals("P") || traits.youngCarer().equals("S")) {
            found.put(
                    VulnerableGroup.YOUNG_CARER,
                    traits.youngCarer().equals("P") ? "said by the parent" : "said by the school");
        }
        return found;
    }

    public void enter(
            ChildId child,
            long school,
            VulnerableGroup group,
            LocalDate from,
            String source,
            long account,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into children.vulnerable_group (child_id, school_id, kind, valid_from, source, entered_by,
                            entered_at)
                        values (:child, :school, :kind, :from, :source, :account, :now)
                        on conflict (child_id, kind) where valid_until is null do nothing""")
                .param("child", child.value())
                .param("school", school)
                .param("kind", group.name())
                .param("from", from)
                .param("source", source)
                .param("account", account)
                .param("now", now)
                .update();
    }

    public void end(ChildId child, VulnerableGroup group, LocalDate until) {
        jdbc.sql("""
                        update children.vulnerable_group
                           set valid_until = greatest(valid_from, cast(:until as date))
                         where child_id = :child and kind = :kind and valid_until is null""")
                .param("until", until)
                .param("child", child.value())
                .param("kind", group.name())
                .update();
    }
}
