package uk.haven.support.domain.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.haven.platform.Problem;

/** What must hold before a referral is sent, moved on, or its share made longer. Each answers in its own words. */
public final class ReferralRules {

    /** A share lasts a year at most; then somebody says anew why. */
    public static final int LONGEST_SHARE_DAYS = 366;

    /** "Swift and easy access": from then on, a referral without an answer is chased, and its child waits for somebody. */
    public static final int ANSWER_WITHIN_DAYS = 14;

    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_REASON = 2000;
    public static final int LONGEST_PURPOSE = 1000;

    private ReferralRules() {}

    /** What keeps the words of a referral from being kept at all. */
    public static List<Problem> toKeep(ReferralDraft draft) {
        var problems = new ArrayList<Problem>();
        longer("reason", draft.reason(), LONGEST_TEXT, problems);
        longer("evidence", draft.evidence(), LONGEST_TEXT, problems);
        longer("purpose", draft.purpose(), LONGEST_PURPOSE, problems);
        longer("consent-note", draft.consentNote(), LONGEST_REASON, problems);
        longer("sharing-reason", draft.sharingReason(), LONGEST_REASON, problems);
        longer("sensitive-reason", draft.sensitiveReason(), LONGEST_REASON, problems);
        if (draft.sharing() == Sharing.NOT_SHARED && draft.sharingReason().isBlank()) {
            problems.add(Problem.of(
                    "sharing-reason",
                    "SHARE-DECLINED-REASON",
                    "Deciding not to share needs a reason, as sharing does",
                    "Say why it is not shared"));
        }
        return problems;
    }

    /** A text that is too long, at its field. */
    public static Optional<Problem> longer(String field, String text, int most) {
        return text.length() <= most
                ? Optional.empty()
                : Optional.of(Problem.of(
                        field,
                        "TEXT-LONG",
                        "This has %,d characters".formatted(text.length()),
                        "At most %,d are kept".formatted(most)));
    }

    private static void longer(String field, String text, int most, List<Problem> problems) {
        longer(field, text, most).ifPresent(problems::add);
    }

    /**
     * What keeps a referral from being sent.
     *
     * @param outside whether the receiver is not the child's own school
     * @param sensitive codes of the parts that need a reason of their own
     */
    public static List<Problem> toSend(ReferralDraft draft, boolean outside, Set<String> sensitive, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (draft.reason().isBlank()) {
            problems.add(Problem.of("reason", "REFERRAL-REASON", "It does not say why", "Say what the concern is"));
        }
        consent(draft, outside).ifPresent(problems::add);
        if (outside) {
            problems.addAll(share(draft, sensitive, today));
        }
        return problems;
    }

    private static Optional<Problem> consent(ReferralDraft draft, boolean outside) {
        boolean unsaid = draft.consentNote().isBlank();
        return switch (draft.consent()) {
            case GIVEN -> Optional.empty();
            case UNKNOWN ->
                Optional.of(Problem.of(
                        "consent",
                        "CONSENT-UNKNOWN",
                        "What the family said to the service is not recorded",
                        "Choose one"));
            case NOT_ASKED ->
                unsaid
                        ? Optional.of(Problem.of(
                                "consent-note",
                                "CONSENT-NOT-ASKED",
                                "Going on without asking the family needs a reason",
                                "Say why they have not been asked"))
                        : Optional.empty();
            case REFUSED -> refusal(draft, outside, unsaid);
        };
    }

    /** Protection outranks privacy (golden rule 1), and nothing else outranks a family's no. */
    private static Optional<Problem> refusal(ReferralDraft draft, boolean outside, boolean unsaid) {
        if (outside && !draft.basis().map(LawfulBasis::protects).orElse(false)) {
            return Optional.of(Problem.of(
                    "basis",
                    "CONSENT-REFUSED",
                    "The family said no to the service, and only protecting a child from harm outranks that",
                    "Choose a basis that protects the child, or do not share"));
        }
        return unsaid
                ? Optional.of(Problem.of(
                        "consent-note",
                        "CONSENT-OVERRIDDEN",
                        "Going on against the family's no needs a reason",
                        "Say what the child must be protected from"))
                : Optional.empty();
    }

