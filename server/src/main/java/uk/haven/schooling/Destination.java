package uk.haven.schooling;

import java.util.Optional;

/** Where a young person goes after Year 11, by its names in {@code destinations.csv}. */
public enum Destination {
    EDUCATION("In education"),
    EMPLOYMENT("In a job"),
    TRAINING("In training"),
    NONE("No place"),
    UNKNOWN("Not known");

    private final String label;

    Destination(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a place in education, employment or training. */
    public boolean placed() {
        return this != NONE && this != UNKNOWN;
    }

    public static Optional<Destination> of(String code) {
        for (Destination each : values()) {
            if (each.name().equalsIgnoreCase(code.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
