package uk.haven.support.domain.programme;

import java.util.Optional;
import uk.haven.support.domain.MeanInterval;

/**
 * What a kind of programme came to: the average of how much more attendance rose than for similar pupils, with the range in
 * which that average lies with 95 % confidence (Student's t).
 *
 * @param number of programmes that can be compared
 * @param interval absent when they are too few
 */
public record KindEffect(int number, Optional<BeforeAfter.Range> interval, Verdict verdict) {

    /** Fewer programmes than this are too few to tell. */
    public static final int FEWEST = MeanInterval.FEWEST;

    /** What can be said. */
    public enum Verdict {
        TOO_FEW("Too few to tell"),
        ROSE("Rose by more than for similar pupils"),
        SAME("No difference can be told"),
        FELL("Rose by less than for similar pupils, or fell");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param differences one for each programme, in hundredths of a percentage point, any order */
    public static KindEffect of(int[] differences) {
        return MeanInterval.of(differences)
                .map(mean -> new KindEffect(
                        mean.number(),
                        Optional.of(new BeforeAfter.Range(mean.low(), mean.mean(), mean.high())),
                        mean.rose() ? Verdict.ROSE : mean.fell() ? Verdict.FELL : Verdict.SAME))
                .orElseGet(() -> new KindEffect(differences.length, Optional.empty(), Verdict.TOO_FEW));
    }
}
