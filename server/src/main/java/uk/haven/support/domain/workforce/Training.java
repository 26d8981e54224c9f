package uk.haven.support.domain.workforce;

import java.time.LocalDate;
import java.util.Optional;
import uk.haven.platform.Problem;
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

    /** Training has been had: it was finished by today, and expires no earlier than that. */
    public static Optional<Problem> dates(LocalDate takenOn, Optional<LocalDate> expiresOn, LocalDate today) {
        if (takenOn.isAfter(today)) {
            return Optional.of(Problem.of(
                    "taken",
                    "TRAINING-AHEAD",
                    "The training has not been had yet",
                    "Give its last day once that is past"));
        }
        return expiresOn
                .filter(day -> day.isBefore(takenOn))
                .map(_ -> Problem.of(
                        "expires",
                        "TRAINING-DATES",
                        "It expires before it was taken",
                        "Give a day after it was taken"));
    }

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
