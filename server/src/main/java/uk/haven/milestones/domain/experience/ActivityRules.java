package uk.haven.milestones.domain.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;

/** The rules of planning an activity and of writing it up. */
public final class ActivityRules {

    /** The most children of one activity: more than any phase of a large school, and few enough to be one form. */
    public static final int MOST = 1000;

    private static final int TITLE = 200;
    private static final int LEADER = 200;
    private static final int NOTE = 300;
    private static final int REASON = 500;
    private static final int LONGEST_DAYS = 366;

    private ActivityRules() {}

    /**
     * What is wrong with a plan.
     *
     * @param experiences those of the entitlement that were chosen
     * @param from null when no date was typed
     * @param until null when no date was typed
     */
    public static List<Problem> plan(
            String title,
            List<String> experiences,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String leader,
            List<YearGroup> years) {
        var problems = new ArrayList<Problem>();
        if (title.isBlank()) {
            problems.add(
                    Problem.of("title", "TITLE-MISSING", "It has no name", "Say what it is, as the staff call it"));
        } else if (title.strip().length() > TITLE) {
            problems.add(
                    Problem.of("title", "TITLE-LENGTH", "The name is too long", "Use up to " + TITLE + " characters"));
        }
        if (experiences.isEmpty()) {
            problems.add(Problem.of(
                    "experience", "EXPERIENCE-MISSING", "No experience is chosen", "Tick what it gives the children"));
        }
        if (years.isEmpty()) {
            problems.add(Problem.of("year", "YEAR-MISSING", "No year group is chosen", "Tick whom it is for"));
        }
        if (leader.strip().length() > LEADER) {
            problems.add(
                    Problem.of("leader", "LEADER-LENGTH", "That is too long", "Use up to " + LEADER + " characters"));
        }
        if (from != null && until != null) {
            dates(from, until).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> dates(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return Optional.of(Problem.of(
                    "until", "DATES-TURNED", "It ends before it has begun", "Give the first day or a later one"));
        }
        return until.isAfter(from.plusDays(LONGEST_DAYS))
                ? Optional.of(Problem.of(
                        "until", "DATES-LONG", "It lasts longer than a year", "Plan one for each school year"))
                : Optional.empty();
    }

    /** An activity that fits on one form is for somebody, and not for the whole of a large school at once. */
    public static Optional<Problem> children(int number) {
        if (number == 0) {
            return Optional.of(Problem.of(
                    "year",
                    "NOBODY-DUE",
                    "It is for nobody",
                    "Choose other year groups or experiences: these are due to none of them, or all have had them"));
        }
        return number > MOST
                ? Optional.of(Problem.of(
                        "year",
                        "TOO-MANY",
                        "It is for " + number + " children, and one form takes " + MOST,
                        "Plan one for each year group"))
                : Optional.empty();
    }

    /** Nobody has had what is not over. */
    public static Optional<Problem> over(LocalDate until, LocalDate today) {
        return until.isAfter(today)
                ? Optional.of(Problem.of(
                        "",
                        "NOT-OVER",
                        "It is not over yet",
                        "Write it up on its last day or later, or change its dates"))
                : Optional.empty();
    }

    /**
     * Whoever is left out is left out for a reason.
     *
     * @param field of the form that is about this child
     * @param name of the child
     * @param took null when no reason was chosen
     */
    public static Optional<Problem> exception(String field, String name, @Nullable Took took, String note) {
        if (took == null) {
            return Optional.of(Problem.of(
                    field, "WHY-MISSING", "There is no reason why " + name + " did not take part", "Choose one"));
        }
        if (took.needsWords() && note.isBlank()) {
            return Optional.of(Problem.of(
                    field,
                    "WORDS-MISSING",
                    "“" + took.label() + "” says too little about " + name,
                    "Write a word about it, or choose a reason that fits"));
        }
        return note.strip().length() > NOTE
                ? Optional.of(Problem.of(
                        field,
                        "NOTE-LENGTH",
                        "What is said about " + name + " is too long",
                        "Use up to " + NOTE + " characters"))
                : Optional.empty();
    }

    /** Whoever calls something off, or takes a record back, says why. */
    public static Optional<Problem> reason(String field, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Problem.of(field, "REASON-MISSING", "There is no reason", "Say why in a sentence"));
        }
        return reason.strip().length() > REASON
                ? Optional.of(Problem.of(
                        field, "REASON-LENGTH", "The reason is too long", "Use up to " + REASON + " characters"))
                : Optional.empty();
    }
}
