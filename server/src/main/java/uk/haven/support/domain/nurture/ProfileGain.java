package uk.haven.support.domain.nurture;

import java.util.Collection;
import java.util.Optional;
import java.util.function.ToIntFunction;
import uk.haven.support.domain.MeanInterval;

/**
 * How far scores moved from a child's first profile to the last, over the children of a group.
 *
 * @param number of children with two profiles at least
 * @param developmental change of strands A to J together, in tenths of a point; up is better; absent when too few
 * @param diagnostic change of strands Q to Z together, in tenths of a point; down is better; absent when too few
 */
public record ProfileGain(int number, Optional<MeanInterval> developmental, Optional<MeanInterval> diagnostic) {

    private static final int TENTHS = 10;

    /** A child's first and last profile. */
    public record Pair(StrandScores first, StrandScores last) {

        /** In points of 0–136; up is better. */
        public int developmental() {
            return last.developmentalTotal() - first.developmentalTotal();
        }

        /** In points of 0–136; down is better. */
        public int diagnostic() {
            return last.diagnosticTotal() - first.diagnosticTotal();
        }
    }

    public static ProfileGain of(Collection<Pair> pairs) {
        return new ProfileGain(pairs.size(), mean(pairs, Pair::developmental), mean(pairs, Pair::diagnostic));
    }

    private static Optional<MeanInterval> mean(Collection<Pair> pairs, ToIntFunction<Pair> change) {
        return MeanInterval.of(pairs.stream()
                .mapToInt(each -> TENTHS * change.applyAsInt(each))
                .toArray());
    }
}
