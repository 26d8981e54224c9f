package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.UUID;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.platform.SchoolYear;

/**
 * The review of one child after one half-term, as it is kept.
 *
 * @param childId the id under which it was opened
 * @param schoolId school whose roll the child was on at the end of the half-term
 * @param halfTerm 1–6
 * @param below whether the registers still say that the child was below
 * @param version changes with every step
 */
public record Review(
        long id,
        UUID publicId,
        int childId,
        long schoolId,
        SchoolYear year,
        int halfTerm,
        ReviewState state,
        boolean below,
        LocalDate openedOn,
        int version) {

    /** Whether somebody still has to do something about it: it is listed until it is closed. */
    public boolean listed() {
        return state != ReviewState.CLOSED;
    }
}
