package uk.haven.milestones.internal.review;

import java.time.Instant;
import java.util.Optional;
import uk.haven.milestones.domain.review.LetterText;

/**
 * One version of the wording of the letter home.
 *
 * @param schoolId the school whose own it is; empty for the one with which every school begins
 */
public record LetterWording(long id, Optional<Long> schoolId, int version, LetterText text, String by, Instant at) {}
