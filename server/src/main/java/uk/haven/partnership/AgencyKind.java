package uk.haven.partnership;

/** What kind of body an agency is (DOMAIN.md, section 1). */
public enum AgencyKind {
    CHILDRENS_SERVICES("Children's services"),
    HEALTH("Health"),
    EDUCATION("Education service of the local authority"),
    POLICE("Police and youth justice"),
    YOUTH("Youth service"),
    VOLUNTARY("Voluntary or community body"),
    EARLY_YEARS("Early-years provider"),
    OTHER("Another body");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
