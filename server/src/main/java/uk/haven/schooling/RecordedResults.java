package uk.haven.schooling;

import java.time.LocalDate;
import java.util.Collection;
import uk.haven.children.Child;

/** Records results that staff find themselves, as {@code assessments.csv} does. Call inside a transaction. */
public interface RecordedResults {

    /** @param result as its scheme writes it */
    record Found(Child child, String result) {}

    /**
     * Records phases of Letters and Sounds as of the day; each takes the place of what was recorded of the child for the same
     * day, which is kept as superseded. Two statements however many there are. The database refuses whoever may not write of a
     * child.
     *
     * @throws IllegalArgumentException when one is not a result of the scheme, or a child is there twice
     */
    void phases(LocalDate on, Collection<Found> found);
}
