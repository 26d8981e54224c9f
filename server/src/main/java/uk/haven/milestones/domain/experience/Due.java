package uk.haven.milestones.domain.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Kind;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.YearGroup;

/** Which experiences are due to whom, and from when it is late (paper, Appendix 8). */
public final class Due {

    /** The half-term at whose end standards are decided about: the mid-point of the spring term. */
    private static final int MID_POINT = 3;

    private Due() {}

    /** What is recorded as an experience at all. */
    public static List<Milestone> recorded(Framework framework) {
        return framework.milestones().stream()
                .filter(each -> each.kind() == Kind.EXPERIENCE && each.asked() != Asked.APART)
                .toList();
    }

    /** What can be recorded of a child in the phase. */
    public static List<Milestone> recorded(Framework framework, MilestonePhase phase) {
        return recorded(framework).stream()
                .filter(each -> each.phases().contains(phase))
                .toList();
    }

    /** What every child of the phase is to have had when it leaves it. */
    public static List<Milestone> of(Framework framework, MilestonePhase phase) {
        return recorded(framework, phase).stream()
                .filter(each -> each.asked() == Asked.EVERYONE)
                .toList();
    }

    /**
     * Whether a child of the year leaves its phase when the school year ends. Few stay for a third year after 16, so both
     * Year 13 and Year 14 are last years.
     */
    public static boolean leaves(YearGroup year) {
        return year == YearGroup.Y13
                || MilestonePhase.of(year).filter(phase -> phase.last() == year).isPresent();
    }

    /**
     * From when whoever is in the last year of a phase without an experience is somebody's to think about: the last day of
     * half-term 3. It is the day on which standards are decided about, so both are looked at together; half the spring and the summer
     * are left to plan in; and before it most of what a year holds is still to come, so that the list would name nearly
     * everyone. None when the calendar does not hold the half-term.
     */
    public static Optional<LocalDate> lateFrom(List<HalfTerm> halfTerms) {
        return halfTerms.stream()
                .filter(each -> each.number() == MID_POINT)
                .findFirst()
                .map(HalfTerm::end);
    }
}
