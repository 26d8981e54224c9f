package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewStep;
import uk.haven.milestones.domain.review.Standing;

/**
 * What was done in a review.
 *
 * @param reason code of the reason, of a decision
 * @param reasonLabel its words, or ""
 * @param programme that was started
 * @param standing figures as they stood then
 */
public record ReviewEvent(
        long reviewId,
        ReviewStep step,
        Optional<String> reason,
        String reasonLabel,
        String words,
        Optional<ReviewDecision> decision,
        Optional<UUID> programme,
        Standing standing,
        String by,
        LocalDate on) {}
