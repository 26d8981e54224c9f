package uk.haven.milestones.domain;

/** Of whom an experience is asked. */
public enum Asked {
    EVERYONE("Every child of the phase"),
    /** Nobody lacks it merely by not having had it. */
    WHERE_NEEDED("Children who need it"),
    /** Programmes and rates with pages of their own: nobody records them as an experience. */
    APART("Counted on pages of its own");

    private final String label;

    Asked(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
