package uk.haven.intake.formats;

import java.util.List;
import uk.haven.intake.Rows;

/** A row that knows what it came from, so that it can be handed back with its errors. */
public interface SentRow extends Rows.Row {

    /** Number of the record in the file, for sources in which several rows come from one record. */
    long record();

    /** The cells as they were sent, in the order of {@link Reading#layout}. */
    List<String> sentCells();
}
