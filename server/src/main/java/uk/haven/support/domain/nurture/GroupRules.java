package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;

/** What a nurture group is (paper, Appendix 7); each rule answers with the reason for a no. */
public final class GroupRules {

    /** Children in a group at least. */
    public static final int FEWEST = 6;

    /** Children in a group at most. */
    public static final int MOST = 12;

    private GroupRules() {}

    /**
     * What is said of a group.
     *
     * @param overseer qualified teacher, or ""
     * @param sameAdult whether one person is named as both adults
     * @param placed children who have a place now
     */
    public record Said(
            int places,
            WeekPattern pattern,
            LocalDate opens,
            Optional<LocalDate> closes,
            String overseer,
            Optional<LocalDate> overseenSince,
            boolean sameAdult,
            int placed) {}

    /** Everything that is wrong with it, in the order of the form. */
    public static List<Problem> problems(Said said, LocalDate today) {
        var problems = new ArrayList<Problem>();
        places(said.places(), said.placed()).ifPresent(problems::add);
        pattern(said.pattern()).ifPresent(problems::add);
        dates(said, today).ifPresent(problems::add);
        oversight(said, today).ifPresent(problems::add);
        if (said.sameAdult()) {
            problems.add(Problem.of(
                    "adult-2",
                    "ADULT-TWICE",
                    "A nurture group has two adults: this is the first once more",
                    "Choose somebody else, or nobody yet"));
        }
        return problems;
    }

    /** Six to twelve, and no fewer than have a place already. */
    public static Optional<Problem> places(int places, int placed) {
        if (places < FEWEST) {
            return problem(
                    "places",
                    "GROUP-BELOW-SIX",
                    "A nurture group is of six to twelve children: " + places + " is below six",
                    "Give 6 to 12 places");
        }
        if (places > MOST) {
            return problem(
                    "places",
                    "GROUP-PAST-TWELVE",
                    "A nurture group is of six to twelve children: " + places + " is past twelve",
                    "Give 6 to 12 places, and make a second group for more children");
        }
        return places < placed
                ? problem(
                        "places",
                        "GROUP-PLACES-TAKEN",
                        Words.count(placed, "child has a place", "children have a place") + " already",
                        "Give at least as many places")
                : Optional.empty();
    }

    private static Optional<Problem> pattern(WeekPattern pattern) {
        if (pattern.halves().isEmpty()) {
            return problem("pattern", "PATTERN-EMPTY", "The group never meets", "Tick the half days on which it meets");
        }
        return pattern.halves().size() > WeekPattern.MOST
                ? problem(
                        "pattern",
                        "PATTERN-FULL-TIME",
                        "A nurture group is part-time: children keep some of each week in their own class",
                        "Leave at least one half day to the class")
                : Optional.empty();
    }

    private static Optional<Problem> dates(Said said, LocalDate today) {
        if (said.closes().filter(said.opens()::isAfter).isPresent()) {
            return problem("closes", "GROUP-DATES", "The group would close before it opens", "Give a later day");
        }
        return said.placed() > 0
                        && said.closes().filter(day -> !day.isAfter(today)).isPresent()
                ? problem(
                        "closes",
                        "GROUP-CLOSING",
                        Words.count(said.placed(), "child still has a place", "children still have a place"),
                        "Record their return or their leaving first, or close it on a later day")
                : Optional.empty();
    }

    private static Optional<Problem> oversight(Said said, LocalDate today) {
        if (said.overseer().isEmpty() && said.overseenSince().isPresent()) {
            return problem("overseer", "OVERSEER-NAME", "Who oversees the group?", "Name the qualified teacher");
        }
        if (!said.overseer().isEmpty()
                && said.overseenSince().filter(day -> !day.isAfter(today)).isEmpty()) {
            return problem(
                    "since", "OVERSEER-SINCE", "Since when does the teacher oversee it?", "Give a day that has come");
        }
        return Optional.empty();
    }

    /** Whether one more child can be placed. @param placed children who have a place */
    public static Optional<Problem> room(int places, int placed) {
        if (placed >= MOST) {
            return problem(
                    "group",
                    "GROUP-PAST-TWELVE",
                    "Twelve children have a place: a thirteenth is more than a nurture group takes",
                    "Wait for a return, or place the child in another group");
        }
        return placed >= places
                ? problem(
                        "group",
                        "GROUP-FULL",
                        "All " + places + " places are taken",
                        "Wait for a return, or place the child in another group")
                : Optional.empty();
    }

    /** Whether the group is open on the day of placing. */
    public static Optional<Problem> open(LocalDate opens, Optional<LocalDate> closes, LocalDate on) {
        if (on.isBefore(opens)) {
            return problem(
                    "on",
                    "GROUP-NOT-OPEN",
                    "The group opens on " + Words.date(opens),
                    "Give a day from then on, or open the group earlier");
        }
        return closes.filter(on::isAfter)
                .flatMap(day -> problem(
                        "on", "GROUP-CLOSED", "The group closed on " + Words.date(day), "Choose another group"));
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
