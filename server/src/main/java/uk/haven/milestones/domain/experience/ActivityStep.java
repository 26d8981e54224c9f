package uk.haven.milestones.domain.experience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.haven.milestones.domain.experience.Activity.State;

/**
 * The one table of what may be done with an activity. What happened stays so: a mistake about a child is corrected in that
 * child's record, and who called off something that is held after all plans it anew.
 */
public enum ActivityStep {
    CHANGE(State.PLANNED, State.PLANNED),
    WRITE_UP(State.PLANNED, State.HAPPENED),
    CALL_OFF(State.PLANNED, State.CALLED_OFF),
    CORRECT(State.HAPPENED, State.HAPPENED);

    private final State from;
    private final State to;

    ActivityStep(State from, State to) {
        this.from = from;
        this.to = to;
    }

    /** Where the step leads. */
    public State to() {
        return to;
    }

    /** Why the step may not be taken from the state, as a sentence without its full stop; empty when it may. */
    public Optional<String> refusal(State state) {
        return state == from
                ? Optional.empty()
                : Optional.of(
                        state == State.PLANNED
                                ? "It is not written up yet"
                                : "It is " + word(state) + ", and stays so");
    }

    /** The step that leads from one state to the other, if one does. */
    public static Optional<ActivityStep> between(State from, State to) {
        return Arrays.stream(values())
                .filter(each -> each.from == from && each.to == to)
                .findFirst();
    }

    private static String word(State state) {
        return state == State.HAPPENED ? "written up" : state.label().toLowerCase(Locale.UK);
    }
}
