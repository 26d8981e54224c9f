package uk.haven.support.domain.workforce;

import java.time.LocalDate;
import java.util.Optional;
import uk.haven.support.Workforce.TrainingKind;

/**
 * Training that a worker has had.
 *
 * @param expiresOn last day on which it counts
 */
public record Training(
        long workerId, String course, TrainingKind kind, LocalDate takenOn, Optional<LocalDate> expiresOn) {

    /** So many days before it expires it is time to think of the next. */
    public static final int SOON_DAYS = 90;

    /** Whether it counts on the date, and for how long. */
    public enum Standing {
        COUNTS,
        EXPIRES_SOON,
        EXPIRED
    }

    public Standing on(LocalDate date) {
        return expiresOn
                .map(last -> last.isBefore(date)
                        ? Standing.EXPIRED
                        : last.isAfter(date.plusDays(SOON_DAYS)) ? Standing.COUNTS : Standing.EXPIRES_SOON)
                .orElse(Standing.COUNTS);
    }
}
