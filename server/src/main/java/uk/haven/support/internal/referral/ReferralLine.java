package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.referral.Referral.Receiver;

/**
 * What a list says of a {@link Referral}: where it stands, and nothing of what was written or shared.
 *
 * @param id of the piece of support
 * @param knownAs what the child is called by those who know only what is shared; "" for the side that asks
 * @param until last day of the share
 */
public record ReferralLine(
        long id,
        long schoolId,
        Receiver to,
        ReferralState state,
        Urgency urgency,
        String knownAs,
        Sharing sharing,
        Optional<LocalDate> until,
        Optional<LocalDate> shareEndedOn,
        OptionalLong askedBy,
        String askedByName,
        ReferralDays days) {

    /** Whether it goes to somebody beyond the school that asks. */
    public boolean outside() {
        return !to.isSchool(schoolId);
    }

    /** Whether the receiver can read what is shared. */
    public boolean holds(LocalDate today) {
        return sharing == Sharing.SHARED && ReferralRules.holds(state, until, shareEndedOn, today);
    }
}
