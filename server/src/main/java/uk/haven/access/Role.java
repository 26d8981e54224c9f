package uk.haven.access;

/**
 * What an account does here (DOMAIN.md, section 1). A role is held at a school, at an agency, or for the partnership.
 */
public enum Role {
    DATA_MANAGER("School data manager", Held.AT_SCHOOL, true),
    KEY_WORKER("Key worker", Held.AT_SCHOOL, true),
    SENCO("SENCo or pastoral lead", Held.AT_SCHOOL, true),
    HEAD("Headteacher", Held.AT_SCHOOL, true),
    INCLUSION_LEADER("Inclusion leader", Held.FOR_PARTNERSHIP, false),
    PARTNERSHIP_MANAGER("Partnership manager", Held.FOR_PARTNERSHIP, false),
    COMMITTEE_MEMBER("Strategic Joint Committee member", Held.FOR_PARTNERSHIP, false),
    AGENCY_WORKER("Agency worker", Held.AT_AGENCY, true),
    PRIVACY_OFFICER("Privacy officer", Held.FOR_PARTNERSHIP, true),
    ADMINISTRATOR("System administrator", Held.FOR_PARTNERSHIP, false);

    /** Where a role is held. */
    public enum Held {
        AT_SCHOOL,
        AT_AGENCY,
        FOR_PARTNERSHIP
    }

    private final String label;
    private final Held held;
    private final boolean seesChildren;

    Role(String label, Held held, boolean seesChildren) {
        this.label = label;
        this.held = held;
        this.seesChildren = seesChildren;
    }

    public String label() {
        return label;
    }

    public Held held() {
        return held;
    }

    /** Whether the role ever opens a child's record. Every account signs in with a second factor all the same. */
    public boolean seesChildren() {
        return seesChildren;
    }
}
