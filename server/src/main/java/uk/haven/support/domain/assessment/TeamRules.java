package uk.haven.support.domain.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import uk.haven.platform.Problem;

/** Rules of the team around a child. Keys of problems are fields of its forms. */
public final class TeamRules {

    /** A meeting can be planned so far ahead. */
    private static final int AHEAD_YEARS = 1;

    private static final int LONGEST_WHY = 500;

    private TeamRules() {}

    /** Somebody is a member once, and is a worker or a named person. */
    public static Optional<Problem> member(String name, String relation, Collection<String> there) {
        if (name.isBlank()) {
            return problem("name", "MEMBER-NAME", "Nobody is named", "Choose a worker, or write a name");
        }
        if (relation.isBlank()) {
            return problem(
                    "relation",
                    "MEMBER-RELATION",
                    "It is not said what they are to the child",
                    "Say how they are related, or what they do");
        }
        if (there.stream().anyMatch(each -> each.equalsIgnoreCase(name.strip()))) {
            return problem("name", "MEMBER-TWICE", name.strip() + " is in the team already", "Look at the list above");
        }
        return Optional.empty();
    }

    /**
     * Whoever is in the team, or leads it, reads the sensitive parts; so a worker is brought in by somebody to whom those are
     * open already, if only for the reason that they gave.
     *
     * @param open whether they are open to whoever brings the worker in
     * @param field which one names the worker
     */
    public static Optional<Problem> reader(boolean open, String field) {
        return open
                ? Optional.empty()
                : problem(
                        field,
                        "TEAM-SHUT",
                        "Whoever is in the team reads the sensitive parts, and those are not open to you",
                        "Open them with a reason first, or ask whoever leads the assessment");
    }

    /** Somebody of an agency reads more than what was shared with the agency, so why they need it is written down. */
    public static Optional<Problem> why(String why) {
        if (why.isBlank()) {
            return problem(
                    "why",
                    "TEAM-WHY",
                    "It is not said why they need to read the assessment",
                    "Say it in a line or two: it is kept with who is in the team");
        }
        return why.strip().length() > LONGEST_WHY
                ? problem("why", "TEXT-LENGTH", "That is too long", "Use up to " + LONGEST_WHY + " characters")
                : Optional.empty();
    }

    /** A meeting is planned for today or later. */
    public static Optional<Problem> planned(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            return problem(
                    "meet-on",
                    "MEETING-PAST",
                    "A meeting is planned for today or later",
                    "Write up a past one as held");
        }
        if (on.isAfter(today.plusYears(AHEAD_YEARS))) {
            return problem("meet-on", "MEETING-FAR", "That is more than a year ahead", "Give a day within a year");
        }
        return Optional.empty();
    }

    /** A meeting was held between the first day of the assessment and today, somebody came, and something was agreed. */
    public static Optional<Problem> held(
            LocalDate on, LocalDate began, LocalDate today, Collection<String> came, String agreed) {
        if (on.isBefore(began) || on.isAfter(today)) {
            return problem(
                    "held-on",
                    "MEETING-OUTSIDE",
                    "It was held between the first day of the assessment and today",
                    "Give a day in between");
        }
        if (came.isEmpty()) {
            return problem("came", "MEETING-NOBODY", "Nobody is ticked", "Tick who came, or cancel the meeting");
        }
        if (agreed.isBlank()) {
            return problem("agreed", "MEETING-AGREED", "Nothing is written", "Say what was agreed");
        }
        return Optional.empty();
    }

    /** An action says what, is somebody's, and is due on a day after the assessment began. */
    public static Optional<Problem> action(String words, String owner, LocalDate due, LocalDate began) {
        if (words.isBlank()) {
            return problem("action", "ACTION-EMPTY", "Nothing is written", "Say what is to be done");
        }
        if (owner.isBlank()) {
            return problem("owner", "ACTION-OWNER", "Nobody has taken it on", "Choose who does it");
        }
        if (due.isBefore(began)) {
            return problem(
                    "due",
                    "ACTION-DUE",
                    "It would be due before the assessment began",
                    "Give the day by which it is done");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
