package uk.haven.access;

import java.time.LocalDate;

/**
 * Where the signed-in person is and as of when, for the frame of every page; implemented by the partnership module, which
 * knows schools and the calendar.
 */
public interface WhereAndWhen {

    /** "Riders Infant School", or the partnership's name. */
    String place(Viewer.Person viewer);

    /** The date the person has chosen to look at, or the partnership's today. */
    LocalDate asOf();

    /** The partnership's today. */
    LocalDate today();

    /** Whether the data is the synthetic demo's. */
    boolean synthetic();
}
