package uk.haven.support.domain.family;

/** Whether the family agreed to the service. */
public enum Consent {
    GIVEN("Agreed"),
    ASKED("Asked, no answer yet"),
    NOT_NEEDED("Not needed: the school's own work"),
    REFUSED("Refused");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
