package uk.haven.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child as a Common Transfer File has them.
 *
 * @param childId {@code children.child.id}
 * @param yearGroup code of the latest enrolment's, or ""
 * @param groups what the school last said of the child
 * @param stays enrolments, earliest first
 */
public record CtfPupil(
        int childId,
        String upn,
        String surname,
        String forename,
        @Nullable LocalDate birthDate,
        String sex,
        String yearGroup,
        Groups groups,
        List<Stay> stays) {

    public CtfPupil {
        stays = List.copyOf(stays);
    }

    /** As in {@code pupils.csv}; "" where nothing was said. */
    public record Groups(
            LocalDate since,
            String sen,
            String fsm,
            String inCare,
            String ethnicity,
            String firstLanguage,
            String postcode) {}

    /** A stay at a school. */
    public record Stay(
            long schoolId,
            String laestab,
            String school,
            LocalDate entry,
            @Nullable LocalDate leaving) {}
}
