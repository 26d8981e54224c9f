package uk.haven.milestones.domain.review;

/** What a school does about a child's attendance. */
public enum ReviewDecision {
    NO_ACTION("No action", "Say why in your own words: there is a good reason, or it is in hand already."),
    WATCH("Watch", "Looked at again when the next half-term is over."),
    FAMILY("Talk with the family", ""),
    LETTER("Write home", "Tick the child afterwards and choose Write letters home."),
    PROGRAMME("Start a programme", "Say which below; it starts at once and stands on the child's page."),
    REFERRAL("Refer to a service", "Recorded here; the referral itself is written on the page that follows.");

    private final String label;
    private final String hint;

    ReviewDecision(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** What it means, or "". */
    public String hint() {
        return hint;
    }
}
