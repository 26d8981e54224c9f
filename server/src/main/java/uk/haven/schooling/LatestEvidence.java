package uk.haven.schooling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

/**
 * What a standard is compared with, for many children at once: results as they were written, sessions of one half-term,
 * places after Year 11. Each is one query, for a school as for a county. Children are told under the id that is kept of
 * them; no children means everyone whom the viewer may see. Call inside a transaction.
 */
public interface LatestEvidence {

    /** Takes one result that has a value. */
    @FunctionalInterface
    interface Results {
        /**
         * @param day epoch day
         * @param result as its scheme writes it
         * @param tenths as {@link Assessment#tenths}
         */
        void accept(int childId, int day, String scheme, String subject, String result, int tenths);
    }

    /**
     * Results of these schemes from one day to another, in order of their days, so that of each scheme and subject the
     * last one told is the latest. A result that says why there is none (absent, disapplied) is none.
     */
    void results(Set<String> schemes, Collection<Integer> childIds, LocalDate first, LocalDate last, Results consumer);

    /** Takes sessions of a child; a child who was at two schools is told twice. */
    @FunctionalInterface
    interface Sessions {
        /** @param counts packed {@link SessionCounts} */
        void accept(int childId, long counts);
    }

    /** Sessions of one half-term, at every school of the partnership, as they stood at the date. */
    void sessions(HalfTerm halfTerm, Collection<Integer> childIds, LocalDate asOf, Sessions consumer);

    /** Takes sessions of a child in a half-term; a child who was at two schools is told twice. */
    @FunctionalInterface
    interface SessionsOfHalfTerm {
        /**
         * @param halfTerm 1–6
         * @param counts packed {@link SessionCounts}
         */
        void accept(int childId, int halfTerm, long counts);
    }

    /** Sessions of every half-term of the year that has begun, at every school of the partnership, until the date. */
    void sessionsOfYear(SchoolYear year, Collection<Integer> childIds, LocalDate asOf, SessionsOfHalfTerm consumer);

    /** Takes what was recorded of a place after Year 11. */
    @FunctionalInterface
    interface Places {
        void accept(int childId, LocalDate recordedOn, Destination destination);
    }

    /** Places recorded until the date, in order of their days: the last one told of a child is the latest. */
    void places(Collection<Integer> childIds, LocalDate last, Places consumer);
}
