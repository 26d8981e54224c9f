package uk.haven.intake.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.intake.formats.RowFaults;
import uk.haven.platform.Problem;

/** Passes faults on to a load that is made after the file has been opened. */
final class LateFaults implements RowFaults {

    private @Nullable RowFaults target;

    void to(RowFaults faults) {
        this.target = faults;
    }

    @Override
    public void fault(long line, List<String> sentCells, Problem problem) {
        if (target == null) {
            throw new IllegalStateException("A row was read before the file was open");
        }
        target.fault(line, sentCells, problem);
    }
}
