package uk.haven.support.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.haven.platform.StateTable.Answer;

class AssessmentTableTests {

    private static final Path DRAWN = Path.of("..", "docs", "states", "assessment.md");

    /** What each pair answers: a state, or the words with which it is refused. */
    private static final Map<AssessmentState, Map<AssessmentStep, Object>> EXPECTED = Map.of(
            AssessmentState.DRAFT,
            Map.of(
                    AssessmentStep.COMPLETE,
                    AssessmentState.COMPLETE,
                    AssessmentStep.REVIEW,
                    "A draft is completed before it is reviewed",
                    AssessmentStep.DROP_REVIEW,
                    "No review is open",
                    AssessmentStep.CLOSE,
                    AssessmentState.CLOSED),
            AssessmentState.COMPLETE,
            Map.of(
                    AssessmentStep.COMPLETE,
                    "It is complete already, and a completed version never changes",
                    AssessmentStep.REVIEW,
                    AssessmentState.UNDER_REVIEW,
                    AssessmentStep.DROP_REVIEW,
                    "No review is open",
                    AssessmentStep.CLOSE,
                    AssessmentState.CLOSED),
            AssessmentState.UNDER_REVIEW,
            Map.of(
                    AssessmentStep.COMPLETE, AssessmentState.COMPLETE,
                    AssessmentStep.REVIEW, "Its review has begun already",
                    AssessmentStep.DROP_REVIEW, AssessmentState.COMPLETE,
                    AssessmentStep.CLOSE, AssessmentState.CLOSED),
            AssessmentState.CLOSED,
            Map.of(
                    AssessmentStep.COMPLETE, "An assessment that is closed stays closed",
                    AssessmentStep.REVIEW, "An assessment that is closed stays closed",
                    AssessmentStep.DROP_REVIEW, "An assessment that is closed stays closed",
                    AssessmentStep.CLOSE, "An assessment that is closed stays closed"));

    @Test
    void everyPairMovesOrIsRefusedInTheRulesWords() {
        for (AssessmentState state : AssessmentState.values()) {
            for (AssessmentStep step : AssessmentStep.values()) {
                Object answered = switch (AssessmentTable.TABLE.after(state, step)) {
                    case Answer.Moved<AssessmentState>(AssessmentState to) -> to;
                    case Answer.Refused<AssessmentState>(String reason) -> reason;
                };
                assertThat(answered)
                        .as(state + " " + step)
                        .isEqualTo(EXPECTED.get(state).get(step));
            }
        }
    }

    @Test
    void theDocumentationDrawsTheTable() throws IOException {
        String drawn = """
                # States of a common assessment

                Written by `AssessmentTableTests` from `AssessmentTable`; draw it anew with `-Dhaven.write=true`. A step that
                is not in the table is refused.

                """ + AssessmentTable.TABLE.drawn();
        if (Boolean.getBoolean("haven.write")) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
        }
        assertThat(DRAWN).content().isEqualTo(drawn);
    }
}
