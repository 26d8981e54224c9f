package uk.haven.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.haven.platform.StateTable.Answer;

class StateTableTests {

    private enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    private enum Act {
        SHUT_IT,
        OPEN_IT,
        LOCK_IT
    }

    private static StateTable<Door, Act> doors() {
        return StateTable.of(Door.class, Act.class, (state, act) -> "A door that is " + state + " takes no " + act)
                .from(Door.OPEN, Act.SHUT_IT, Door.SHUT)
                .from(Door.SHUT, Act.OPEN_IT, Door.OPEN)
                .from(Door.SHUT, Act.LOCK_IT, Door.LOCKED)
                .build();
    }

    @Test
    void everyPairMovesAsTheTableSaysOrIsRefusedInTheRulesWords() {
        var table = doors();
        int moves = 0;
        for (Door state : Door.values()) {
            for (Act act : Act.values()) {
                if (table.after(state, act) instanceof Answer.Refused<Door>(String reason)) {
                    assertThat(reason).isEqualTo("A door that is " + state + " takes no " + act);
                } else {
                    moves++;
                }
            }
        }
        assertThat(moves).isEqualTo(3);
        assertThat(table.after(Door.SHUT, Act.LOCK_IT)).isEqualTo(new Answer.Moved<>(Door.LOCKED));
        assertThat(table.open(Door.SHUT)).containsExactly(Act.OPEN_IT, Act.LOCK_IT);
        assertThat(table.last(Door.LOCKED)).isTrue();
    }

    @Test
    void aRefusalIsAProblemInTheRulesWordsAndAMoveHasNone() {
        var table = doors();
        assertThat(table.refusal(Door.OPEN, Act.LOCK_IT, "DOOR", "Shut it first"))
                .contains(Problem.of("", "DOOR", "A door that is OPEN takes no LOCK_IT", "Shut it first"));
        assertThat(table.refusal(Door.SHUT, Act.LOCK_IT, "DOOR", "Shut it first"))
                .isEmpty();
        assertThat(table.to(Door.SHUT, Act.LOCK_IT)).isEqualTo(Door.LOCKED);
        assertThatThrownBy(() -> table.to(Door.OPEN, Act.LOCK_IT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A door that is OPEN takes no LOCK_IT");
    }

    @Test
    void aStepLeadsToOnePlace() {
        var builder = StateTable.of(Door.class, Act.class, (state, act) -> "").from(Door.OPEN, Act.SHUT_IT, Door.SHUT);
        assertThatThrownBy(() -> builder.from(Door.OPEN, Act.SHUT_IT, Door.LOCKED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTableIsDrawnWithARowForEachState() {
        assertThat(doors().drawn()).isEqualTo("""
                | from \\ step | shut it | open it | lock it |
                | --- | --- | --- | --- |
                | **open** | shut | – | – |
                | **shut** | – | open | locked |
                | **locked** | – | – | – |
                """);
    }
}
