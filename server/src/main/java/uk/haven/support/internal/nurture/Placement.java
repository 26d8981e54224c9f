package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import uk.haven.children.ChildId;
import uk.haven.support.domain.nurture.HalfDay;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.StrandScores;

/**
 * A child's place in a group, from its proposal on.
 *
 * @param id {@code support.nurture_placement.id}
 * @param child as the child is known now, also where two records became one
 * @param groupName the group's, also for those who may no longer see the group
 * @param profileId profile that it rests on
 * @param threshold version of the threshold that the profile was compared with
 * @param reason why, in words, or ""
 * @param interventionId its piece of support, once the child is placed
 * @param interventionPublicId the same in addresses of pages
 * @param longerBecause why the child is to stay past the fourth term, or ""
 * @param endedOn day of the return, of leaving, or of declining
 */
public record Placement(
        long id,
        UUID publicId,
        long groupId,
        String groupName,
        ChildId child,
        PlacementState state,
        LocalDate proposedOn,
        OptionalLong profileId,
        OptionalInt threshold,
        String reason,
        OptionalLong interventionId,
        Optional<UUID> interventionPublicId,
        Optional<LocalDate> placedOn,
        Optional<LocalDate> expectedReturn,
        Optional<LocalDate> returnBeganOn,
        Optional<LocalDate> endedOn,
        String endWords,
        String longerBecause) {

    Placement of(ChildId kept) {
        return kept.equals(child)
                ? this
                : new Placement(
                        id,
                        publicId,
                        groupId,
                        groupName,
                        kept,
                        state,
                        proposedOn,
                        profileId,
                        threshold,
                        reason,
                        interventionId,
                        interventionPublicId,
                        placedOn,
                        expectedReturn,
                        returnBeganOn,
                        endedOn,
                        endWords,
                        longerBecause);
    }

    /** The piece of support's address once there is one, the proposal's before: old links to either lead there. */
    public String path() {
        return NurtureKind.PLACEMENTS + "/" + interventionPublicId.orElse(publicId);
    }

    /** Whether the child was in the group on the day. */
    public boolean inGroupOn(LocalDate day) {
        return placedOn.filter(from -> !from.isAfter(day)).isPresent()
                && endedOn.filter(day::isAfter).isEmpty();
    }

    /**
     * Strand scores of a day.
     *
     * @param completedBy who knows the child and completed it
     */
    public record Profile(long id, ChildId child, LocalDate on, StrandScores scores, String completedBy) {}

    /** What a return consists of. */
    public enum StepKind {
        TRIAL("Trial session in class"),
        STEP("Another step");

        private final String label;

        StepKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param doneOn when it happened, absent before */
    public record ReturnStep(
            long id, StepKind kind, String words, LocalDate plannedOn, Optional<LocalDate> doneOn, String went) {}

    /** A half day in the group. */
    public record Session(long placementId, LocalDate on, HalfDay.Half half, boolean attended) {}

    /** Sessions of one placement, counted. */
    public record Attended(int sessions, int attended) {}
}
