package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.ActivityRules;
import uk.haven.milestones.domain.experience.ActivityStep;
import uk.haven.milestones.internal.experience.ActivityAnswer.Done;
import uk.haven.milestones.internal.experience.ActivityAnswer.Overtaken;
import uk.haven.milestones.internal.experience.ActivityAnswer.Refused;
import uk.haven.platform.Problem;

/** Plans activities, changes the plans and calls them off. Call inside a transaction. */
@Service
public class Planning {

    private final ActivityStore store;
    private final Activities activities;
    private final Authorship authorship;

    Planning(ActivityStore store, Activities activities, Authorship authorship) {
        this.store = store;
        this.activities = activities;
        this.authorship = authorship;
    }

    /**
     * Keeps a new plan.
     *
     * @param list the children that it is for; empty when it is for everyone of its year groups
     */
    public ActivityAnswer plan(long school, Activity.Plan plan, Optional<Set<ChildId>> list, LocalDate today) {
        List<Problem> problems = problems(school, plan, list, today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        UUID id = store.insert(school, plan, authorship.by());
        Activity kept = store.find(id).orElseThrow();
        list.ifPresent(of -> store.list(kept.id(), school, values(of)));
        authorship.record("activity.planned", kept);
        return new Done(id);
    }

    private List<Problem> problems(long school, Activity.Plan plan, Optional<Set<ChildId>> list, LocalDate today) {
        var problems = new ArrayList<>(ActivityRules.plan(
                plan.title(), plan.experiences(), plan.from(), plan.until(), plan.leader(), plan.years()));
        if (problems.isEmpty()) {
            long number = activities.takers(school, plan, today).stream()
                    .filter(each -> list.map(of -> of.contains(each.child().id()))
                            .orElseGet(() -> Activities.ofItsYears(plan, each)))
                    .count();
            ActivityRules.children(Math.toIntExact(number)).ifPresent(problems::add);
        }
        return problems;
    }

    /** Changes the plan. @param version the one that was on the page */
    public ActivityAnswer change(Activity was, int version, Activity.Plan plan, LocalDate today) {
        Activity now = store.hold(was.id());
        if (overtaken(now, version)) {
            return new Overtaken(now);
        }
        Optional<Set<ChildId>> list = plan.listed()
                ? Optional.of(activities.listed(now).stream().map(ChildId::new).collect(Collectors.toSet()))
                : Optional.empty();
        List<Problem> problems = problems(now.schoolId(), plan, list, today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store.plan(now.id(), plan, authorship.by());
        authorship.record("activity.changed", now);
        return new Done(now.publicId());
    }

    /** Says which children it is for, one by one. @param version the one that was on the page */
    public ActivityAnswer choose(Activity was, int version, Set<ChildId> chosen, LocalDate today) {
        Activity now = store.hold(was.id());
        if (overtaken(now, version)) {
            return new Overtaken(now);
        }
        if (chosen.isEmpty()) {
            return new Refused(
                    List.of(Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is for")));
        }
        Activity.Plan plan = now.plan().asList();
        List<Problem> problems = problems(now.schoolId(), plan, Optional.of(chosen), today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        store.plan(now.id(), plan, authorship.by());
        store.list(now.id(), now.schoolId(), values(chosen));
        authorship.record("activity.changed", now);
        return new Done(now.publicId());
    }

    private static boolean overtaken(Activity now, int version) {
        return now.version() != version
                || ActivityStep.CHANGE.refusal(now.state()).isPresent();
    }

    /** Says that what was planned will not be. */
    public ActivityAnswer callOff(Activity was, String reason, LocalDate today) {
        Optional<Problem> problem = ActivityRules.reason("reason", reason);
        if (problem.isPresent()) {
            return new Refused(List.of(problem.get()));
        }
        Activity now = store.hold(was.id());
        if (ActivityStep.CALL_OFF.refusal(now.state()).isPresent()) {
            return new Overtaken(now);
        }
        store.close(now.id(), ActivityStep.CALL_OFF.to(), reason.strip(), authorship.by(), today);
        authorship.record("activity.called-off", now);
        return new Done(now.publicId());
    }

    private static List<Integer> values(Set<ChildId> ids) {
        return ids.stream().map(ChildId::value).toList();
    }
}
