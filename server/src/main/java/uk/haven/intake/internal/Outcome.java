package uk.haven.intake.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/** What loading one file came to, in a preview or for good. */
record Outcome(
        String kind,
        List<String> layout,
        long rows,
        long accepted,
        long unchanged,
        long rejected,
        List<RejectedRow> kept,
        @Nullable String errorsFile,
        double seconds,
        @Nullable Problem refusal,
        List<String> notices) {

    Outcome {
        kept = List.copyOf(kept);
        layout = List.copyOf(layout);
        notices = List.copyOf(notices);
    }

    static Outcome refused(String kind, Problem problem, double seconds) {
        return new Outcome(kind, List.of(), 0, 0, 0, 0, List.of(), null, seconds, problem, List.of());
    }
}
