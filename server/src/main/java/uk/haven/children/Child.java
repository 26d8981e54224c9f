package uk.haven.children;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.YearGroup;

/**
 * A child on roll as lists show them.
 *
 * @param id internal identity
 * @param publicId identity in addresses of pages
 * @param upn as held; a pseudonymous identifier for children of the census tables
 * @param schoolId school of the enrolment that counts at the date (the latest begun of those not ended)
 * @param yearGroup that enrolment's
 * @param sex F, M or U
 */
public record Child(
        ChildId id,
        UUID publicId,
        String upn,
        String surname,
        String forename,
        @Nullable LocalDate birthDate,
        String sex,
        long schoolId,
        @Nullable YearGroup yearGroup,
        LocalDate entryDate) {

    public String name() {
        return forename + " " + surname;
    }
}
