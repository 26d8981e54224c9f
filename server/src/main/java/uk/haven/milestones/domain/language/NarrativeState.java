package uk.haven.milestones.domain.language;

/**
 * Where a child stands with Reception Narrative, in which everyone takes part from entering Year R until their language no
 * longer calls for it (paper, Appendix 8, Foundation Stage).
 */
public enum NarrativeState {
    NOT_JUDGED("Language not judged yet"),
    GOES_ON("Goes on with Reception Narrative"),
    NEEDS_MORE("Needs more than Reception Narrative"),
    RELEASED("Released from Reception Narrative");

    private final String label;

    NarrativeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the child takes part. */
    public boolean takesPart() {
        return this != RELEASED;
    }
}
