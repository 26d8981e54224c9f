package uk.haven.milestones.internal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.haven.milestones.domain.review.LetterText;

/**
 * A letter home.
 *
 * @param to who it is to
 * @param text title and whole text, as written
 * @param possible sessions of the half-term
 * @param attended of those
 */
public record Letter(
        long reviewId,
        int childId,
        String childName,
        String firstName,
        Recipient to,
        LetterText text,
        int possible,
        int attended) {

    /**
     * Who a letter is to.
     *
     * @param person one of the family; empty when the child takes the letter home
     * @param address lines of the address, or ""
     */
    public record Recipient(Optional<UUID> person, String name, String address) {}

    /** Letters that were written together. */
    public record Run(
            long id, UUID publicId, long schoolId, long wordingId, int letters, LocalDate on, String by, Instant at) {}
}
