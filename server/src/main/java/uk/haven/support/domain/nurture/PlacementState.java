package uk.haven.support.domain.nurture;

/** How a child's place in a nurture group stands. */
public enum PlacementState {
    PROPOSED("Proposed"),
    PLACED("In the group"),
    RETURNING("Returning to class"),
    RETURNED("Back in class"),
    LEFT("Left the group"),
    NOT_PLACED("Not placed");

    private final String label;

    PlacementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the child holds one of the group's places. */
    public boolean holdsAPlace() {
        return this == PLACED || this == RETURNING;
    }

    /** Whether a second place for the child would overlap. */
    public boolean open() {
        return this == PROPOSED || holdsAPlace();
    }
}
