package uk.haven.support.domain.nurture;

import uk.haven.platform.StateTable;

/** The states of a place in a nurture group, from its proposal to the return to class. */
public final class PlacementTable {

    /** What leads where; a child returns by a plan, so from the group straight to class there is no step. */
    public static final StateTable<PlacementState, PlacementStep> TABLE = StateTable.of(
                    PlacementState.class, PlacementStep.class, PlacementTable::refused)
            .from(PlacementState.PROPOSED, PlacementStep.PLACE, PlacementState.PLACED)
            .from(PlacementState.PROPOSED, PlacementStep.DECLINE, PlacementState.NOT_PLACED)
            // a place that is still ahead: a day that has come is left by leaving
            .from(PlacementState.PLACED, PlacementStep.TAKE_BACK, PlacementState.NOT_PLACED)
            .from(PlacementState.PLACED, PlacementStep.BEGIN_RETURN, PlacementState.RETURNING)
            .from(PlacementState.PLACED, PlacementStep.LEAVE, PlacementState.LEFT)
            .from(PlacementState.RETURNING, PlacementStep.PUT_OFF_RETURN, PlacementState.PLACED)
            .from(PlacementState.RETURNING, PlacementStep.RETURN, PlacementState.RETURNED)
            .from(PlacementState.RETURNING, PlacementStep.LEAVE, PlacementState.LEFT)
            .build();

    private PlacementTable() {}

    private static String refused(PlacementState state, PlacementStep step) {
        return switch (state) {
            case RETURNED -> "The child is back in class: a further place begins with a new proposal";
            case LEFT -> "The child has left the group: a further place begins with a new proposal";
            case NOT_PLACED -> "The child was not placed: a further proposal can be made";
            case PROPOSED ->
                step == PlacementStep.TAKE_BACK
                        ? "The child has no place yet that could be taken back: decline the proposal"
                        : "The child is only proposed: decide first about placing";
            case PLACED ->
                step == PlacementStep.RETURN
                        ? "A child goes back to class by a plan: begin the return first"
                        : step == PlacementStep.PUT_OFF_RETURN
                                ? "No return has begun that could be put off"
                                : "The child has a place in the group already";
            case RETURNING ->
                step == PlacementStep.BEGIN_RETURN
                        ? "The return has begun already"
                        : step == PlacementStep.TAKE_BACK
                                ? "The child has been in the group: say that the child left"
                                : "The child has a place in the group already";
        };
    }
}
