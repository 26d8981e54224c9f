package uk.haven.milestones.domain.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.domain.experience.Activity.State;

class ActivityStepTests {

    private static final Map<State, Map<State, ActivityStep>> MOVES = Map.of(
            State.PLANNED,
                    Map.of(
                            State.PLANNED, ActivityStep.CHANGE,
                            State.HAPPENED, ActivityStep.WRITE_UP,
                            State.CALLED_OFF, ActivityStep.CALL_OFF),
            State.HAPPENED, Map.of(State.HAPPENED, ActivityStep.CORRECT),
            State.CALLED_OFF, Map.of());

    @Test
    void everyPairOfStatesHasItsOneStepOrNone() {
        for (State from : State.values()) {
            for (State to : State.values()) {
                ActivityStep expected = MOVES.getOrDefault(from, Map.of()).get(to);
                if (expected == null) {
                    assertThat(ActivityStep.between(from, to))
                            .as(from + " to " + to)
                            .isEmpty();
                } else {
                    assertThat(ActivityStep.between(from, to))
                            .as(from + " to " + to)
                            .contains(expected);
                    assertThat(expected.refusal(from)).isEmpty();
                    assertThat(expected.to()).isEqualTo(to);
                }
            }
        }
    }

    @Test
    void whatMayNotBeDoneIsRefusedWithTheReason() {
        assertThat(ActivityStep.CORRECT.refusal(State.PLANNED)).contains("It is not written up yet");
        assertThat(ActivityStep.WRITE_UP.refusal(State.HAPPENED)).contains("It is written up, and stays so");
        assertThat(ActivityStep.CHANGE.refusal(State.CALLED_OFF)).contains("It is called off, and stays so");
    }
}
