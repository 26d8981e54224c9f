package uk.haven.support.domain.referral;

/** Whether anything of the child's record is shared with the receiver. */
public enum Sharing {
    UNDECIDED("Not decided yet"),
    SHARED("Shared"),
    NOT_SHARED("Not shared"),
    /** The receiver is the child's own school, whose staff see the child anyway. */
    WITHIN_SCHOOL("Stays within the school");

    private final String label;

    Sharing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
