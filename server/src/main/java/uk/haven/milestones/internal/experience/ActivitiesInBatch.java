package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.WrittenActivities;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.Activities.Taking;
import uk.haven.milestones.internal.experience.WritingUp.How;
import uk.haven.platform.Problem;

/** See {@link WrittenActivities}. */
@Service
class ActivitiesInBatch implements WrittenActivities {

    private final Activities activities;
    private final Planning planning;
    private final WritingUp writing;

    ActivitiesInBatch(Activities activities, Planning planning, WritingUp writing) {
        this.activities = activities;
        this.planning = planning;
        this.writing = writing;
    }

    @Override
    public UUID plan(Wanted wanted, LocalDate on) {
        return done(planning.plan(
                wanted.schoolId(),
                new Activity.Plan(
                        wanted.title(),
                        wanted.experiences(),
                        wanted.from(),
                        wanted.until(),
                        wanted.leader(),
                        wanted.years(),
                        false),
                Optional.empty(),
                on));
    }

    @Override
    public int happened(UUID activity, Function<Child, Optional<LeftOut>> leftOut, LocalDate on) {
        Activity of = find(activity);
        List<Child> shown =
                activities.children(of, on).stream().map(Taking::child).toList();
        Map<ChildId, How> exceptions = new HashMap<>();
        shown.forEach(each -> leftOut.apply(each)
                .ifPresent(one -> exceptions.put(each.id(), new How(Took.valueOf(one.why()), one.note()))));
        done(writing.writeUp(
                of, of.version(), shown.stream().map(Child::id).collect(Collectors.toSet()), exceptions, on));
        return shown.size() - exceptions.size();
    }

    @Override
    public void callOff(UUID activity, String reason, LocalDate on) {
        done(planning.callOff(find(activity), reason, on));
    }

    @Override
    public void takeBack(UUID activity, Predicate<Child> whose, String reason, LocalDate on) {
        Activity of = find(activity);
        Set<ChildId> children = activities.children(of, on).stream()
                .map(Taking::child)
                .filter(whose)
                .map(Child::id)
                .collect(Collectors.toSet());
        done(writing.correct(of, children, Optional.empty(), reason, on));
    }

    private Activity find(UUID activity) {
        return activities.find(activity).orElseThrow(() -> new IllegalArgumentException("No activity " + activity));
    }

    private static UUID done(ActivityAnswer answer) {
        return switch (answer) {
            case ActivityAnswer.Done(UUID id) -> id;
            case ActivityAnswer.Refused(List<Problem> problems) ->
                throw new IllegalArgumentException(
                        problems.stream().map(Problem::wrong).collect(Collectors.joining("; ")));
            case ActivityAnswer.Overtaken(Activity now) ->
                throw new IllegalArgumentException("It is " + now.state().label());
        };
    }
}
