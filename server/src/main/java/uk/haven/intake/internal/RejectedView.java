package uk.haven.intake.internal;

import java.util.List;
import uk.haven.platform.Problem;

/** One rejected row that waits. */
public record RejectedView(long id, long line, List<String> cells, List<Problem> problems) {}
