package uk.haven.platform.versions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import uk.haven.platform.Problem;

/** The rule of publishing a draft. */
public final class Publishing {

    private Publishing() {}

    /**
     * What keeps a draft from being in force from the day on: a day in the past would rewrite what old figures were made
     * under, and a day belongs to one version.
     *
     * @param published the first days of the versions there are
     */
    public static Optional<Problem> refusal(LocalDate from, LocalDate today, Collection<LocalDate> published) {
        if (from.isBefore(today)) {
            return Optional.of(Problem.of(
                    "from",
                    "FRAMEWORK-PAST",
                    from + " has passed",
                    "Choose today or a later day: old figures keep theirs"));
        }
        if (published.contains(from)) {
            return Optional.of(Problem.of(
                    "from", "FRAMEWORK-SAME-DAY", "Another version takes effect on " + from, "Choose a later day"));
        }
        return Optional.empty();
    }
}
