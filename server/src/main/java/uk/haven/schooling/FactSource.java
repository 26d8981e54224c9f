package uk.haven.schooling;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.haven.children.ChildId;

/** Where screening and pages get their facts. Call inside a transaction; sees what the viewer may see. */
public interface FactSource {

    /** Facts of one child at the date; {@link Facts#none} when nothing is held. */
    Facts of(ChildId child, LocalDate asOf);

    /** Facts of several children at the date, with a fixed number of queries. */
    Map<ChildId, Facts> of(Collection<ChildId> children, LocalDate asOf);

    /**
     * Streams the facts of every child about whom anything is held at the date, for batch work. A county (180,000
     * children) streams in well under a second.
     */
    void forEach(LocalDate asOf, Consumer<Facts> consumer);

    /**
     * The same on several threads at once: the consumer is called once for each child, in no order, from threads that have
     * no transaction and no viewer.
     */
    void forEachAtOnce(LocalDate asOf, Consumer<Facts> consumer);

    /**
     * Ids of the children whose facts may have changed since the given file was applied, for incremental screening.
     *
     * @param fileIds {@code intake.file.id}s
     */
    BitSet touchedBy(Collection<Long> fileIds);

    /**
     * Monday of the first week of which the given files wrote a register; empty when they wrote none.
     *
     * @param fileIds {@code intake.file.id}s
     */
    Optional<LocalDate> firstWeekOf(Collection<Long> fileIds);

    /** How far the rest of the school year can still move attendance. */
    Reach reach(ChildId child, LocalDate asOf);

    /**
     * @param remaining possible sessions that the calendar still holds after the date until the end of the school year
     */
    record Reach(int possible, int attended, int remaining) {

        /**
         * How many of the remaining sessions the child may miss and still end the year at or above the percentage;
         * negative when it can no longer be reached.
         */
        public int mayMiss(int percent) {
            // attended + remaining - missed >= percent/100 * (possible + remaining), in whole sessions
            int total = possible + remaining;
            int needed = Math.ceilDiv(percent * total, 100);
            return attended + remaining - needed;
        }
    }
}
