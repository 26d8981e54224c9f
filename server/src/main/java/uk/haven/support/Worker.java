package uk.haven.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import uk.haven.partnership.KeyWorkerRole;

/**
 * Someone who supports children.
 *
 * @param id {@code support.worker.id}
 * @param role a {@link KeyWorkerRole#code}, or words
 * @param schoolId the school they work for, or
 * @param agencyId the agency
 * @param staffId the school's own number for the person, or ""
 * @param accountId their account when they sign in
 * @param capacity children they can support at once, absent when not said
 * @param lineManager who manages them, or ""
 * @param activeUntil last day, absent while it lasts
 */
public record Worker(
        long id,
        UUID publicId,
        String name,
        String role,
        OptionalLong schoolId,
        OptionalLong agencyId,
        String staffId,
        OptionalLong accountId,
        OptionalInt capacity,
        String lineManager,
        LocalDate activeFrom,
        Optional<LocalDate> activeUntil) {

    /** "Learning mentor", or the words that were given. */
    public String roleLabel() {
        return KeyWorkerRole.of(role).map(KeyWorkerRole::label).orElse(role);
    }

    public boolean activeOn(LocalDate date) {
        return !activeFrom.isAfter(date)
                && activeUntil.map(end -> !end.isBefore(date)).orElse(true);
    }

    /** "A. Name, learning mentor". */
    public String described() {
        String label = roleLabel();
        return name + ", " + Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
