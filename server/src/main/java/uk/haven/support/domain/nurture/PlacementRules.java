package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.programme.SessionPattern;

/** What may be done with a child's place in a group; each rule answers with the reason for a no. */
public final class PlacementRules {

    /** A placing may be written down so many weeks ahead. */
    public static final int WEEKS_AHEAD = 12;

    private PlacementRules() {}

    /**
     * A place the child has or had, or is proposed for.
     *
     * @param until its last day; absent while it lasts
     */
    public record Held(PlacementState state, String group, LocalDate from, Optional<LocalDate> until) {}

    /** A child has one place at a time, whatever the group. */
    public static Optional<Problem> overlap(LocalDate from, Collection<Held> held) {
        for (Held each : held) {
            if (each.state() == PlacementState.NOT_PLACED) {
                continue;
            }
            if (each.state().open()) {
                return problem(
                        "group",
                        "PLACEMENT-OVERLAP",
                        each.state() == PlacementState.PROPOSED
                                ? "The child has been proposed for " + each.group() + " since "
                                        + Words.date(each.from())
                                : "The child has a place in " + each.group() + " since " + Words.date(each.from()),
                        "A child has one place at a time: end or decline that one first");
            }
            if (each.until().filter(until -> !until.isBefore(from)).isPresent()) {
                return problem(
                        "on",
                        "PLACEMENT-OVERLAP",
                        "The child had a place in " + each.group() + " until "
                                + Words.date(each.until().get()),
                        "Give a day after it");
            }
        }
        return Optional.empty();
    }

    /**
     * Placing against what the scores say, or without any, needs a reason of its own.
     *
     * @param outside strands outside the threshold; absent when there is no profile or no threshold to compare it with
     */
    public static Optional<Problem> reason(boolean profile, Optional<List<String>> outside, String reason) {
        if (!reason.isBlank()) {
            return Optional.empty();
        }
        if (!profile) {
            return problem(
                    "reason",
                    "REASON-NO-PROFILE",
                    "A place rests on a profile, and there is none",
                    "Enter the strand scores, or say why the child should have a place without them");
        }
        return outside.filter(List::isEmpty).isPresent()
                ? problem(
                        "reason",
                        "REASON-WITHIN",
                        "No strand lies outside the threshold",
                        "Say why the child should have a place all the same")
                : Optional.empty();
    }

    /** A day that has come. @param what "The profile was taken" */
    public static Optional<Problem> come(String field, String what, LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? problem(field, "DAY-AHEAD", what + " on a day that has not come yet", "Give today or a day before")
                : Optional.empty();
    }

    /** The first day in the group. */
    public static Optional<Problem> placing(LocalDate on, LocalDate proposed, LocalDate today) {
        if (on.isBefore(proposed)) {
            return problem(
                    "on",
                    "PLACED-BEFORE-PROPOSED",
                    "The child was proposed on " + Words.date(proposed) + ", after that day",
                    "Give a day from then on");
        }
        return on.isAfter(today.plusWeeks(WEEKS_AHEAD))
                ? problem(
                        "on",
                        "PLACED-FAR-AHEAD",
                        "That is more than twelve weeks ahead",
                        "Place the child nearer to the day")
                : Optional.empty();
    }

    /** A child is expected back in class in two to four terms. */
    public static Optional<Problem> expected(Stay stay, LocalDate expected) {
        if (expected.isAfter(stay.latest())) {
            return problem(
                    "expected",
                    "RETURN-LATE",
                    "A child is expected back in two to four terms, and four end on " + Words.date(stay.latest()),
                    "Give a day until then");
        }
        // the second term's own days count, so its first day is early enough
        return expected.isBefore(stay.endOf(1).plusDays(1))
                ? problem(
                        "expected",
                        "RETURN-EARLY",
                        "A child is expected back in two to four terms, and the first ends on "
                                + Words.date(stay.endOf(1)),
                        "Give a day after it; an earlier return can be recorded when it comes")
                : Optional.empty();
    }

    /**
     * The day of a return that is begun or put off: within a year, and past the four terms only with a reason.
     *
     * @param reason why the stay is to be longer, or ""
     */
    public static Optional<Problem> later(Stay stay, LocalDate expected, String reason, LocalDate today) {
        if (expected.isAfter(today.plusYears(1))) {
            return problem(
                    "expected",
                    "RETURN-FAR-AHEAD",
                    "That is more than a year ahead",
                    "Give a day within a year; it can be put off again");
        }
        return expected.isAfter(stay.latest()) && reason.isBlank()
                ? problem(
                        "longer",
                        "RETURN-LONGER",
                        "The child would stay past four terms, which end on " + Words.date(stay.latest()),
                        "Say why, or give a day until then")
                : Optional.empty();
    }

    /** The last day in the group, or the day back in class. */
    public static Optional<Problem> ending(LocalDate on, LocalDate placed, LocalDate today) {
        return on.isBefore(placed)
                ? problem(
                        "ended",
                        "END-BEFORE-PLACED",
                        "The child came into the group on " + Words.date(placed),
                        "Give a day from then on")
                : come("ended", "The child cannot have gone", on, today);
    }

    /** A return has a plan of one step at least before it begins. */
    public static Optional<Problem> step(LocalDate planned, LocalDate placed, String words) {
        if (words.isBlank()) {
            return problem(
                    "words",
                    "STEP-EMPTY",
                    "A return goes by steps, and this one says nothing",
                    "Say what is to happen");
        }
        return planned.isBefore(placed)
                ? problem(
                        "planned",
                        "STEP-BEFORE-PLACED",
                        "The child came into the group on " + Words.date(placed),
                        "Give a day from then on")
                : Optional.empty();
    }

    /** The group meets on the day, and the day has come. */
    public static Optional<Problem> session(
            SchoolCalendar calendar, WeekPattern pattern, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            return problem("day", "SESSION-AHEAD", "That day has not come yet", "Choose today or a day before");
        }
        return !SessionPattern.schoolDay(calendar, on) || pattern.on(on).isEmpty()
                ? problem(
                        "day",
                        "SESSION-OUTSIDE",
                        "The group does not meet on " + Words.date(on),
                        "Choose a day of its week that is in a half-term")
                : Optional.empty();
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
