package uk.haven.schooling;

/**
 * The evidence about one child at one date that criteria are compared with; all whole numbers, so that a comparison never
 * rounds. Attendance counts every school of the partnership, from the first day of the school year to the date.
 *
 * @param childId {@code children.child.id}
 * @param possibleYear possible sessions, school year to date
 * @param attendedYear sessions attended (present or at an approved educational activity)
 * @param authorisedYear authorised absence, sessions
 * @param unauthorisedYear unauthorised absence, sessions
 * @param unauthorisedTerm unauthorised sessions in the term that has most recently begun
 * @param fixedTermYear fixed-term exclusions (FIXD, SUSP) begun in the school year
 * @param permanentYear permanent exclusions begun in the school year
 * @param fixedTermSessionsInTerm the most fixed-term sessions (half days) begun within one term of the school year
 */
public record Facts(
        int childId,
        int possibleYear,
        int attendedYear,
        int authorisedYear,
        int unauthorisedYear,
        int unauthorisedTerm,
        int fixedTermYear,
        int permanentYear,
        int fixedTermSessionsInTerm) {

    /** Sessions absent, authorised or not. */
    public int absentYear() {
        return authorisedYear + unauthorisedYear;
    }

    /** A child about whom nothing has been sent in. */
    public static Facts none(int childId) {
        return new Facts(childId, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
