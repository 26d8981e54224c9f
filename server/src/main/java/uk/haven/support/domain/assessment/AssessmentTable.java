package uk.haven.support.domain.assessment;

import static uk.haven.support.domain.assessment.AssessmentState.CLOSED;
import static uk.haven.support.domain.assessment.AssessmentState.COMPLETE;
import static uk.haven.support.domain.assessment.AssessmentState.DRAFT;
import static uk.haven.support.domain.assessment.AssessmentState.UNDER_REVIEW;

import uk.haven.platform.StateTable;

/**
 * From draft to closed. A completed version never changes: a review writes the next one. Closing is open from everywhere,
 * because a family can move away, or change its mind, on any day.
 */
public final class AssessmentTable {

    public static final StateTable<AssessmentState, AssessmentStep> TABLE = StateTable.of(
                    AssessmentState.class, AssessmentStep.class, AssessmentTable::refused)
            .from(DRAFT, AssessmentStep.COMPLETE, COMPLETE)
            .from(DRAFT, AssessmentStep.CLOSE, CLOSED)
            .from(COMPLETE, AssessmentStep.REVIEW, UNDER_REVIEW)
            .from(COMPLETE, AssessmentStep.CLOSE, CLOSED)
            .from(UNDER_REVIEW, AssessmentStep.COMPLETE, COMPLETE)
            .from(UNDER_REVIEW, AssessmentStep.DROP_REVIEW, COMPLETE)
            .from(UNDER_REVIEW, AssessmentStep.CLOSE, CLOSED)
            .build();

    private AssessmentTable() {}

    private static String refused(AssessmentState state, AssessmentStep step) {
        if (state == CLOSED) {
            return "An assessment that is closed stays closed";
        }
        return switch (step) {
            case COMPLETE -> "It is complete already, and a completed version never changes";
            case REVIEW ->
                state == DRAFT ? "A draft is completed before it is reviewed" : "Its review has begun already";
            case DROP_REVIEW -> "No review is open";
            case CLOSE -> throw new IllegalStateException("Closing is open from everywhere but closed");
        };
    }
}
