package uk.haven.milestones.domain;

/** The five outcomes of Every Child Matters, which each milestone serves. */
public enum EcmOutcome {
    HEALTHY("Be healthy"),
    SAFE("Stay safe"),
    ENJOY("Enjoy and achieve"),
    CONTRIBUTE("Make a positive contribution"),
    ECONOMIC("Achieve economic well-being");

    private final String label;

    EcmOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
