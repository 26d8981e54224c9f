package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Nurture groups across schools: places, stays and what came of them, as whole numbers, no child. Exact, so whoever shows them
 * outside a school's own staff puts them through disclosure control; the number of places is no secret. Each is as it stood on
 * the day, whatever came after. Call inside a transaction.
 */
public interface NurtureFigures {

    /** Stays that ended so many years before the day at most are counted, and those that went on. */
    int YEARS = 2;

    /** Of the schools that had a group open on the day or a stay in those years, in their order. */
    List<AtSchool> at(Collection<Long> schools, LocalDate day);

    /**
     * @param places in the groups open on the day
     * @param within children in a group for no longer than four terms
     * @param over children in a group for longer
     * @param back back in class within four terms
     * @param backLate back in class later
     * @param left gone without a return to class
     */
    record AtSchool(long schoolId, int places, int within, int over, int back, int backLate, int left) {}

    /** How far profiles moved over all the schools' stays; empty when too few have two profiles. */
    Optional<Gain> gain(Collection<Long> schools, LocalDate day);

    /**
     * @param children with two profiles
     * @param developmental strands A to J together; up is better
     * @param diagnostic strands Q to Z together; down is better
     */
    record Gain(int children, Range developmental, Range diagnostic) {}

    /** A mean in tenths of a point, and where it lies 19 times in 20. */
    record Range(int low, int mean, int high) {}
}
