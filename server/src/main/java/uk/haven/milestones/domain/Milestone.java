package uk.haven.milestones.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the entitlement.
 *
 * @param code stable, upper case with hyphens: {@code Y3-2C-ENG}; it stays when the threshold changes
 * @param phases in which it is due
 * @param outcomes of Every Child Matters that it serves
 * @param rule what is compared for a standard; null for an experience
 * @param asked of whom an experience is asked; everyone where an older document does not say
 */
public record Milestone(
        String code,
        List<MilestonePhase> phases,
        Area area,
        String wording,
        List<EcmOutcome> outcomes,
        @Nullable Rule rule,
        Asked asked) {
    public Milestone {
        phases = List.copyOf(phases);
        outcomes = List.copyOf(outcomes);
        // documents of before have no word about it
        asked = Objects.requireNonNullElse(asked, Asked.EVERYONE);
    }

    /** One that is asked of everyone. */
    public Milestone(
            String code,
            List<MilestonePhase> phases,
            Area area,
            String wording,
            List<EcmOutcome> outcomes,
            @Nullable Rule rule) {
        this(code, phases, area, wording, outcomes, rule, Asked.EVERYONE);
    }

    @JsonIgnore
    public Kind kind() {
        return rule == null ? Kind.EXPERIENCE : Kind.TRIGGER;
    }

    public Milestone withRule(Rule changed) {
        return new Milestone(code, phases, area, wording, outcomes, changed, asked);
    }

    public Milestone withWording(String changed) {
        return new Milestone(code, phases, area, changed, outcomes, rule, asked);
    }

    /** The same entry in other places of the table. */
    public Milestone placed(List<MilestonePhase> inPhases, Area inArea, List<EcmOutcome> serving) {
        return new Milestone(code, inPhases, inArea, wording, serving, rule, asked);
    }

    /** The same entry, asked of others. */
    public Milestone askedOf(Asked whom) {
        return new Milestone(code, phases, area, wording, outcomes, rule, whom);
    }
}
