package uk.haven.schooling.web;

import uk.haven.schooling.SessionCounts;

/** Attendance as people read it: never rounded up, so that what is below a line never shows as on it. */
final class Percentages {

    private Percentages() {}

    /** {@code 85.2 %}; "–" when no session was possible. */
    static String of(SessionCounts counts) {
        if (counts.possible() == 0) {
            return "–";
        }
        int perMille = counts.perMille();
        return perMille / 10 + "." + perMille % 10 + " %";
    }

    /** {@code 162 of 190 · 85.2 %}. */
    static String inFull(SessionCounts counts) {
        return counts.attended() + " of " + counts.possible() + " · " + of(counts);
    }
}
