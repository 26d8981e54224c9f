package uk.haven.support.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.haven.platform.StateTable.Answer;

/** Every pair of state and step, and the table in the documentation; {@code -Dhaven.write=true} writes that anew. */
class PlacementTableTests {

    private static final Path DRAWN = Path.of("..", "docs", "states", "nurture-placement.md");

    private static final Map<PlacementState, Map<PlacementStep, PlacementState>> MOVES = new EnumMap<>(Map.of(
            PlacementState.PROPOSED,
            Map.of(
                    PlacementStep.PLACE, PlacementState.PLACED,
                    PlacementStep.DECLINE, PlacementState.NOT_PLACED),
            PlacementState.PLACED,
            Map.of(
                    PlacementStep.TAKE_BACK, PlacementState.NOT_PLACED,
                    PlacementStep.BEGIN_RETURN, PlacementState.RETURNING,
                    PlacementStep.LEAVE, PlacementState.LEFT),
            PlacementState.RETURNING,
            Map.of(
                    PlacementStep.PUT_OFF_RETURN, PlacementState.PLACED,
                    PlacementStep.RETURN, PlacementState.RETURNED,
                    PlacementStep.LEAVE, PlacementState.LEFT)));

    @Test
    void everyPairMovesAsSaidOrIsRefusedInTheRulesWords() {
        for (PlacementState state : PlacementState.values()) {
            for (PlacementStep step : PlacementStep.values()) {
                PlacementState to = MOVES.getOrDefault(state, Map.of()).get(step);
                Answer<PlacementState> answer = PlacementTable.TABLE.after(state, step);
                if (to == null) {
                    assertThat(answer).as("%s %s", state, step).isInstanceOf(Answer.Refused.class);
                    assertThat(((Answer.Refused<PlacementState>) answer).reason())
                            .hasSizeGreaterThan(20);
                } else {
                    assertThat(answer).as("%s %s", state, step).isEqualTo(new Answer.Moved<>(to));
                }
            }
        }
    }

    @Test
    void aChildGoesBackToClassByAPlan() {
        assertThat(PlacementTable.TABLE.after(PlacementState.PLACED, PlacementStep.RETURN))
                .isEqualTo(new Answer.Refused<>("A child goes back to class by a plan: begin the return first"));
    }

    @Test
    void theDocumentedTableIsTheOneThatHolds() throws IOException {
        String drawn = """
                # A place in a nurture group

                From which state which step leads where; – is refused, with the reason on the page. A place is held by the
                children who are *placed* or *returning*. Written by `PlacementTableTests` (`-Dhaven.write=true`).

                """ + PlacementTable.TABLE.drawn();
        if (Boolean.getBoolean("haven.write")) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
        }
        assertThat(Files.readString(DRAWN)).isEqualTo(drawn);
    }
}
