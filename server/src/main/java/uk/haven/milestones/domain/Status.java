package uk.haven.milestones.domain;

import java.util.Locale;

/** How a child stands to a standard. No result is something else than a result below. */
public enum Status {
    BELOW("Below the standard"),
    MET("At the standard"),
    MISSING("No result");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As in command output and addresses: {@code below}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
