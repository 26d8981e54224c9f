package uk.haven.milestones.domain;

/** The five columns of the entitlement (paper, Appendix 8). */
public enum Area {
    ATTAINMENT("Attainment standards"),
    PERSONAL("Personal development"),
    HEALTH("Health"),
    COMMUNITY("Community involvement"),
    FAMILY("Family involvement and learning");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
