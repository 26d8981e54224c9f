package uk.haven.milestones.domain.review;

import uk.haven.schooling.FactSource.Reach;

/** Whether a child can still end the school year at a percentage, and what it takes. */
public sealed interface Outlook {

    /**
     * It can.
     *
     * @param sessions that may still be missed, 0 or more
     */
    record MayMiss(int sessions, int remaining) implements Outlook {}

    /** Nothing that is still to come brings the year below it. */
    record Certain() implements Outlook {}

    /** Nothing that is still to come brings the year up to it. */
    record OutOfReach() implements Outlook {}

    /** No session is still to come. */
    record YearOver(boolean reached) implements Outlook {}

    /**
     * By whole sessions (DOMAIN.md, section 4; what may be missed is the rule of {@link Reach#mayMiss}): as many sessions as
     * the calendar still holds are taken to be possible for the child, and exactly the percentage is enough.
     *
     * @param reach sessions of the year so far, and how many are still to come at the school
     */
    static Outlook of(Reach reach, int percent) {
        int mayMiss = reach.mayMiss(percent);
        if (reach.remaining() == 0) {
            return new YearOver(mayMiss >= 0);
        }
        if (mayMiss < 0) {
            return new OutOfReach();
        }
        return mayMiss >= reach.remaining() ? new Certain() : new MayMiss(mayMiss, reach.remaining());
    }

    /** As people say it: "Can still reach 90 %: may miss at most 9 more sessions". */
    default String inWords(int percent) {
        return switch (this) {
            case MayMiss(int sessions, int remaining) ->
                sessions == 0
                        ? "Can still reach " + percent + " %, but may miss no session of the " + remaining + " to come"
                        : "Can still reach " + percent + " %: may miss at most " + sessions + " more "
                                + (sessions == 1 ? "session" : "sessions") + " of the " + remaining + " to come";
            case Certain _ -> "Ends the year at " + percent + " % or more whatever is still missed";
            case OutOfReach _ -> "Cannot reach " + percent + " % any more this year";
            case YearOver(boolean reached) ->
                reached
                        ? "The year is over, at " + percent + " % or more"
                        : "The year is over, below " + percent + " %";
        };
    }
}
