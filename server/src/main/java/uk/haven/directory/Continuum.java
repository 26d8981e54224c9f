package uk.haven.directory;

import java.util.Locale;

/**
 * The intervention continuum (DOMAIN.md, section 1), on every piece of support, in its order. The long-run aim is to move
 * effort towards the first.
 */
public enum Continuum {
    PREVENTION("Prevention", "before anything goes wrong, for all or for many"),
    SYSTEMATIC("Systematic intervention", "early, planned, as soon as need is seen"),
    RECOVERY("Recovery", "putting right what has gone wrong"),
    EMERGENCY("Emergency intervention", "rapid, in a crisis");

    private final String label;
    private final String meaning;

    Continuum(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What it means, for a hint. */
    public String meaning() {
        return meaning;
    }

    /** As it stands in addresses and files: {@code prevention}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
