package uk.haven.support.internal.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.domain.referral.Sharing;

/**
 * What a referral adds to its piece of support.
 *
 * @param id of the piece of support
 * @param childId {@code children.child.id} under which it was written
 * @param schoolId the school that asks
 * @param shared what the receiver can read while the share holds; none before it was sent
 * @param shareEndedOn when the share was withdrawn
 * @param askedBy account of who asked
 * @param version counts edits of the draft
 */
public record Referral(
        long id,
        int childId,
        long schoolId,
        long serviceId,
        Receiver to,
        ReferralState state,
        ReferralDraft said,
        SharedParts shared,
        Optional<LocalDate> shareEndedOn,
        OptionalLong askedBy,
        String askedByName,
        ReferralDays days,
        int version,
        String editedBy,
        Instant editedAt) {

    /** What a child is called whose name is not shared. */
    static final String UNNAMED = "A child whose name is not shared";

    /** An agency, or a school. */
    public record Receiver(OptionalLong agencyId, OptionalLong schoolId) {
        public boolean isSchool(long school) {
            return schoolId.isPresent() && schoolId.getAsLong() == school;
        }
    }

    /** Whether it goes to somebody beyond the school that asks. */
    public boolean outside() {
        return !to.isSchool(schoolId);
    }

    /** Whether the receiver can read what is shared. */
    public boolean holds(LocalDate today) {
        return said.sharing() == Sharing.SHARED && ReferralRules.holds(state, said.until(), shareEndedOn, today);
    }

    /** What the child is called by those who know only what is shared. */
    public String knownAs() {
        return shared.name().orElse(UNNAMED);
    }

    /** What happened: a step, a contact, a note. */
    public enum EntryKind {
        DRAFT("Drafted", false),
        SEND("Sent", true),
        ACCEPT("Accepted", true),
        DECLINE("Declined", true),
        BEGIN("Begun", true),
        END("Ended", true),
        WITHDRAW("Withdrawn", true),
        EXTEND_SHARE("Shared for longer", false),
        WITHDRAW_SHARE("Share withdrawn", false),
        CONTACT("Contact", true),
        NOTE("Note", true);

        private final String label;
        private final boolean shown;

        EntryKind(String label, boolean shown) {
            this.label = label;
            this.shown = shown;
        }

        public String label() {
            return label;
        }

        /** Whether the receiver may read it. */
        boolean shown() {
            return shown;
        }
    }

    /** @param words the reason, or what happened; may be "" */
    public record Entry(EntryKind kind, LocalDate on, String words, boolean byReceiver, String by) {}
}
