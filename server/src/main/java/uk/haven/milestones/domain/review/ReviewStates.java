package uk.haven.milestones.domain.review;

import static uk.haven.milestones.domain.review.ReviewState.CLOSED;
import static uk.haven.milestones.domain.review.ReviewState.DECIDED;
import static uk.haven.milestones.domain.review.ReviewState.NO_LONGER_BELOW;
import static uk.haven.milestones.domain.review.ReviewState.OPEN;

import uk.haven.platform.StateTable;

/**
 * From open to closed. Nobody closes what nobody has decided about, unless the registers no longer say that there is
 * anything to decide. A correction of the registers moves only what is still open: what a person decided stays decided.
 */
public final class ReviewStates {

    public static final StateTable<ReviewState, ReviewStep> TABLE = StateTable.of(
                    ReviewState.class, ReviewStep.class, ReviewStates::refused)
            .from(OPEN, ReviewStep.DECIDE, DECIDED)
            .from(OPEN, ReviewStep.LIFT, NO_LONGER_BELOW)
            .from(DECIDED, ReviewStep.DECIDE, DECIDED)
            .from(DECIDED, ReviewStep.CLOSE, CLOSED)
            .from(DECIDED, ReviewStep.REOPEN, OPEN)
            .from(DECIDED, ReviewStep.LIFT, DECIDED)
            .from(DECIDED, ReviewStep.FALL_BELOW, DECIDED)
            .from(CLOSED, ReviewStep.REOPEN, OPEN)
            .from(CLOSED, ReviewStep.LIFT, CLOSED)
            .from(CLOSED, ReviewStep.FALL_BELOW, CLOSED)
            .from(NO_LONGER_BELOW, ReviewStep.DECIDE, DECIDED)
            .from(NO_LONGER_BELOW, ReviewStep.CLOSE, CLOSED)
            .from(NO_LONGER_BELOW, ReviewStep.FALL_BELOW, OPEN)
            // the registers have moved on while it was closed: opened again, it is to decide, whatever they say
            .from(OPEN, ReviewStep.FALL_BELOW, OPEN)
            .from(NO_LONGER_BELOW, ReviewStep.LIFT, NO_LONGER_BELOW)
            .build();

    private ReviewStates() {}

    private static String refused(ReviewState state, ReviewStep step) {
        return switch (step) {
            case DECIDE -> "It is closed: open it again first";
            case CLOSE -> state == CLOSED ? "It is closed already" : "Nothing is decided yet";
            case REOPEN -> "It is open already";
            case LIFT, FALL_BELOW -> throw new IllegalStateException("The registers may say so at any time");
        };
    }
}
