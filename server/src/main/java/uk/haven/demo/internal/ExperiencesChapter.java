package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.demo.domain.ActivityPlan;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.milestones.WrittenActivities;
import uk.haven.milestones.WrittenActivities.LeftOut;
import uk.haven.milestones.WrittenActivities.Wanted;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/**
 * A year of experiences, and something of the one before: most children had them, some were away, some could not pay; at
 * half the primary schools the camp of Year 6 is over today and waits to be written up; some are still planned.
 */
@Component
class ExperiencesChapter implements DemoChapter {

    private static final LocalDate TODAY = DemoCalendar.TODAY;
    private static final List<String> LEADERS = List.of("Mrs Okafor", "Mr Pearce", "Ms Lindqvist", "");

    private final WrittenActivities activities;
    private final Children children;
    private final Partnership partnership;

    ExperiencesChapter(WrittenActivities activities, Children children, Partnership partnership) {
        this.activities = activities;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public void write() {
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        for (int i = 0; i < schools.size(); i++) {
            var random = new SplittableRandom(DemoFiles.SEED + 37 + i);
            for (ActivityPlan plan : ActivityPlan.ALL) {
                if (plan.heldBy(i)) {
                    write(schools.get(i), plan, random);
                }
            }
        }
    }

    private void write(School school, ActivityPlan plan, SplittableRandom random) {
        LocalDate day = plan.toCome() ? TODAY : plan.until();
        List<YearGroup> years = plan.years().stream()
                .filter(each -> each.compareTo(school.lowestYear()) >= 0 && each.compareTo(school.highestYear()) <= 0)
                .toList();
        boolean somebody = children.onRoll(school.id(), day).stream()
                .anyMatch(each -> each.yearGroup() != null && years.contains(each.yearGroup()));
        if (!somebody) {
            return;
        }
        UUID activity = activities.plan(
                new Wanted(
                        school.id(),
                        plan.title(),
                        plan.experiences(),
                        plan.from(),
                        plan.until(),
                        LEADERS.get(random.nextInt(LEADERS.size())),
                        years),
                TODAY);
        if (plan.calledOff() instanceof String reason) {
            activities.callOff(activity, reason, plan.from());
        } else if (!plan.toCome() && !plan.due()) {
            activities.happened(activity, child -> leftOut(child, plan), plan.until());
            if (plan.title().equals("Growing up")) {
                corrected(school, plan, activity);
            }
        }
    }

    /** The same children each time, and more of those who have missed things before: it goes by the child and by what it is. */
    private static Optional<LeftOut> leftOut(Child child, ActivityPlan plan) {
        var random = new SplittableRandom(
                DemoFiles.SEED + child.upn().hashCode() * 31L + plan.title().hashCode());
        boolean seldomThere = Math.floorMod(child.upn().hashCode(), 9) == 0;
        if (random.nextInt(100) >= plan.leftOut() * (seldomThere ? 3 : 1)) {
            return Optional.empty();
        }
        return Optional.of(new LeftOut(plan.why().get(random.nextInt(plan.why().size())), ""));
    }

    /** One was down for it by mistake. */
    private void corrected(School school, ActivityPlan plan, UUID activity) {
        children.onRoll(school.id(), plan.until()).stream()
                .filter(each -> each.yearGroup() == YearGroup.Y5)
                .map(Child::id)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> activities.takeBack(
                        activity,
                        each -> each.id().equals(first),
                        "Was at the dentist and is down as present by mistake.",
                        TODAY));
    }
}
