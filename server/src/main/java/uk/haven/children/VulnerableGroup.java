package uk.haven.children;

/** The ten vulnerable groups of the partnership (DOMAIN.md, section 1); a child may be in several. */
public enum VulnerableGroup {
    RELATIVE_POVERTY("Relative poverty", "t.fsm = 'Y'"),
    IN_CARE("In care", "t.in_care = 'Y'"),
    MENTAL_HEALTH_RISK("Mental-health risk", ""),
    LEARNING_DIFFICULTY_OR_DISABILITY("Learning difficulty or disability", "t.sen not in ('', 'N')"),
    YOUNG_CARER("Young carer", "t.young_carer in ('P', 'S')"),
    NEGLECT_OR_ABUSE("Victim of neglect or abuse", ""),
    MINORITY_ETHNIC_BARRIERS("Minority-ethnic or Traveller child facing barriers", ""),
    YOUNG_PARENT("Young parent", ""),
    LGBT("LGBT young person", ""),
    YOUNG_OFFENDER("Young offender", "");

    private final String label;
    private final String evidence;

    VulnerableGroup(String label, String evidence) {
        this.label = label;
        this.evidence = evidence;
    }

    public String label() {
        return label;
    }

    /**
     * The condition on {@code children.characteristics t} by which it shows in what schools send; "" when only a person
     * can say it. A constant, never made of anything typed.
     */
    public String evidence() {
        return evidence;
    }
}
