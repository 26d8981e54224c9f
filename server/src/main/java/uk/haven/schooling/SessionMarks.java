package uk.haven.schooling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * The possible sessions of children one by one, for seeing when and why they are missed. Call inside a transaction; sees
 * what the viewer may see.
 */
public interface SessionMarks {

    /** Takes one possible session. */
    @FunctionalInterface
    interface Sessions {
        /**
         * @param childId the id that is kept of the child
         * @param day epoch day
         * @param missed whether it counts as an absence
         * @param kind empty when the mark is of none: present in time, or at an approved activity
         */
        void accept(int childId, int day, boolean afternoon, boolean missed, Optional<KindOfMark> kind);
    }

    /**
     * Sessions of these children from one day to another at every school of the partnership, with a fixed number of
     * queries. Marks that were not taken yet are no sessions.
     */
    void of(Collection<Integer> childIds, LocalDate first, LocalDate last, Sessions consumer);
}
