package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.ActivityRules;
import uk.haven.milestones.domain.experience.ActivityStep;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.Activities.Taking;
import uk.haven.milestones.internal.experience.ActivityAnswer.Done;
import uk.haven.milestones.internal.experience.ActivityAnswer.Overtaken;
import uk.haven.milestones.internal.experience.ActivityAnswer.Refused;
import uk.haven.milestones.internal.experience.ActivityStore.By;
import uk.haven.milestones.internal.experience.ExperienceStore.Fresh;
import uk.haven.platform.Problem;

/**
 * Writes activities up, for many children with one statement, and corrects what was recorded. Call inside a transaction.
 */
@Service
public class WritingUp {

    private final ActivityStore store;
    private final ExperienceStore records;
    private final Activities activities;
    private final Children children;
    private final Authorship authorship;

    WritingUp(
            ActivityStore store,
            ExperienceStore records,
            Activities activities,
            Children children,
            Authorship authorship) {
        this.store = store;
        this.records = records;
        this.activities = activities;
        this.children = children;
        this.authorship = authorship;
    }

    /** How it was for a child. @param note a word about it, or "" */
    public record How(Took took, String note) {
        public static final How PART = new How(Took.PART, "");
    }

    /**
     * It happened: everyone who was on the page took part but the exceptions.
     *
     * @param version the one that was on the page
     * @param shown the children on the page; who came to the school's roll since is not among them and gets no record
     * @param exceptions by child
     */
    public ActivityAnswer writeUp(
            Activity was, int version, Set<ChildId> shown, Map<ChildId, How> exceptions, LocalDate today) {
        Activity now = store.hold(was.id());
        if (now.version() != version
                || ActivityStep.WRITE_UP.refusal(now.state()).isPresent()) {
            return new Overtaken(now);
        }
        var problems = new ArrayList<Problem>();
        ActivityRules.over(now.plan().until(), today).ifPresent(problems::add);
        List<Taking> took = activities.children(now, today).stream()
                .filter(each -> shown.contains(each.child().id()))
                .toList();
        if (took.isEmpty()) {
            problems.add(Problem.of(
                    "",
                    "NOBODY-LEFT",
                    "There is nobody of whom it can be recorded",
                    "Call it off, or change the plan"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        By by = authorship.by();
        add(now, took, each -> exceptions.getOrDefault(each, How.PART), by);
        store.close(now.id(), ActivityStep.WRITE_UP.to(), "", by, today);
        authorship.record("activity.written-up", now);
        return new Done(now.publicId());
    }

    private void add(Activity of, List<Taking> took, Function<ChildId, How> how, By by) {
        var rows = new ArrayList<Fresh>();
        var entries = new ArrayList<Audit.Entry>();
        for (Taking each : took) {
            How one = how.apply(each.child().id());
            int child = each.child().id().value();
            each.gives()
                    .forEach(gives -> rows.add(new Fresh(
                            child, gives, each.phase(), one.took(), one.note().strip())));
            String codes = each.gives().stream().map(Milestone::code).collect(Collectors.joining(" "));
            entries.add(entry("experience.recorded", child, codes + ": " + one.took()));
        }
        records.insert(of, rows, by);
        authorship.record(entries);
    }

    /**
     * Corrects what was recorded of some children: the rows of before are taken back with the reason, and others added.
     *
     * @param how what it was instead; empty when nothing should have been recorded
     */
    public ActivityAnswer correct(Activity was, Set<ChildId> whose, Optional<How> how, String reason, LocalDate today) {
        var problems = new ArrayList<Problem>();
        ActivityRules.reason("reason", reason).ifPresent(problems::add);
        if (whose.isEmpty()) {
            problems.add(Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is about"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Activity now = store.hold(was.id());
        if (ActivityStep.CORRECT.refusal(now.state()).isPresent()) {
            return new Overtaken(now);
        }
        List<Taking> anew = activities.children(now, today).stream()
                .filter(each -> whose.contains(each.child().id()))
                .toList();
        if (how.isPresent() && anew.size() < whose.size()) {
            return new Refused(List.of(Problem.of(
                    "how",
                    "NOT-ON-ROLL",
                    "By now some that are ticked were not on your school's roll on that day",
                    "Take back what was recorded of them")));
        }
        By by = authorship.by();
        ChildRecords same = children.records();
        List<Held> wrong = records.of(now).stream()
                .filter(each -> whose.contains(new ChildId(same.kept(each.childId()))))
                .toList();
        records.takeBack(wrong, reason.strip(), by);
        authorship.record(wrong.stream()
                .map(Held::childId)
                .distinct()
                .map(each -> entry("experience.taken-back", each, ""))
                .toList());
        how.ifPresent(one -> add(now, anew, _ -> one, by));
        return new Done(now.publicId());
    }

    private static Audit.Entry entry(String action, int child, String detail) {
        return new Audit.Entry(action, "child", String.valueOf(child), detail);
    }
}
