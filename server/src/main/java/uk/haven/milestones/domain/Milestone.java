package uk.haven.milestones.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the entitlement.
 *
 * @param code stable, upper case with hyphens: {@code Y3-2C-ENG}; it stays when the threshold changes
 * @param phases in which it is due
 * @param outcomes of Every Child Matters that it serves
 * @param rule what is compared for a standard; null for an experience
 */
public record Milestone(
        String code,
        List<MilestonePhase> phases,
        Area area,
        String wording,
        List<EcmOutcome> outcomes,
        @Nullable Rule rule) {
    public Milestone {
        phases = List.copyOf(phases);
        outcomes = List.copyOf(outcomes);
    }

    @JsonIgnore
    public Kind kind() {
        return rule == null ? Kind.EXPERIENCE : Kind.TRIGGER;
    }

    public Milestone withRule(Rule changed) {
        return new Milestone(code, phases, area, wording, outcomes, changed);
    }

    public Milestone withWording(String changed) {
        return new Milestone(code, phases, area, changed, outcomes, rule);
    }

    /** The same entry in other places of the table. */
    public Milestone placed(List<MilestonePhase> inPhases, Area inArea, List<EcmOutcome> serving) {
        return new Milestone(code, inPhases, inArea, wording, serving, rule);
    }
}
