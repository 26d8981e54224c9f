package uk.haven.milestones;

import java.util.List;
import java.util.Optional;
import uk.haven.platform.SchoolYear;
import uk.haven.vulnerability.ReturnState;

/**
 * The yearly returns as they stand, for the partnership's pages. Figures are the frozen ones of the snapshot, never live:
 * exact, for batch work, or for pages that put disclosure control between these and their reader.
 */
public interface MilestoneReturns {

    /**
     * One school's return.
     *
     * @param standards figures of the snapshot; empty until it is submitted
     * @param lacking experiences of the snapshot, by area; empty until it is submitted
     * @param letters likewise; none for a school without Year R
     */
    record SchoolReturn(
            long schoolId,
            ReturnState state,
            List<Standard> standards,
            List<Lacking> lacking,
            Optional<Letters> letters) {}

    /**
     * Year R by the end of phase 2 of Letters and Sounds, each child once.
     *
     * @param reached who have reached it
     * @param below who have not, though a phase is recorded
     * @param unknown of whom no phase is recorded
     */
    record Letters(int reached, int below, int unknown) {}

    /**
     * One standard.
     *
     * @param trigger its code
     * @param below children below it
     * @param programmes children for whom a programme was started
     * @param reached of those, who have reached the standard since
     */
    record Standard(String trigger, String words, int below, int missing, int met, int programmes, int reached) {}

    /**
     * Who leaves a phase without some experience of an area.
     *
     * @param area its code
     * @param leaving children in the last year of a phase that asks something of the area
     * @param lacking of those, who lack at least one of its experiences; each child once
     */
    record Lacking(String area, String words, int leaving, int lacking) {}

    /**
     * The returns of the year that have been begun. Call inside a transaction.
     *
     * @throws IllegalStateException when the viewer is a person
     */
    List<SchoolReturn> of(SchoolYear year);
}
