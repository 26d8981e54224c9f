package uk.haven.support.domain.assessment;

/** What people do with a common assessment. */
public enum AssessmentStep {
    COMPLETE,
    REVIEW,
    DROP_REVIEW,
    CLOSE
}
