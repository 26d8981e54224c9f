package uk.haven.support.domain.family;

import java.util.Arrays;
import java.util.Optional;
import uk.haven.directory.Continuum;
import uk.haven.support.InterventionKind;

/** The kinds of support that are planned with a family or at a turning point (DOMAIN.md, section 5). */
public enum FamilyKind {
    FAMILY_SUPPORT(InterventionKind.FAMILY_SUPPORT, "family-support-worker", Continuum.SYSTEMATIC, true, true),
    LINK_WORK(InterventionKind.LINK_WORK, "home-school-link-worker", Continuum.SYSTEMATIC, true, false),
    ADULT_MENTOR(InterventionKind.ADULT_MENTOR, "adult-mentor", Continuum.PREVENTION, false, true),
    COUNSELLING(InterventionKind.COUNSELLING, "counselling", Continuum.RECOVERY, false, true),
    TRANSITION(InterventionKind.TRANSITION, "", Continuum.PREVENTION, false, false),
    TRANSFER(InterventionKind.TRANSFER, "", Continuum.SYSTEMATIC, false, false),
    BEREAVEMENT(InterventionKind.BEREAVEMENT, "", Continuum.RECOVERY, true, false);

    private final InterventionKind kind;
    private final String service;
    private final Continuum continuum;
    private final boolean wholeFamily;
    private final boolean needsConsent;

    FamilyKind(InterventionKind kind, String service, Continuum continuum, boolean wholeFamily, boolean needsConsent) {
        this.kind = kind;
        this.service = service;
        this.continuum = continuum;
        this.wholeFamily = wholeFamily;
        this.needsConsent = needsConsent;
    }

    public InterventionKind kind() {
        return kind;
    }

    /** The catalogue's code of the service it is; "" when it is none. */
    public String service() {
        return service;
    }

    /** Where it lies unless a plan says otherwise. */
    public Continuum continuum() {
        return continuum;
    }

    /** Whether one plan may cover several children of a family; else what is told concerns one child alone. */
    public boolean wholeFamily() {
        return wholeFamily;
    }

    /** Whether it is a service that a family has to agree to before it begins. */
    public boolean needsConsent() {
        return needsConsent;
    }

    public String label() {
        return kind.label();
    }

    public static Optional<FamilyKind> of(InterventionKind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).findFirst();
    }
}
