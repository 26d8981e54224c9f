package uk.haven.support.domain.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * When a programme may end: a condition that can be checked against evidence, or a person's judgement (the paper's
 * learning-mentor programme). Data, composed in a form; whole numbers, so that a comparison never rounds. Only what is
 * dated from the programme's first day to the date of the question counts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExitCriterion.Attendance.class, name = "attendance"),
    @JsonSubTypes.Type(value = ExitCriterion.NoUnauthorised.class, name = "noUnauthorised"),
    @JsonSubTypes.Type(value = ExitCriterion.NoExclusion.class, name = "noExclusion"),
    @JsonSubTypes.Type(value = ExitCriterion.Result.class, name = "result"),
    @JsonSubTypes.Type(value = ExitCriterion.TargetsMet.class, name = "targets"),
    @JsonSubTypes.Type(value = ExitCriterion.Judgement.class, name = "judgement"),
    @JsonSubTypes.Type(value = ExitCriterion.AllOf.class, name = "allOf"),
    @JsonSubTypes.Type(value = ExitCriterion.AnyOf.class, name = "anyOf")
})
public sealed interface ExitCriterion {

    /** {@code attended × 100 ≥ percent × sessions} over the last so many possible sessions that are recorded. */
    record Attendance(int percent, int sessions) implements ExitCriterion {}

    /** No session missed without leave in the last so many whole school weeks that are recorded, nor since. */
    record NoUnauthorised(int weeks) implements ExitCriterion {}

    /** No fixed-term or permanent exclusion begun in the last so many whole school weeks that are recorded, nor since. */
    record NoExclusion(int weeks) implements ExitCriterion {}

    /**
     * The latest result in the subject is at least this one.
     *
     * @param result as its scheme writes it: {@code 2B}
     * @param tenths its value, comparable within the scheme
     */
    record Result(String scheme, String subject, String result, int tenths) implements ExitCriterion {}

    /** At least so many of the programme's targets are met. */
    record TargetsMet(int count) implements ExitCriterion {}

    /** Whoever leads it says that it has done what it was for. */
    record Judgement() implements ExitCriterion {}

    /** Every part is met. */
    record AllOf(List<ExitCriterion> parts) implements ExitCriterion {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One part at least is met. */
    record AnyOf(List<ExitCriterion> parts) implements ExitCriterion {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** The single conditions in it, in their order. */
    @JsonIgnore
    default List<ExitCriterion> leaves() {
        var leaves = new ArrayList<ExitCriterion>();
        collect(leaves);
        return leaves;
    }

    private void collect(List<ExitCriterion> leaves) {
        switch (this) {
            case AllOf(List<ExitCriterion> parts) -> parts.forEach(part -> part.collect(leaves));
            case AnyOf(List<ExitCriterion> parts) -> parts.forEach(part -> part.collect(leaves));
            default -> leaves.add(this);
        }
    }

    /** As a plan says it: {@code attended at least 92 % of the last 30 sessions}. */
    default String inWords() {
        return switch (this) {
            case Attendance(int percent, int sessions) ->
                "attended at least " + percent + " % of the last " + sessions + " possible sessions";
            case NoUnauthorised(int weeks) -> "no unauthorised absence in the last " + weeks(weeks);
            case NoExclusion(int weeks) -> "no exclusion in the last " + weeks(weeks);
            case Result(String scheme, String subject, String result, int _) ->
                "a result of " + result + " or better in " + subject + " (" + scheme + ")";
            case TargetsMet(int count) -> count == 1 ? "one target met" : "at least " + count + " targets met";
            case Judgement() -> "whoever leads it judges that it has done its work";
            case AllOf(List<ExitCriterion> parts) -> joined(parts, "; and ");
            case AnyOf(List<ExitCriterion> parts) -> joined(parts, "; or ");
        };
    }

    private static String joined(List<ExitCriterion> parts, String with) {
        return String.join(
                with,
                parts.stream()
                        .map(part -> part instanceof AllOf || part instanceof AnyOf
                                ? "(" + part.inWords() + ")"
                                : part.inWords())
                        .toList());
    }

    private static String weeks(int number) {
        return number == 1 ? "school week" : number + " school weeks";
    }
}
