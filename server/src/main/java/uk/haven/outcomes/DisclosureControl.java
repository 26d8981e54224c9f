package uk.haven.outcomes;

/**
 * Makes tables fit to be seen outside the school. Policy:
 *
 * <ul>
 *   <li>a figure about 1 to threshold − 1 people is hidden, in every row, column and sum; zeros are shown, so whoever
 *       reads the table is assumed to know that nothing hidden is zero;
 *   <li>so many others are hidden that, from everything shown and every sum of the table, no hidden figure can be bounded
 *       to an interval narrower than the threshold; this is checked by linear programming for each of them, and a table
 *       for which it cannot be had is refused;
 *   <li>shares and ratios with a hidden part are hidden;
 *   <li>the same table always hides the same figures.
 * </ul>
 *
 * <p>One table at a time: give it only snapshots that no longer change. The difference between two live tables a week
 * apart tells the newcomer's story however well each is protected.
 */
public interface DisclosureControl {

    /** The threshold that Haven starts with; {@code haven.disclosure-threshold} sets another. */
    int DEFAULT_THRESHOLD = 5;

    /** Figures about fewer people than this are hidden. */
    int threshold();

    /**
     * Hides what must be hidden.
     *
     * @throws NotReleasable when nothing protects the table
     */
    ProtectedTable protect(CountTable table);

    /** A table that cannot be shown in any form. */
    final class NotReleasable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReleasable(String message) {
            super(message);
        }
    }
}
