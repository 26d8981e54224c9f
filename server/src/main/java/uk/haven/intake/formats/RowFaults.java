package uk.haven.intake.formats;

import uk.haven.platform.Problem;

/** Told of rows that cannot even be given to an importer. */
public interface RowFaults {
    void fault(long line, java.util.List<String> sentCells, Problem problem);
}
