package uk.haven.milestones.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;

/** The rules of reviewing attendance. */
public final class ReviewRules {

    /** Longest text beside a reason, in characters. */
    public static final int WORDS = 1000;

    /** Days after a half-term on which its figures are taken for the partnership; they never change afterwards. */
    public static final int COUNTED_AFTER_DAYS = 28;

    private static final int LONGEST_WEEKS = 52;

    private ReviewRules() {}

    /** A half-term is over from the day after its last. */
    public static boolean over(HalfTerm halfTerm, LocalDate date) {
        return halfTerm.end().isBefore(date);
    }

    /** Whether it is time to take a half-term's figures for the partnership: schools have had four weeks to review. */
    public static boolean counted(HalfTerm halfTerm, LocalDate date) {
        return !date.isBefore(halfTerm.end().plusDays(COUNTED_AFTER_DAYS));
    }

    /**
     * What is wrong with a decision.
     *
     * @param reasons codes that can be chosen
     */
    public static List<Problem> decision(
            String reason, List<String> reasons, Optional<ReviewDecision> decision, String words) {
        var problems = new ArrayList<Problem>();
        if (!reasons.contains(reason)) {
            problems.add(
                    Problem.of("reason", "REASON-MISSING", "No reason is chosen", "Choose why sessions were missed"));
        }
        if (decision.isEmpty()) {
            problems.add(
                    Problem.of("decision", "DECISION-MISSING", "Nothing is decided", "Choose what is done about it"));
        }
        if (words.isBlank()
                && decision.filter(each -> each == ReviewDecision.NO_ACTION).isPresent()) {
            problems.add(Problem.of(
                    "words", "WHY-MISSING", "It is not said why nothing is to be done", "Say it in a sentence"));
        }
        if (words.strip().length() > WORDS) {
            problems.add(Problem.of(
                    "words", "WORDS-LONG", "The text is longer than 1,000 characters", "Say it more briefly"));
        }
        return problems;
    }

    /**
     * What is wrong with a programme that a decision asks for.
     *
     * @param from null when no date was typed
     */
    public static List<Problem> programme(String kind, @Nullable LocalDate from, @Nullable LocalDate until) {
        var problems = new ArrayList<Problem>();
        if (kind.isBlank()) {
            problems.add(
                    Problem.of("kind", "KIND-MISSING", "No type is chosen", "Choose what kind of programme it is"));
        }
        if (from != null && until != null) {
            if (!until.isAfter(from)) {
                problems.add(Problem.of(
                        "until", "DATES-TURNED", "It ends before it has begun", "Give a day after the first"));
            } else if (until.isAfter(from.plusWeeks(LONGEST_WEEKS))) {
                problems.add(Problem.of(
                        "until", "DATES-LATE", "It lasts longer than a year", "Give a day within a year of the first"));
            }
        }
        return problems;
    }
}
