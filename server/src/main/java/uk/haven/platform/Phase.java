package uk.haven.platform;

import java.util.Optional;

/** Phases for reporting, as written in files (DOMAIN.md, section 1; FORMATS.md, {@code schools.csv}). */
public enum Phase {
    EARLY_YEARS("Early years"),
    INFANT("Infant"),
    JUNIOR("Junior"),
    PRIMARY("Primary"),
    SECONDARY("Secondary"),
    SPECIAL("Special"),
    ALL_THROUGH("All-through"),
    POST_16("Post-16");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Phase> of(String label) {
        for (Phase phase : values()) {
            if (phase.label.equalsIgnoreCase(label.strip())) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
