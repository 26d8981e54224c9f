package uk.haven.support;

/** The kinds of support that Haven keeps (DOMAIN.md, section 5). */
public enum InterventionKind {
    REFERRAL("Referral"),
    CAF("Common assessment"),
    PROGRAMME("Programme"),
    NURTURE("Nurture group"),
    FAMILY_SUPPORT("Family support"),
    LINK_WORK("Home–school link work"),
    ADULT_MENTOR("Adult mentor"),
    COUNSELLING("Counselling"),
    TRANSITION("Transition support"),
    TRANSFER("Transfer support"),
    BEREAVEMENT("Bereavement support");

    private final String label;

    InterventionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
