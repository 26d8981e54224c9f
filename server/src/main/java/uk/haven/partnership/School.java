package uk.haven.partnership;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/**
 * A school of the partnership, open or closed.
 *
 * @param id {@code partnership.school.id}
 * @param laestab {@code 850/2101}
 * @param urn six digits, or null when not known
 * @param opened first day, or null when not known
 * @param closed last day, or null while open
 * @param successorId the school that took it over, or null
 */
public record School(
        long id,
        String laestab,
        @Nullable String urn,
        String name,
        Phase phase,
        YearGroup lowestYear,
        YearGroup highestYear,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable Long successorId) {

    /** Whether it is open on the date. */
    public boolean openOn(LocalDate date) {
        return (opened == null || !opened.isAfter(date)) && (closed == null || !closed.isBefore(date));
    }

    public Optional<Long> successor() {
        return Optional.ofNullable(successorId);
    }
}
