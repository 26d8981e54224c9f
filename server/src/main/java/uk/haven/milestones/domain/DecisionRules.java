package uk.haven.milestones.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/** The rules of deciding about children at a decision point. */
public final class DecisionRules {

    private static final int REASON = 1000;
    private static final int GROUP = 100;
    private static final int LONGEST_WEEKS = 52;

    private DecisionRules() {}

    /**
     * Whether anything has to be decided: a child at the standard needs nothing, and a decision whose programme was
     * refused has come to nothing.
     */
    public static boolean open(Status status, Optional<Decision> decision) {
        return status != Status.MET && !stands(decision);
    }

    /** Whether it is decided, and something came of it. */
    public static boolean stands(Optional<Decision> decision) {
        return decision.filter(each -> !each.refused()).isPresent();
    }

    /** A decision to start nothing says why. */
    public static Optional<Problem> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Problem.of(
                    "reason", "REASON-MISSING", "There is no reason", "Say why there is to be no programme"));
        }
        return reason.strip().length() > REASON
                ? Optional.of(Problem.of(
                        "reason", "REASON-LONG", "The reason is longer than 1,000 characters", "Say it more briefly"))
                : Optional.empty();
    }

    /**
     * What is wrong with programmes that are asked for.
     *
     * @param from null when no date was typed
     * @param decisionPoint the latest of the standards that they are for; until then results can still come
     */
    public static List<Problem> start(
            String kind,
            String group,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Optional<LocalDate> decisionPoint,
            LocalDate yearEnds) {
        var problems = new ArrayList<Problem>();
        if (kind.isBlank()) {
            problems.add(
                    Problem.of("kind", "KIND-MISSING", "No type is chosen", "Choose what kind of programme it is"));
        }
        if (group.strip().length() > GROUP) {
            problems.add(Problem.of(
                    "group", "GROUP-LONG", "The group's name is longer than 100 characters", "Give it a short name"));
        }
        if (from != null && decisionPoint.filter(from::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "from",
                    "DATES-EARLY",
                    "It begins before the decision point",
                    "Give the day of the decision point or a later one: until then results can still come"));
        }
        if (from != null && until != null) {
            if (!until.isAfter(from)) {
                problems.add(Problem.of(
                        "until", "DATES-TURNED", "It ends before it has begun", "Give a day after the first"));
            } else if (until.isAfter(yearEnds) || until.isAfter(from.plusWeeks(LONGEST_WEEKS))) {
                problems.add(Problem.of(
                        "until",
                        "DATES-LATE",
                        "It ends after the school year",
                        "A programme from a decision point is for spring and summer: end it within the year"));
            }
        }
        return problems;
    }

    /** Places with outreach are agreed for a year; without an agreement there are none. */
    public static Optional<Problem> outreach(int asked, long taken, int agreed) {
        long left = Math.max(0, agreed - taken);
        return asked <= left
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "outreach",
                        "OUTREACH-FULL",
                        "Outreach has " + left + (left == 1 ? " place" : " places") + " left this year, and " + asked
                                + (asked == 1 ? " is asked for" : " are asked for"),
                        "Tick fewer children, or have the school's own staff give it"));
    }
}
