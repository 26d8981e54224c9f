package uk.haven.milestones.domain.review;

/** What moves a review on: the first three are people's, the last two the registers'. */
public enum ReviewStep {
    DECIDE("Decided"),
    CLOSE("Closed"),
    REOPEN("Opened again"),
    LIFT("No longer below: the registers were corrected"),
    FALL_BELOW("Below again: the registers were corrected");

    private final String label;

    ReviewStep(String label) {
        this.label = label;
    }

    /** What was done. */
    public String label() {
        return label;
    }
}
