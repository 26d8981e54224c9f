package uk.haven.milestones.domain.experience;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.haven.children.VulnerableGroup;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.platform.YearGroup;

/**
 * How a child stands to one experience that is due to it.
 *
 * @param missed the latest record that says it did not or could not; empty when it had it or there is none
 * @param planned the last day of the next activity that is to give it
 */
public record Standing(
        Member child, Milestone experience, boolean had, Optional<Held> missed, Optional<LocalDate> planned) {

    /** What coverage is told by. @param sex F, M or U */
    public record Member(
            int childId, long schoolId, YearGroup year, MilestonePhase phase, String sex, Set<VulnerableGroup> groups) {
        public Member {
            groups = Set.copyOf(groups);
        }
    }

    /** Whether the child leaves the phase this year and has not had it. */
    public boolean leavesWithout() {
        return !had && Due.leaves(child.year());
    }
}
