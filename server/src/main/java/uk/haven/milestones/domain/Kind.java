package uk.haven.milestones.domain;

/** The two kinds of milestone. */
public enum Kind {
    /** A standard: a child below it gets a programme. */
    TRIGGER("Standard"),
    /** Something that every child is to live through. */
    EXPERIENCE("Experience");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
