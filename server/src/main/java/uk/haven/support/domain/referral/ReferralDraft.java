package uk.haven.support.domain.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a referral says.
 *
 * @param reason why the child is referred, at most 4,000 characters
 * @param evidence what has been seen, or ""
 * @param purpose what the receiver may use the information for
 * @param consent to the service
 * @param consentNote who said so, or why it goes on without
 * @param sharingReason why something is shared, or not
 * @param parts codes of the parts that are ticked
 * @param sensitiveReason why the most sensitive of them are needed, or ""
 * @param until last day on which the receiver may read it
 */
public record ReferralDraft(
        Urgency urgency,
        String reason,
        String evidence,
        String purpose,
        Consent consent,
        String consentNote,
        Sharing sharing,
        String sharingReason,
        Optional<LawfulBasis> basis,
        Set<String> parts,
        String sensitiveReason,
        Optional<LocalDate> until) {
    public ReferralDraft {
        parts = Set.copyOf(parts);
    }
}
