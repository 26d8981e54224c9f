package uk.haven.schooling;

import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

/**
 * Persistent absence by the rule of its school year: a fixed number of sessions missed until 2014/15, a share of the
 * child's own possible sessions since.
 */
public final class PersistentAbsence {

    /** Sessions missed that make absence persistent, after half-terms 2, 4, 5 and 6: about 20 %. */
    private static final int[] UNTIL_2009_10 = {28, 52, 64, 64};

    /** About 15 %. */
    private static final int[] UNTIL_2014_15 = {22, 38, 46, 56};

    private PersistentAbsence() {}

    /**
     * Whether the absence is persistent.
     *
     * @param halfTerms half-terms of the year that the counts cover from its beginning, 1–6: a threshold of a whole term
     *     is reached only by the sessions missed, so a running term is compared with that term's
     */
    public static boolean persistent(SchoolYear year, int halfTerms, SessionCounts counts) {
        if (year.start() >= 2015) {
            return counts.possible() > 0 && counts.absent() * 10 >= counts.possible();
        }
        int[] thresholds = year.start() >= 2010 ? UNTIL_2014_15 : UNTIL_2009_10;
        int stage = halfTerms <= 2 ? 0 : halfTerms <= 4 ? 1 : halfTerms == 5 ? 2 : 3;
        return counts.absent() >= thresholds[stage];
    }

    /** Whether the absence of the year until a day in the half-term is persistent; never where no session was possible. */
    public static boolean persistent(HalfTerm now, SessionCounts counts) {
        return counts.possible() > 0 && persistent(now.schoolYear(), now.number(), counts);
    }

    /** Whether half of the possible sessions or more were missed. */
    public static boolean severe(SessionCounts counts) {
        return counts.possible() > 0 && counts.absent() * 2 >= counts.possible();
    }
}
