package uk.haven.milestones.domain;

import java.util.OptionalInt;

/** What became of a result after a programme was started. */
public enum Movement {
    REACHED("has reached the standard since"),
    UP("has gone up, though not to the standard"),
    SAME("has not moved"),
    DOWN("has gone down"),
    /** No later result, or none before to compare it with. */
    OPEN("cannot be told yet");

    private final String words;

    Movement(String words) {
        this.words = words;
    }

    /** "The result has not moved". */
    public String words() {
        return words;
    }

    /**
     * @param before value of the result that was decided about, in its scheme's order ({@link Scale})
     * @param after value of the latest result after the decision point
     */
    public static Movement between(OptionalInt before, OptionalInt after, int standard) {
        if (after.isEmpty()) {
            return OPEN;
        }
        if (after.getAsInt() >= standard) {
            return REACHED;
        }
        if (before.isEmpty()) {
            return OPEN;
        }
        int change = Integer.compare(after.getAsInt(), before.getAsInt());
        return change > 0 ? UP : change < 0 ? DOWN : SAME;
    }
}
