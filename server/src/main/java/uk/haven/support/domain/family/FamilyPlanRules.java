package uk.haven.support.domain.family;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;

/** What may be done with a family's support; each rule answers with the reason for a no. */
public final class FamilyPlanRules {

    /** The longest that support is planned for before it is reviewed and planned anew. */
    public static final int LONGEST_WEEKS = 104;

    /** Minutes of the longest contact. */
    public static final int LONGEST_MINUTES = 480;

    /** A certificate of the volunteer's check is looked at again after so many years. */
    public static final int CHECK_YEARS = 3;

    private FamilyPlanRules() {}

    /** Support begins before it ends, within two years, and not in a far future. */
    public static Optional<Problem> dates(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from)) {
            return problem("until", "FAMILY-DATES", "It would end before it begins", "Give an end after its beginning");
        }
        if (until.isAfter(from.plusWeeks(LONGEST_WEEKS))) {
            return problem(
                    "until",
                    "FAMILY-LONG",
                    "This would last more than two years",
                    "Plan up to two years, and review it");
        }
        return from.isAfter(today.plusYears(1))
                ? problem("from", "FAMILY-FROM", "It begins at most a year ahead", "Give the day on which it begins")
                : Optional.empty();
    }

    /** A service that the family receives begins when the family has agreed; what it refused does not begin. */
    public static Optional<Problem> consent(FamilyKind kind, Consent consent, String by, Optional<LocalDate> on) {
        if (consent == Consent.REFUSED) {
            return problem(
                    "consent",
                    "CONSENT-REFUSED",
                    "The family has refused it, so it cannot go on",
                    "Talk with the family, or end it");
        }
        if (kind.needsConsent() && consent != Consent.GIVEN) {
            return problem(
                    "consent",
                    "CONSENT-MISSING",
                    kind.label() + " is a service to the family and needs its agreement first",
                    "Ask the family, then say who agreed and when");
        }
        return consent == Consent.GIVEN && (by.isBlank() || on.isEmpty())
                ? problem("consent-by", "CONSENT-WHO", "Who agreed, and when?", "Give the name and the day")
                : Optional.empty();
    }

    /** What is told in counselling, mentoring or before a move concerns one child alone. */
    public static Optional<Problem> children(FamilyKind kind, int children) {
        if (children == 0) {
            return problem("child", "CHILD-NONE", "Whom is it for?", "Tick one child at least");
        }
        return children > 1 && !kind.wholeFamily()
                ? problem(
                        "child",
                        "CHILD-ONE",
                        kind.label() + " is for one child: what is told there concerns that child alone",
                        "Start one for each child")
                : Optional.empty();
    }

    /** A child has one of a kind at a time. @param others of the same child */
    public static Optional<Problem> overlap(
            FamilyKind kind, String name, LocalDate from, LocalDate until, Collection<Span> others) {
        return others.stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> !each.from().isAfter(until)
                        && each.ended().map(end -> !end.isBefore(from)).orElse(true))
                .findFirst()
                .flatMap(each -> problem(
                        "child",
                        "FAMILY-OVERLAP",
                        name + " has " + lower(kind.label()) + " already, since " + Words.date(each.from())
                                + each.ended()
                                        .map(end -> " to " + Words.date(end))
                                        .orElse(""),
                        "Change that plan, or end it first"));
    }

    /** @param ended its last day; none while it lasts, whatever was planned */
    public record Span(FamilyKind kind, LocalDate from, Optional<LocalDate> ended) {}

    /** A contact has happened, and not before the plan began; minutes are those of a day's work at most. */
    public static Optional<Problem> contact(
            LocalDate on,
            Optional<LocalDate> began,
            Optional<LocalDate> ended,
            Optional<Integer> minutes,
            LocalDate today) {
        if (on.isAfter(today)) {
            return problem("on", "CONTACT-AHEAD", "That day has not come yet", "Log a contact on its day or after it");
        }
        if (began.filter(on::isBefore).isPresent()) {
            return problem(
                    "on",
                    "CONTACT-BEFORE",
                    "The plan began on " + Words.date(began.get()) + ": a contact before that is none of its own",
                    "Give a day from then on, or log it with the family");
        }
        if (ended.filter(on::isAfter).isPresent()) {
            return problem(
                    "on",
                    "CONTACT-AFTER",
                    "The plan ended on " + Words.date(ended.get()) + ": a contact after that is none of its own",
                    "Log it with the family");
        }
        return minutes.filter(each -> each < 1 || each > LONGEST_MINUTES).isPresent()
                ? problem(
                        "minutes",
                        "CONTACT-MINUTES",
                        "A contact lasts 1 to 480 minutes",
                        "Give its minutes, or nothing")
                : Optional.empty();
    }

    /** The next contact lies ahead. */
    public static Optional<Problem> next(Optional<LocalDate> next, LocalDate today) {
        return next.filter(each -> each.isBefore(today)).isPresent()
                ? problem(
                        "next",
                        "NEXT-PAST",
                        "The next contact would have been before today",
                        "Give today or a later day")
                : Optional.empty();
    }

    /** It ends on a day of its own that has come, and not before what has been logged. */
    public static Optional<Problem> end(
            LocalDate on, LocalDate began, Optional<LocalDate> lastContact, LocalDate today) {
        if (on.isBefore(began)) {
            return problem("on", "END-BEFORE-BEGIN", "It began on " + Words.date(began), "Give a day from then on");
        }
        if (on.isAfter(today)) {
            return problem("on", "END-AHEAD", "That day has not come yet", "Give today or a day before it");
        }
        return lastContact.filter(on::isBefore).isPresent()
                ? problem(
                        "on",
                        "END-BEFORE-CONTACT",
                        "A contact was logged on " + Words.date(lastContact.get()) + ", after that day",
                        "Give a day from then on")
                : Optional.empty();
    }

    /**
     * Support waits to be taken on when another school began it, it came with the child, and nobody of the child's school
     * leads it yet; all other support is given over by who leads it, or by the school's SENCo or head.
     *
     * @param begunAt the school that began it
     * @param schoolId the child's present school
     * @param ledAt the school of who leads it; none for nobody, and for who works for no school
     */
    public static boolean waits(long begunAt, long schoolId, OptionalLong ledAt) {
        return begunAt != schoolId && (ledAt.isEmpty() || ledAt.getAsLong() != schoolId);
    }

    /** Nobody meets a child as a volunteer before the check has been seen, the induction held, and neither is stale. */
    public static Optional<Problem> mentor(
            String name, Optional<LocalDate> checked, Optional<LocalDate> trained, LocalDate from) {
        if (checked.isEmpty() || checked.get().isAfter(from)) {
            return problem(
                    "worker",
                    "MENTOR-UNCHECKED",
                    name + " has no disclosure (DBS) check on record for that day",
                    "Record it under Adult mentors first");
        }
        if (!checked.get().plusYears(CHECK_YEARS).isAfter(from)) {
            return problem(
                    "worker",
                    "MENTOR-CHECK-OLD",
                    "The check of " + name + " is of " + Words.date(checked.get()) + ", three years before or more",
                    "See a new certificate first");
        }
        return trained.isEmpty() || trained.get().isAfter(from)
                ? problem(
                        "worker",
                        "MENTOR-UNTRAINED",
                        name + " has not had the induction by that day",
                        "Record it under Adult mentors first")
                : Optional.empty();
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
