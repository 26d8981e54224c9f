package uk.haven.schooling;

import java.util.Locale;
import java.util.Optional;

/** Kinds of exclusion, as in the school census. */
public enum ExclusionCategory {
    /** Fixed-term, the census's word until 2020/21. */
    FIXD("Fixed-term exclusion"),
    /** Suspension, the word since 2021/22 for the same thing. */
    SUSP("Suspension"),
    PERM("Permanent exclusion"),
    LNCH("Lunchtime exclusion");

    private final String label;

    ExclusionCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** FIXD or SUSP: what figures of fixed-term exclusions count (FORMATS.md, "Exact meanings"). */
    public boolean fixedTerm() {
        return this == FIXD || this == SUSP;
    }

    public static Optional<ExclusionCategory> of(String code) {
        try {
            return Optional.of(valueOf(code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
