package uk.haven.support.domain.referral;

import static uk.haven.support.domain.referral.ReferralState.ACCEPTED;
import static uk.haven.support.domain.referral.ReferralState.DECLINED;
import static uk.haven.support.domain.referral.ReferralState.DRAFT;
import static uk.haven.support.domain.referral.ReferralState.ENDED;
import static uk.haven.support.domain.referral.ReferralState.IN_PROGRESS;
import static uk.haven.support.domain.referral.ReferralState.SENT;
import static uk.haven.support.domain.referral.ReferralState.WITHDRAWN;

import uk.haven.platform.StateTable;

/** How a referral moves: the one table of it, drawn in {@code docs/states/referral.md}. */
public final class ReferralTable {

    public static final StateTable<ReferralState, ReferralStep> TABLE = StateTable.of(
                    ReferralState.class, ReferralStep.class, ReferralTable::refused)
            .from(DRAFT, ReferralStep.SEND, SENT)
            .from(DRAFT, ReferralStep.WITHDRAW, WITHDRAWN)
            .from(SENT, ReferralStep.ACCEPT, ACCEPTED)
            .from(SENT, ReferralStep.DECLINE, DECLINED)
            .from(SENT, ReferralStep.WITHDRAW, WITHDRAWN)
            .from(ACCEPTED, ReferralStep.BEGIN, IN_PROGRESS)
            .from(ACCEPTED, ReferralStep.END, ENDED)
            .from(ACCEPTED, ReferralStep.WITHDRAW, WITHDRAWN)
            .from(IN_PROGRESS, ReferralStep.END, ENDED)
            .from(IN_PROGRESS, ReferralStep.WITHDRAW, WITHDRAWN)
            // somebody has decided what comes next
            .from(DECLINED, ReferralStep.WITHDRAW, WITHDRAWN)
            .build();

    private ReferralTable() {}

    private static String refused(ReferralState state, ReferralStep step) {
        return switch (state) {
            case DRAFT -> "A draft has not been sent, so nobody can " + verb(step) + " it";
            case SENT ->
                step == ReferralStep.SEND
                        ? "The referral has been sent already"
                        : "The referral has not been accepted yet, so it cannot " + verb(step);
            case ACCEPTED ->
                step == ReferralStep.SEND
                        ? "The referral has been sent already"
                        : "The referral has been accepted already";
            case IN_PROGRESS ->
                step == ReferralStep.SEND ? "The referral has been sent already" : "The service has begun already";
            case DECLINED -> "The referral was declined: send another one, or close it";
            case ENDED -> "A referral that has ended stays ended";
            case WITHDRAWN -> "A referral that was withdrawn stays withdrawn";
        };
    }

    private static String verb(ReferralStep step) {
        return step.label().toLowerCase(java.util.Locale.ROOT);
    }
}
