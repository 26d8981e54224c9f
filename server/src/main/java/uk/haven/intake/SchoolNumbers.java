package uk.haven.intake;

import java.util.Set;

/** Which numbers the schools have that files name; implemented by the partnership module, which knows schools. */
public interface SchoolNumbers {

    /** LAESTABs ({@code 850/2101}) of the schools with these ids; of none for an id that no school has. */
    Set<String> laestabs(Set<Long> schoolIds);
}
