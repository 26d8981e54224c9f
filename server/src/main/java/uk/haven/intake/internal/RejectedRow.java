package uk.haven.intake.internal;

import java.util.List;
import uk.haven.platform.Problem;

/** A row that was rejected, with its cells as sent. */
record RejectedRow(long line, String kind, List<String> cells, List<Problem> problems) {
    RejectedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
