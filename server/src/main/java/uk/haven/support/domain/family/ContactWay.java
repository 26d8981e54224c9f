package uk.haven.support.domain.family;

/** How somebody was in touch with a family; a review is one kind of it. */
public enum ContactWay {
    VISIT("Home visit"),
    CALL("Call"),
    MESSAGE("Message"),
    MEETING("Meeting at school"),
    SESSION("Session with the child"),
    NO_ANSWER("No answer"),
    REVIEW("Review");

    private final String label;

    ContactWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody was spoken with, so that its minutes are support given. */
    public boolean reached() {
        return this != NO_ANSWER;
    }
}
