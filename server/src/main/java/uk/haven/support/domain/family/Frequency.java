package uk.haven.support.domain.family;

import java.time.LocalDate;
import java.util.Optional;

/** How often they meet, as agreed with the family. */
public enum Frequency {
    TWICE_A_WEEK("Twice a week", 4),
    WEEKLY("Every week", 7),
    FORTNIGHTLY("Every two weeks", 14),
    MONTHLY("Every month", 28),
    HALF_TERMLY("Once a half-term", 42),
    AS_NEEDED("When needed", 0);

    private final String label;
    private final int days;

    Frequency(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    /** The day to suggest for the next contact; none when it is as needed. */
    public Optional<LocalDate> after(LocalDate contact) {
        return days == 0 ? Optional.empty() : Optional.of(contact.plusDays(days));
    }
}
