package uk.haven.milestones.domain.review;

/** How far the review of a child's attendance has come. */
public enum ReviewState {
    OPEN("To decide"),
    DECIDED("Decided"),
    CLOSED("Closed"),
    NO_LONGER_BELOW("No longer below");

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
