package uk.haven.support.domain.referral;

/**
 * On what basis information about a child is shared (STANDARDS.md, "Information sharing"). Consent to a service is none of
 * them, and is recorded apart.
 */
public enum LawfulBasis {
    HEALTH_OR_SOCIAL_CARE("Public task: health or social care", "UK GDPR articles 6(1)(e) and 9(2)(h)", false),
    SAFEGUARDING(
            "Public task: safeguarding children",
            "UK GDPR articles 6(1)(e) and 9(2)(g), Data Protection Act 2018 schedule 1 paragraph 18",
            true),
    CHILD_IN_NEED("Legal duty: a child in need", "UK GDPR article 6(1)(c), Children Act 1989 section 17", false),
    CHILD_AT_RISK(
            "Legal duty: a child at risk of significant harm",
            "UK GDPR article 6(1)(c), Children Act 1989 section 47",
            true);

    private final String label;
    private final String law;
    private final boolean protects;

    LawfulBasis(String label, String law, boolean protects) {
        this.label = label;
        this.law = law;
        this.protects = protects;
    }

    public String label() {
        return label;
    }

    /** The articles and sections it rests on. */
    public String law() {
        return law;
    }

    /** Whether it is there to protect a child from harm, and so outranks a family's refusal. */
    public boolean protects() {
        return protects;
    }
}
