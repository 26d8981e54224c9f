package uk.haven.children;

import java.time.LocalDate;
import java.util.List;

/**
 * Says what of a child's record has been shared beyond its school; a Spring bean of a later module. Shown under "Who can see
 * this and who has". Called inside the viewer's read-only transaction, with a fixed number of queries.
 */
public interface ChildShares {

    /** What is or was shared, and what was considered and not shared, latest first. */
    List<Shared> of(Child child, LocalDate date);

    /**
     * @param sentence what with whom, what for, on what basis, until when
     * @param holds whether the other side can read it now
     * @param action verb on the link ("Withdraw"), or "" when the viewer can do nothing about it
     * @param path where that is done, or where it can be read
     */
    record Shared(String sentence, boolean holds, String action, String path) {}
}
