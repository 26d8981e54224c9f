package uk.haven.support;

/** How a piece of support ended. */
public enum InterventionOutcome {
    ACHIEVED("What was hoped for was reached"),
    PARTLY("Some of what was hoped for was reached"),
    NOT_ACHIEVED("What was hoped for was not reached"),
    STEPPED_UP("More support took its place"),
    MOVED("The child moved away"),
    WITHDRAWN("It was taken back before it began to work");

    private final String label;

    InterventionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
