package uk.haven.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that someone holds at a school.
 *
 * @param staffId the school's own number for the person
 * @param role a {@link KeyWorkerRole#code} or any other word
 * @param fte full-time equivalent, 1 is full time; null when not known
 * @param fundingSource who pays, or ""
 * @param end last day, or null while it lasts
 */
public record Post(
        String staffId,
        String name,
        String role,
        long schoolId,
        @Nullable BigDecimal fte,
        String fundingSource,
        LocalDate start,
        @Nullable LocalDate end) {

    public boolean keyWorker() {
        return KeyWorkerRole.of(role).isPresent();
    }

    /** "Learning mentor", or the word that was sent. */
    public String roleLabel() {
        return KeyWorkerRole.of(role).map(KeyWorkerRole::label).orElse(role);
    }
}
