package uk.haven.support.domain.referral;

/** How soon somebody should act. */
public enum Urgency {
    ROUTINE("As places allow"),
    SOON("Within two weeks"),
    URGENT("Within two days");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
