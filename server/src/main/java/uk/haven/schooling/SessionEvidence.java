package uk.haven.schooling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was recorded of children day by day, for many at once: sessions, exclusions and results. Answers carry the id under
 * which a record was written. Call inside a transaction; sees what the viewer may see.
 */
public interface SessionEvidence {

    /** Takes one child's week at one school. */
    @FunctionalInterface
    interface Weeks {
        /**
         * @param monday epoch day
         * @param masks packed {@link SessionMasks}, none after the last day asked for
         */
        void accept(int childId, int monday, long masks);
    }

    /** Every child's sessions at the schools from the week of the first day to the last day; one query. */
    void weeks(Collection<Long> schoolIds, LocalDate first, LocalDate last, Weeks weeks);

    /** Everyone's sessions, a week at a time, as this process keeps them. Not to be handed to other threads. */
    @FunctionalInterface
    interface EveryonesWeeks {
        /**
         * Packed {@link SessionMasks} by the id under which they were recorded, of all schools together; ids beyond its end
         * have none. May hold sessions after the last day asked for. Not to be changed.
         *
         * @param monday epoch day, of a week asked for
         */
        long[] of(int monday);
    }

    /**
     * Everyone's sessions from the week of the first day to the week of the last, for batch work: one query for all
     * weeks, and another for each week that this process does not hold as it stands.
     *
     * @throws IllegalStateException when a person is the viewer
     */
    EveryonesWeeks everyone(LocalDate first, LocalDate last);

    /** Takes one exclusion. */
    @FunctionalInterface
    interface Exclusions {
        /** @param day epoch day on which it began */
        void accept(int childId, int day, ExclusionCategory category, int sessions);
    }

    /** Exclusions that began from one day to another, in order of their days; one query. */
    void exclusions(LocalDate first, LocalDate last, Exclusions exclusions);

    /** The same of some children. */
    void exclusions(Collection<Integer> childIds, LocalDate first, LocalDate last, Exclusions exclusions);

    /** Takes one result that has a value. */
    @FunctionalInterface
    interface Results {
        /** @param day epoch day */
        void accept(int childId, int day, String scheme, String subject, int tenths);
    }

    /** Results of these schemes from one day to another, of some children or (when empty) of everyone; one query. */
    void results(Set<String> schemes, Collection<Integer> childIds, LocalDate first, LocalDate last, Results results);

    /** The codes of the schemes of assessment, in their order. */
    Set<String> schemes();

    /**
     * The value in tenths of a result as its scheme writes it.
     *
     * @return nothing when there is no such scheme; an empty number when the result is none of the scheme's, or has no
     *     value
     */
    Optional<OptionalInt> value(String scheme, String result);
}
