package uk.haven.support.domain.programme;

/** How an exit criterion stands. */
public enum Standing {
    MET("Met"),
    NOT_YET("Not yet"),
    /** The evidence does not reach far enough to say. */
    CANNOT_TELL("Cannot tell yet");

    private static final Standing[] ALL = values();

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Standing at(int ordinal) {
        return ALL[ordinal];
    }

    /** All of two parts: one that is not met decides, then one that cannot be told. */
    Standing and(Standing other) {
        if (this == NOT_YET || other == NOT_YET) {
            return NOT_YET;
        }
        return this == CANNOT_TELL ? this : other;
    }

    /** Any of two parts: one that is met decides, then one that cannot be told. */
    Standing or(Standing other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == CANNOT_TELL ? this : other;
    }
}
