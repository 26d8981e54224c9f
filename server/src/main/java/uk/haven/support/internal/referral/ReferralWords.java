package uk.haven.support.internal.referral;

import java.time.LocalDate;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.Sharing;

/** What is said of referrals in a few words. */
public final class ReferralWords {

    private ReferralWords() {}

    /** "Waiting for an answer for 12 days", "Declined on 3 May 2008: decide what next". */
    public static String standing(Referral referral, LocalDate date) {
        return standing(referral.state(), referral.days(), date);
    }

    public static String standing(ReferralLine referral, LocalDate date) {
        return standing(referral.state(), referral.days(), date);
    }

    static String standing(ReferralState state, ReferralDays days, LocalDate date) {
        return switch (state) {
            case DRAFT -> "Draft since " + Words.date(days.drafted()) + ", not sent";
            case SENT -> "Waiting for an answer for " + days(days.waited(date).orElse(0));
            case ACCEPTED -> "Accepted on " + Words.date(days.answered().orElse(date)) + ", not begun yet";
            case DECLINED -> "Declined on " + Words.date(days.answered().orElse(date)) + ": decide what next";
            case IN_PROGRESS -> "In progress since " + Words.date(days.begun().orElse(date));
            case ENDED -> "Ended on " + Words.date(days.closed().orElse(date));
            case WITHDRAWN ->
                (days.sent().isEmpty() ? "Closed without sending on " : "Withdrawn on ")
                        + Words.date(days.closed().orElse(date));
        };
    }

    public static String days(long days) {
        return days == 0 ? "less than a day" : Words.count(days, "day", "days");
    }

    /** What with whom, what for, on what basis, until when: for whoever asks who can see a child. */
    static String shared(Referral referral, String receiver, LocalDate today) {
        var said = referral.said();
        if (said.sharing() == Sharing.NOT_SHARED) {
            return "Not shared with %s, considered on %s, because: %s"
                    .formatted(receiver, Words.date(referral.days().drafted()), said.sharingReason());
        }
        String until = referral.holds(today)
                ? "until " + said.until().map(Words::date).orElse("")
                : "no longer: " + over(referral, today);
        return "%s (referral): %s, %s. Purpose: %s. Basis: %s"
                .formatted(
                        receiver,
                        referral.shared().labels(),
                        until,
                        said.purpose(),
                        said.basis().map(LawfulBasis::label).orElse("none"));
    }

    private static String over(Referral referral, LocalDate today) {
        if (referral.shareEndedOn().isPresent()) {
            return "withdrawn on " + Words.date(referral.shareEndedOn().get());
        }
        if (!referral.state().withReceiver()) {
            return "the referral was " + referral.state().label().toLowerCase(java.util.Locale.ROOT) + " on "
                    + Words.date(referral.days().last());
        }
        return "its last day was " + referral.said().until().map(Words::date).orElse(Words.date(today));
    }
}
