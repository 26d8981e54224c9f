package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.children.Groups;
import uk.haven.children.VulnerableGroup;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Due;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.partnership.Partnership;
import uk.haven.platform.YearGroup;

/**
 * How children stand to the experiences that are due to them: a fixed number of queries for a school as for several. Call
 * inside a transaction; sees what the viewer may see.
 */
@Service
public class Experiences {

    /** Everyone on roll, by name, and what is due to each. @param children by id */
    public record Found(Framework framework, Map<Integer, Child> children, List<Standing> standings) {}

    /** What is known of one child. @param due how it stands to what its phase asks; empty where it is not on roll here */
    public record OfChild(
            Optional<MilestonePhase> phase, List<Held> held, List<TakenBack> takenBack, List<Standing> due) {}

    private final ExperienceStore store;
    private final ActivityStore activities;
    private final Entitlements entitlements;
    private final Children children;
    private final Groups groups;
    private final Partnership partnership;

    Experiences(
            ExperienceStore store,
            ActivityStore activities,
            Entitlements entitlements,
            Children children,
            Groups groups,
            Partnership partnership) {
        this.store = store;
        this.activities = activities;
        this.entitlements = entitlements;
        this.children = children;
        this.groups = groups;
        this.partnership = partnership;
    }

    /** The entitlement in force. */
    public Framework framework(LocalDate day) {
        return entitlements.at(day).content();
    }

    /** The day of the school year of the date from which nobody should leave a phase without an experience unnoticed. */
    public Optional<LocalDate> lateFrom(LocalDate day) {
        return partnership
                .calendar()
                .schoolYearAt(day)
                .flatMap(year -> Due.lateFrom(partnership.calendar().halfTerms(year)));
    }

    /** Everyone on the rolls of the schools on the day, in years that have a phase. */
    public Found at(Collection<Long> schools, LocalDate day) {
        Map<Integer, Child> onRoll = new LinkedHashMap<>();
        schools.forEach(school -> children.onRoll(school, day).stream()
                .filter(each -> phase(each).isPresent())
                .forEach(each -> onRoll.put(each.id().value(), each)));
        Framework framework = framework(day);
        return new Found(framework, onRoll, standings(onRoll.values(), framework, day, true));
    }

    /** One child, whatever school it is at. */
    public OfChild of(Child child, LocalDate day, boolean here) {
        Set<Integer> ids = children.records().of(child.id().value());
        List<Held> held = store.of(ids, day).reversed();
        return new OfChild(
                phase(child),
                held,
                store.takenBackOf(ids),
                here && phase(child).isPresent() ? standings(List.of(child), framework(day), day, false) : List.of());
    }

    /** What counts of the child, latest first. */
    public List<Held> held(Child child, LocalDate day) {
        return store.of(children.records().of(child.id().value()), day).reversed();
    }

    static Optional<MilestonePhase> phase(Child child) {
        return child.yearGroup() instanceof YearGroup year ? MilestonePhase.of(year) : Optional.empty();
    }

    private List<Standing> standings(Collection<Child> onRoll, Framework framework, LocalDate day, boolean withGroups) {
        if (onRoll.isEmpty()) {
            return List.of();
        }
        List<Integer> ids = onRoll.stream().map(each -> each.id().value()).toList();
        ChildRecords records = children.records();
        Map<Integer, List<Held>> held = new HashMap<>();
        store.of(records.with(ids), day)
                .forEach(each -> held.computeIfAbsent(records.kept(each.childId()), none -> new ArrayList<>())
                        .add(each));
        Map<ChildId, List<Groups.Membership>> memberships =
                withGroups ? groups.of(onRoll.stream().map(Child::id).toList(), day) : Map.of();
        var plans = new Plans(onRoll.stream().map(Child::schoolId).collect(Collectors.toSet()), day, records);
        var standings = new ArrayList<Standing>();
        for (Child child : onRoll) {
            MilestonePhase phase = phase(child).orElse(null);
            if (phase == null || !(child.yearGroup() instanceof YearGroup year)) {
                continue;
            }
            var member = new Standing.Member(
                    child.id().value(),
                    child.schoolId(),
                    year,
                    phase,
                    child.sex(),
                    memberships.getOrDefault(child.id(), List.of()).stream()
                            .map(Groups.Membership::group)
                            .collect(Collectors.toCollection(() -> new TreeSet<VulnerableGroup>())));
            List<Held> own = held.getOrDefault(child.id().value(), List.of());
            for (Milestone each : Due.of(framework, phase)) {
                standings.add(standing(member, each, own, plans));
            }
        }
        return standings;
    }

    private static Standing standing(Standing.Member member, Milestone due, List<Held> own, Plans plans) {
        boolean had = own.stream().anyMatch(each -> each.counts(due.code(), member.phase()));
        return new Standing(
                member,
                due,
                had,
                had
                        ? Optional.empty()
                        : own.stream()
                                .filter(each -> each.experience().equals(due.code()))
                                .max(Comparator.comparing(Held::on)),
                had ? Optional.empty() : plans.next(member, due.code()));
    }

    /** What the schools have planned, for whom. */
    private final class Plans {
        private final List<Activity> planned;
        private final Map<Long, Set<Integer>> listed;
        private final ChildRecords records;

        Plans(Collection<Long> schools, LocalDate day, ChildRecords records) {
            this.records = records;
            planned = activities.planned(schools).stream()
                    .filter(each -> !each.plan().until().isBefore(day))
                    .toList();
            List<Long> lists = planned.stream()
                    .filter(each -> each.plan().listed())
                    .map(Activity::id)
                    .toList();
            listed = lists.isEmpty() ? Map.of() : activities.children(lists);
        }

        Optional<LocalDate> next(Standing.Member of, String experience) {
            return planned.stream()
                    .filter(each -> each.schoolId() == of.schoolId()
                            && each.plan().experiences().contains(experience)
                            && isFor(each, of))
                    .map(each -> each.plan().until())
                    .findFirst();
        }

        private boolean isFor(Activity each, Standing.Member of) {
            return each.plan().listed()
                    ? listed.getOrDefault(each.id(), Set.of()).stream().anyMatch(id -> records.kept(id) == of.childId())
                    : each.plan().years().contains(of.year());
        }
    }
}
