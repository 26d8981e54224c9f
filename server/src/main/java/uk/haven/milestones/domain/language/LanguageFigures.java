package uk.haven.milestones.domain.language;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * Early language of the Year R of a school, each child once.
 *
 * @param children in Year R
 * @param reached who have reached the end of phase 2 of Letters and Sounds ({@link LetterPhases#COUNTED})
 * @param below who have not, though a phase is recorded
 * @param released from Reception Narrative
 * @param needsMore judged to need more than Reception Narrative
 * @param notJudged whose language nobody has judged yet
 */
public record LanguageFigures(int children, int reached, int below, int released, int needsMore, int notJudged) {

    /** Those of whom no phase is recorded. */
    public int phaseUnknown() {
        return children - reached - below;
    }

    /** Those who were judged to go on with Reception Narrative. */
    public int goesOn() {
        return children - released - needsMore - notJudged;
    }

    /** One child. @param phase the last phase whose end was reached, none when nothing is recorded */
    public record One(NarrativeState state, OptionalInt phase) {}

    public static LanguageFigures of(Collection<One> all) {
        int[] states = new int[NarrativeState.values().length];
        int reached = 0;
        int below = 0;
        for (One each : all) {
            states[each.state().ordinal()]++;
            if (each.phase().isPresent()) {
                if (each.phase().getAsInt() >= LetterPhases.COUNTED) {
                    reached++;
                } else {
                    below++;
                }
            }
        }
        return new LanguageFigures(
                all.size(),
                reached,
                below,
                states[NarrativeState.RELEASED.ordinal()],
                states[NarrativeState.NEEDS_MORE.ordinal()],
                states[NarrativeState.NOT_JUDGED.ordinal()]);
    }
}
