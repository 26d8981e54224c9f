package uk.haven.schooling;

import java.time.LocalDate;
import uk.haven.children.Child;

/** Records where young people go after Year 11, as {@code destinations.csv} does. Call inside a transaction. */
public interface Destinations {

    /**
     * Records what is known as of the day; it takes the place of what was recorded for the same day. The database refuses
     * whoever may not write of the child.
     */
    void record(Child child, LocalDate on, Destination destination);
}
