package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Due;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.internal.Entitlements;

/** Activities as they are, and the children they are for. Call inside a transaction. */
@Service
public class Activities {

    private final ActivityStore store;
    private final ExperienceStore records;
    private final Entitlements entitlements;
    private final Children children;

    Activities(ActivityStore store, ExperienceStore records, Entitlements entitlements, Children children) {
        this.store = store;
        this.records = records;
        this.entitlements = entitlements;
        this.children = children;
    }

    /** A child whom an activity gives something. @param gives what it gives a child of the phase; not empty */
    public record Taking(Child child, MilestonePhase phase, List<Milestone> gives) {}

    public Optional<Activity> find(UUID id) {
        return store.find(id);
    }

    /** Activities of the schools that end on the day or later, and whatever is still planned; the earliest first. */
    public List<Activity> since(Collection<Long> schools, LocalDate day) {
        var all = new ArrayList<>(store.planned(schools).stream()
                .filter(each -> each.plan().until().isBefore(day))
                .toList());
        all.addAll(store.endingFrom(schools, day));
        return all;
    }

    /** Activities whose last day has come and that nobody has written up, the oldest first. */
    public List<Activity> toWriteUp(Collection<Long> schools, LocalDate today) {
        return store.planned(schools).stream()
                .filter(each -> each.toWriteUp(today))
                .toList();
    }

    /** How many children are on the list of each activity that has one. */
    public Map<Long, Integer> sizes(Collection<Activity> of) {
        List<Long> ids = of.stream()
                .filter(each -> each.plan().listed())
                .map(Activity::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : store.children(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().size()));
    }

    /** Ids of the children on its list, as they are known now. */
    public Set<Integer> listed(Activity of) {
        ChildRecords same = children.records();
        return store.children(List.of(of.id())).getOrDefault(of.id(), Set.of()).stream()
                .map(same::kept)
                .collect(Collectors.toSet());
    }

    /**
     * Whom it is for, by name: of those on roll on its last day (today, while that is to come) the ones of its year groups,
     * or of its list, who are in a phase for which it gives something.
     */
    public List<Taking> children(Activity of, LocalDate today) {
        Set<Integer> listed = of.plan().listed() ? listed(of) : Set.of();
        return takers(of.schoolId(), of.plan(), today).stream()
                .filter(each ->
                        of.plan().listed() ? listed.contains(each.child().id().value()) : ofItsYears(of.plan(), each))
                .toList();
    }

    /** Whom its list could be chosen from: those of its year groups, and who is on it already. */
    public List<Taking> choice(Activity of, LocalDate today) {
        Set<Integer> listed = listed(of);
        return takers(of.schoolId(), of.plan(), today).stream()
                .filter(each -> listed.contains(each.child().id().value()) || ofItsYears(of.plan(), each))
                .toList();
    }

    static boolean ofItsYears(Activity.Plan plan, Taking each) {
        return plan.years().contains(each.child().yearGroup());
    }

    /** Everyone at the school to whom it could give something. */
    List<Taking> takers(long school, Activity.Plan plan, LocalDate today) {
        LocalDate day = plan.until().isBefore(today) ? plan.until() : today;
        Framework framework = entitlements.at(day).content();
        var takers = new ArrayList<Taking>();
        for (Child each : children.onRoll(school, day)) {
            Experiences.phase(each).ifPresent(phase -> {
                List<Milestone> gives = Due.recorded(framework, phase).stream()
                        .filter(one -> plan.experiences().contains(one.code()))
                        .toList();
                if (!gives.isEmpty()) {
                    takers.add(new Taking(each, phase, gives));
                }
            });
        }
        return takers;
    }

    /** What is recorded of an activity and counts. */
    public List<Held> recorded(Activity of) {
        return records.of(of);
    }

    /** What was taken back of an activity, latest first. */
    public List<TakenBack> takenBack(Activity of) {
        return records.takenBackOf(of);
    }
}
