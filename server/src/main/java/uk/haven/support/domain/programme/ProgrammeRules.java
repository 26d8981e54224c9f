package uk.haven.support.domain.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;

/** What may be done with a programme; each rule answers with the reason for a no. */
public final class ProgrammeRules {

    /** The longest that a programme is planned for: it is short-term. */
    public static final int LONGEST_WEEKS = 52;

    /** Minutes in the longest session. */
    public static final int LONGEST_MINUTES = 480;

    private static final int YEARS_AHEAD = 2;

    private ProgrammeRules() {}

    /** Dates of a plan: it begins before it ends, within a year, and not in a far future. */
    public static Optional<Problem> dates(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from)) {
            return problem(
                    "until",
                    "PROGRAMME-DATES",
                    "The programme would end before it begins",
                    "Give an end after its beginning");
        }
        if (until.isAfter(from.plusWeeks(LONGEST_WEEKS))) {
            return problem(
                    "until",
                    "PROGRAMME-LONG",
                    "A programme is short: this one would last more than a year",
                    "Plan up to a year, and review it then");
        }
        if (from.isAfter(today.plusYears(1))) {
            return problem(
                    "from",
                    "PROGRAMME-FROM",
                    "A programme begins at most a year ahead",
                    "Give the day on which it begins");
        }
        return Optional.empty();
    }

    /** Two programmes of one kind at a time make no sense, unless the kind says that they do. */
    public static Optional<Problem> overlap(
            ProgrammeType type, LocalDate from, LocalDate until, Collection<Span> others) {
        if (type.parallel()) {
            return Optional.empty();
        }
        return others.stream()
                .filter(each -> each.type().equals(type.code()))
                .filter(each -> !each.from().isAfter(until) && !each.until().isBefore(from))
                .findFirst()
                .flatMap(each -> problem(
                        "from",
                        "PROGRAMME-OVERLAP",
                        "The child has a programme of this kind already, from " + Words.date(each.from()) + " to "
                                + Words.date(each.until()),
                        "End that one first, or change it"));
    }

    /** @param until its last day, or the day on which it is planned to end */
    public record Span(String type, LocalDate from, LocalDate until) {}

    /** A session lies within the programme and is not logged before its day has come. */
    public static Optional<Problem> session(
            LocalDate on, LocalDate began, Optional<LocalDate> ended, LocalDate today, int minutes) {
        if (on.isBefore(began)) {
            return problem(
                    "on",
                    "SESSION-OUTSIDE",
                    "The programme began on " + Words.date(began) + ": a session before that is none of its own",
                    "Give a day from then on");
        }
        if (ended.filter(on::isAfter).isPresent()) {
            return problem(
                    "on",
                    "SESSION-OUTSIDE",
                    "The programme ended on " + Words.date(ended.get()) + ": a session after that is none of its own",
                    "Give a day until then");
        }
        if (on.isAfter(today)) {
            return problem("on", "SESSION-AHEAD", "That day has not come yet", "Log a session on its day or after it");
        }
        return minutes(minutes);
    }

    /** @param minutes of a session */
    public static Optional<Problem> minutes(int minutes) {
        return minutes < 1 || minutes > LONGEST_MINUTES
                ? problem("minutes", "SESSION-MINUTES", "A session lasts 1 to 480 minutes", "Give its minutes")
                : Optional.empty();
    }

    /** The day of the next review is one that somebody can still be reminded of. */
    public static Optional<Problem> next(String field, LocalDate next, LocalDate today) {
        return next.isBefore(today) || next.isAfter(today.plusYears(YEARS_AHEAD))
                ? problem(
                        field,
                        "NEXT-DATE",
                        "The next review is today or later, within two years",
                        "Choose another day, or leave it empty")
                : Optional.empty();
    }

    /** What is written of a programme happened while it went on. */
    public static Optional<Problem> entry(LocalDate on, LocalDate began, Optional<LocalDate> ended, LocalDate today) {
        LocalDate last = ended.filter(today::isAfter).orElse(today);
        return on.isBefore(began) || on.isAfter(last)
                ? problem(
                        "entry-on",
                        "ENTRY-OUTSIDE",
                        "It happened between the programme's first day and "
                                + (last.equals(today) ? "today" : "its last, " + Words.date(last)),
                        "Give a day in between")
                : Optional.empty();
    }

    /** Targets of a programme that has ended stay as they stood. */
    public static Optional<Problem> target(Optional<LocalDate> ended) {
        return ended.flatMap(on -> problem(
                "",
                "TARGET-ENDED",
                "The programme ended on " + Words.date(on) + ": its targets stay as they stood",
                "Start another programme for what is still to be reached"));
    }

    /** It ends on a day of its own, and what has been logged after that day speaks against it. */
    public static Optional<Problem> end(
            LocalDate on, LocalDate began, Optional<LocalDate> lastSession, LocalDate today) {
        if (on.isBefore(began)) {
            return problem(
                    "on",
                    "END-BEFORE-BEGIN",
                    "The programme began on " + Words.date(began) + " and cannot end before that",
                    "Give a day from then on");
        }
        if (on.isAfter(today)) {
            return problem("on", "END-AHEAD", "That day has not come yet", "Give today or a day before it");
        }
        if (lastSession.filter(on::isBefore).isPresent()) {
            return problem(
                    "on",
                    "END-BEFORE-SESSION",
                    "A session was logged on " + Words.date(lastSession.get()) + ", after that day",
                    "Give a day from then on");
        }
        return Optional.empty();
    }

    /** What follows a step down lies to the left on the continuum, what follows a step up to the right. */
    public static Optional<Problem> step(boolean down, Continuum now, Continuum next) {
        int moved = next.compareTo(now);
        if (down && moved >= 0) {
            return problem(
                    "level",
                    "STEP-DOWN",
                    "A step down leads to lighter support than " + lower(now),
                    "Choose a level before it on the continuum");
        }
        if (!down && moved <= 0) {
            return problem(
                    "level",
                    "STEP-UP",
                    "A step up leads to more support than " + lower(now),
                    "Choose a level after it on the continuum");
        }
        return Optional.empty();
    }

    /** Exit criteria can be checked: whole numbers in their ranges, and no more targets asked for than are set. */
    public static Optional<Problem> criteria(List<ExitCriterion> leaves, int targets) {
        if (leaves.isEmpty()) {
            return problem(
                    "criterion-0",
                    "EXIT-NONE",
                    "A programme says when it may end",
                    "Choose one exit criterion at least; a judgement is one");
        }
        for (int i = 0; i < leaves.size(); i++) {
            String field = "criterion-" + i;
            switch (leaves.get(i)) {
                case ExitCriterion.Attendance(int percent, int sessions) -> {
                    if (percent < 1 || percent > 100 || sessions < 2 || sessions > 200) {
                        return problem(
                                field,
                                "EXIT-ATTENDANCE",
                                "Attendance is 1 to 100 % of the last 2 to 200 sessions",
                                "Give whole numbers; a school week has 10 sessions");
                    }
                }
                case ExitCriterion.NoUnauthorised(int weeks) -> {
                    if (weeks < 1 || weeks > 39) {
                        return weeks(field);
                    }
                }
                case ExitCriterion.NoExclusion(int weeks) -> {
                    if (weeks < 1 || weeks > 39) {
                        return weeks(field);
                    }
                }
                case ExitCriterion.TargetsMet(int count) -> {
                    if (count < 1 || count > targets) {
                        return problem(
                                field,
                                "EXIT-TARGETS",
                                "It asks for " + count + " targets, and " + Words.count(targets, "is", "are") + " set",
                                "Set that many targets, or ask for fewer");
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> weeks(String field) {
        return problem(field, "EXIT-WEEKS", "It is 1 to 39 school weeks", "Give a whole number");
    }

    private static String lower(Continuum level) {
        return level.label().toLowerCase(java.util.Locale.UK);
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
