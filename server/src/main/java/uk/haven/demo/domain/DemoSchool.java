package uk.haven.demo.domain;

import java.util.List;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/**
 * One school of the demo and how much of everything it has.
 *
 * @param perYear children in each year group
 * @param levels2006 children recorded at level 1, 2, 3 throughout 2006/07
 * @param levels2007 about how many the review of autumn 2007 leaves at level 1, 2, 3
 * @param keyWorkers people with a key-worker role throughout 2006/07
 * @param next schools to which its last year group goes on, or none
 */
public record DemoSchool(
        String laestab,
        String urn,
        String name,
        Phase phase,
        YearGroup lowest,
        YearGroup highest,
        String opened,
        String closed,
        String successor,
        int perYear,
        List<Integer> levels2006,
        List<Integer> levels2007,
        int keyWorkers,
        List<String> next) {

    public DemoSchool {
        levels2006 = List.copyOf(levels2006);
        levels2007 = List.copyOf(levels2007);
        next = List.copyOf(next);
    }

    boolean teaches(YearGroup year) {
        return perYear > 0 && year.compareTo(lowest) >= 0 && year.compareTo(highest) <= 0;
    }

    /** {@code 2101} of {@code 850/2101}. */
    String establishment() {
        return laestab.substring(4);
    }
}
