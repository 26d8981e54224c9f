package uk.haven.milestones.domain.review;

import uk.haven.schooling.SessionCounts;

/**
 * What the registers say of a child for the review of one half-term. All whole numbers of sessions; a mark that was not
 * taken yet is no session, so it is no absence either.
 *
 * @param halfTerm sessions of the half-term
 * @param year sessions from the start of the school year to the end of that half-term
 */
public record Standing(SessionCounts halfTerm, SessionCounts year) {

    public static final Standing NOTHING = new Standing(SessionCounts.NONE, SessionCounts.NONE);

    /** Whether there is anything to review: less than the percentage in the half-term or in the year so far. */
    public boolean below(int percent) {
        return belowInHalfTerm(percent) || belowInYear(percent);
    }

    /** Exactly the percentage is not below, and nothing is below where no session was possible. */
    public boolean belowInHalfTerm(int percent) {
        return halfTerm.below(percent);
    }

    public boolean belowInYear(int percent) {
        return year.below(percent);
    }
}
