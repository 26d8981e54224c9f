package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.haven.directory.Continuum;

/**
 * How much support lies at which level of the continuum: a measure of the partnership's long-run aim to act earlier. Counts
 * are exact, of what the viewer's schools gave, also for children who have moved on since; support that came with a child
 * counts with the school that began it. Whoever shows them outside a school's own staff puts them through disclosure control.
 * What counts, and from when: {@link Interventions#countingFrom}. Call inside a transaction.
 */
public interface SupportContinuum {

    /** Support that goes on at each of the dates, by school and level; levels without any are absent. */
    List<Count> on(Collection<LocalDate> dates);

    /**
     * @param schoolId the school that gives it or asked for it
     * @param number pieces of support
     * @param children whom they are for, each once
     */
    record Count(long schoolId, LocalDate date, Continuum level, int number, int children) {}
}
