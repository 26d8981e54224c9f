package uk.haven.milestones.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.haven.milestones.domain.review.ReviewState.CLOSED;
import static uk.haven.milestones.domain.review.ReviewState.DECIDED;
import static uk.haven.milestones.domain.review.ReviewState.NO_LONGER_BELOW;
import static uk.haven.milestones.domain.review.ReviewState.OPEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.haven.platform.StateTable.Answer;

class ReviewStatesTests {

    private static final Path DRAWN = Path.of("..", "docs", "states", "attendance-review.md");

    /** What each pair answers: a state, or the words with which it is refused. */
    private static final Map<ReviewState, Map<ReviewStep, Object>> EXPECTED = Map.of(
            OPEN,
            Map.of(
                    ReviewStep.DECIDE, DECIDED,
                    ReviewStep.CLOSE, "Nothing is decided yet",
                    ReviewStep.REOPEN, "It is open already",
                    ReviewStep.LIFT, NO_LONGER_BELOW,
                    ReviewStep.FALL_BELOW, OPEN),
            DECIDED,
            Map.of(
                    ReviewStep.DECIDE, DECIDED,
                    ReviewStep.CLOSE, CLOSED,
                    ReviewStep.REOPEN, OPEN,
                    ReviewStep.LIFT, DECIDED,
                    ReviewStep.FALL_BELOW, DECIDED),
            CLOSED,
            Map.of(
                    ReviewStep.DECIDE, "It is closed: open it again first",
                    ReviewStep.CLOSE, "It is closed already",
                    ReviewStep.REOPEN, OPEN,
                    ReviewStep.LIFT, CLOSED,
                    ReviewStep.FALL_BELOW, CLOSED),
            NO_LONGER_BELOW,
            Map.of(
                    ReviewStep.DECIDE, DECIDED,
                    ReviewStep.CLOSE, CLOSED,
                    ReviewStep.REOPEN, "It is open already",
                    ReviewStep.LIFT, NO_LONGER_BELOW,
                    ReviewStep.FALL_BELOW, OPEN));

    @Test
    void everyPairMovesOrIsRefusedInTheRulesWords() {
        for (ReviewState state : ReviewState.values()) {
            for (ReviewStep step : ReviewStep.values()) {
                Object answered = switch (ReviewStates.TABLE.after(state, step)) {
                    case Answer.Moved<ReviewState>(ReviewState to) -> to;
                    case Answer.Refused<ReviewState>(String reason) -> reason;
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
                # States of an attendance review

                Written by `ReviewStatesTests` from `ReviewStates`; draw it anew with `-Dhaven.write=true`. A step that is not in
                the table is refused. People decide, close and reopen; the registers lift a child, or let it fall below again.

                """ + ReviewStates.TABLE.drawn();
        if (Boolean.getBoolean("haven.write")) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
        }
        assertThat(DRAWN).content().isEqualTo(drawn);
    }
}
