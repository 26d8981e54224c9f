package uk.haven.support.domain.referral;

/** What people do with a referral. */
public enum ReferralStep {
    SEND("Send", false, false),
    ACCEPT("Accept", true, false),
    DECLINE("Decline", true, true),
    BEGIN("Begin", true, false),
    END("End", true, false),
    WITHDRAW("Withdraw", false, true);

    private final String label;
    private final boolean receivers;
    private final boolean needsReason;

    ReferralStep(String label, boolean receivers, boolean needsReason) {
        this.label = label;
        this.receivers = receivers;
        this.needsReason = needsReason;
    }

    public String label() {
        return label;
    }

    /** Whether it is the receiver's to take; the school that asks may write it down for one who answered otherwise. */
    public boolean receivers() {
        return receivers;
    }

    public boolean needsReason() {
        return needsReason;
    }
}
