package uk.haven.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.children.Child;

/**
 * Programmes for other modules to write, by the rules that hold on the pages.
 *
 * <p>Call inside a transaction. Each throws {@link IllegalArgumentException} with the rule's own words when it is refused.
 */
public interface Programmes {

    /**
     * When a programme may end: all that is said of these must be met.
     *
     * @param percent attendance of the last {@code sessions} possible sessions, 1–100
     * @param sessions 2–200
     * @param weeksWithoutExclusion school weeks, 1–39
     * @param weeksWithoutUnauthorised school weeks, 1–39
     * @param targets so many of its targets are met
     * @param judgement whoever leads it says so
     */
    record Exit(
            OptionalInt percent,
            int sessions,
            OptionalInt weeksWithoutExclusion,
            OptionalInt weeksWithoutUnauthorised,
            OptionalInt targets,
            boolean judgement) {}

    /**
     * @param type code of its type: {@code learning-mentor}
     * @param barriers {@code LEARNING_SKILLS}, {@code ORGANISATION}, {@code HOME}, {@code BEHAVIOUR}, {@code BULLYING},
     *     {@code DISAFFECTION}, {@code OTHER}
     * @param weekdays of its sessions, 1 is Monday
     */
    record Plan(
            String type,
            Set<String> barriers,
            String aim,
            List<String> targets,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> nextReview,
            OptionalLong workerId,
            Exit exit,
            Set<Integer> weekdays,
            int minutes) {}

    /** Starts a programme at the child's school. */
    Intervention start(Child child, Plan plan);

    /** Logs a session, attended or missed. */
    void session(Intervention programme, LocalDate on, boolean attended, String note);

    /** Writes a review down. @param judged whether it was judged to have done its work, when that was said */
    void review(Intervention programme, LocalDate on, String found, String next, Optional<Boolean> judged);

    /** Says that the first so many targets are met. */
    void targetsMet(Intervention programme, int count);

    /** Ends it. In batch work, how its exit criteria stand is first looked at as of that day. */
    void end(Intervention programme, LocalDate on, InterventionOutcome outcome, String reason);
}