    private static List<Problem> share(ReferralDraft draft, Set<String> sensitive, LocalDate today) {
        if (draft.sharing() == Sharing.UNDECIDED) {
            return List.of(Problem.of(
                    "sharing", "SHARE-UNDECIDED", "Nobody has decided whether anything is shared", "Choose one"));
        }
        if (draft.sharing() == Sharing.NOT_SHARED) {
            return List.of(Problem.of(
                    "sharing",
                    "SHARE-DECLINED",
                    "A referral of which nothing is shared stays here",
                    "Share what they need, or close it: why it was not shared is kept"));
        }
        var problems = new ArrayList<Problem>();
        if (draft.basis().isEmpty()) {
            problems.add(Problem.of(
                    "basis",
                    "SHARE-BASIS",
                    "Nothing is shared without a lawful basis; consent to the service is none",
                    "Choose the basis"));
        }
        if (draft.purpose().isBlank()) {
            problems.add(Problem.of(
                    "purpose", "SHARE-PURPOSE", "Nothing is shared without a purpose", "Say what they may use it for"));
        }
        if (draft.parts().isEmpty()) {
            problems.add(Problem.of(
                    "part", "SHARE-NOTHING", "Nothing is ticked", "Tick what they need, and no more than that"));
        }
        if (draft.sensitiveReason().isBlank() && draft.parts().stream().anyMatch(sensitive::contains)) {
            problems.add(Problem.of(
                    "sensitive-reason",
                    "SHARE-SENSITIVE",
                    "The most sensitive parts are shared only with a reason of their own",
                    "Say why they need them"));
        }
        until(draft.until(), today).ifPresent(problems::add);
        return problems;
    }

    /** A share ends: today at the earliest, in a year at the latest. */
    public static Optional<Problem> until(Optional<LocalDate> until, LocalDate today) {
        if (until.isEmpty()) {
            return Optional.of(
                    Problem.of("until", "SHARE-UNTIL", "Nothing is shared without a last day", "Give the last day"));
        }
        if (until.get().isBefore(today)) {
            return Optional.of(Problem.of(
                    "until", "SHARE-PAST", "Nothing is shared past its last day", "Give today or a later day"));
        }
        return until.get().isAfter(today.plusDays(LONGEST_SHARE_DAYS))
                ? Optional.of(Problem.of(
                        "until",
                        "SHARE-LONG",
                        "A share lasts a year at most",
                        "Give an earlier day; it can be made longer then, with a reason"))
                : Optional.empty();
    }

    /** Nobody closes or declines without saying why. */
    public static Optional<Problem> step(ReferralStep step, String words) {
        if (step.needsReason() && words.isBlank()) {
            return Optional.of(Problem.of(
                    "words",
                    "STEP-REASON",
                    step == ReferralStep.DECLINE
                            ? "Declining needs a reason: whoever asked must know what to do next"
                            : "Closing it needs a reason",
                    "Say why"));
        }
        return longer("words", words, LONGEST_TEXT);
    }

    /** A service takes on no more children at once than it has places; the others wait. @param full whether all are taken */
    public static Optional<Problem> places(ReferralStep step, String service, boolean full) {
        return step == ReferralStep.ACCEPT && full
                ? Optional.of(Problem.of(
                        "words",
                        "SERVICE-FULL",
                        "All places of " + service + " are taken",
                        "Leave it waiting until one is free, or decline it"))
                : Optional.empty();
    }

    /** Nothing happens before what came before it, nor after today. */
    public static Optional<Problem> day(LocalDate on, LocalDate before, LocalDate today) {
        return on.isBefore(before) || on.isAfter(today)
                ? Optional.of(Problem.of(
                        "on",
                        "STEP-DAY",
                        "That day is not between what came before and today",
                        "Give a day in between"))
                : Optional.empty();
    }

    /**
     * What keeps a share from being made longer.
     *
     * @param ended whether it was withdrawn
     */
    public static Optional<Problem> extend(
            ReferralState state, boolean ended, Optional<LocalDate> until, String reason, LocalDate today) {
        if (ended) {
            return Optional.of(Problem.of(
                    "until",
                    "SHARE-WITHDRAWN",
                    "What was withdrawn is not shared again",
                    "Send another referral, with what holds today"));
        }
        if (!state.withReceiver()) {
            return Optional.of(Problem.of(
                    "until",
                    "SHARE-CLOSED",
                    "A referral that is over is not shared any longer",
                    "Send another one if there is need"));
        }
        if (reason.isBlank()) {
            return Optional.of(
                    Problem.of("share-reason", "SHARE-EXTEND-REASON", "Sharing for longer needs a reason", "Say why"));
        }
        return until(until, today).or(() -> longer("share-reason", reason, LONGEST_REASON));
    }

    /** The receiver may read what is shared; the database decides the same for every request. */
    public static boolean holds(
            ReferralState state, Optional<LocalDate> until, Optional<LocalDate> endedOn, LocalDate today) {
        return state.withReceiver()
                && endedOn.isEmpty()
                && until.filter(last -> !last.isBefore(today)).isPresent();
    }

    /**
     * Whether somebody acts for the child by this referral at the date: once it is accepted, while it is not over; before, only
     * while an answer may be expected. A declined or forgotten one leaves the child on the list.
     */
    public static boolean acting(ReferralDays days, boolean declined, LocalDate date) {
        if (days.closed().filter(day -> !day.isAfter(date)).isPresent()
                || days.sent().filter(day -> !day.isAfter(date)).isEmpty()) {
            return false;
        }
        if (days.answered().filter(day -> !day.isAfter(date)).isPresent()) {
            return !declined;
        }
        return !days.sent().orElseThrow().plusDays(ANSWER_WITHIN_DAYS).isBefore(date);
    }
}
