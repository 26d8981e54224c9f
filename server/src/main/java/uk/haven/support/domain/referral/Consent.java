package uk.haven.support.domain.referral;

/** What the family said to the service. Not the basis on which anything is shared. */
public enum Consent {
    UNKNOWN("Not recorded yet"),
    GIVEN("The family wants this service"),
    REFUSED("The family does not want it"),
    NOT_ASKED("The family has not been asked");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
