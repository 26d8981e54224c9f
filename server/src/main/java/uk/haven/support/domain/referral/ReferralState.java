package uk.haven.support.domain.referral;

/** Where a referral stands (DOMAIN.md, section 5). */
public enum ReferralState {
    DRAFT("Draft"),
    SENT("Waiting for an answer"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    IN_PROGRESS("In progress"),
    ENDED("Ended"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ReferralState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody has accepted it and works on it, or is about to. */
    public boolean inHand() {
        return this == ACCEPTED || this == IN_PROGRESS;
    }

    /** Whether it lies with the receiver: only then can what is shared be read. */
    public boolean withReceiver() {
        return this == SENT || this == ACCEPTED || this == IN_PROGRESS;
    }

    /** Whether a programme can be started from it: whoever received it took it on. */
    public boolean leadsOn() {
        return this == ACCEPTED || this == IN_PROGRESS || this == ENDED;
    }
}
