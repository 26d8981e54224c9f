package uk.haven.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a module has to say in a Common Transfer File about a child who leaves; a Spring bean. Called inside the viewer's
 * read-only transaction: what the viewer may not see is not handed over.
 */
public interface CtfContributor {

    /**
     * Who the child is and where they have been.
     *
     * @param key the child's UPN, or identity in addresses of pages
     */
    default Optional<CtfPupil> identify(String key, LocalDate asOf) {
        return Optional.empty();
    }

    /** Attendance at each school in each school year, in order. */
    default List<CtfYear> attendance(CtfPupil pupil, LocalDate asOf) {
        return List.of();
    }

    /** Results, in order of their dates. */
    default List<CtfResult> results(CtfPupil pupil, LocalDate asOf) {
        return List.of();
    }
}
