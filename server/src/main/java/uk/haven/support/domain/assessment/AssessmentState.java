package uk.haven.support.domain.assessment;

/** How far a common assessment has come. */
public enum AssessmentState {
    DRAFT("Draft"),
    COMPLETE("Complete"),
    UNDER_REVIEW("Under review"),
    CLOSED("Closed");

    private final String label;

    AssessmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its parts can be written. */
    public boolean written() {
        return this == DRAFT || this == UNDER_REVIEW;
    }
}
