package uk.haven.support.domain.nurture;

import java.util.List;
import java.util.Map;

/**
 * What the partnership compares strand scores with: its own entry, in versions. It points; a person decides.
 *
 * @param version counts up from 1; the latest counts
 * @param source where the partnership has it from
 * @param by who entered it
 * @param bounds by strand, 0–136: lowest score within it for A to J, highest within it for Q to Z; strands without one are
 *     absent
 */
public record StrandThreshold(int version, String source, String by, Map<String, Integer> bounds) {

    public StrandThreshold {
        bounds = Map.copyOf(bounds);
    }

    /** Strands that lie outside it, in order. */
    public List<String> outside(StrandScores scores) {
        return StrandScores.strands().stream()
                .filter(bounds::containsKey)
                .filter(each -> outside(each, scores.of(each)))
                .toList();
    }

    /** Whether the score of the strand lies outside; never where no bound is set. */
    public boolean outside(String strand, int score) {
        Integer bound = bounds.get(strand);
        if (bound == null) {
            return false;
        }
        return StrandScores.DEVELOPMENTAL.contains(strand) ? score < bound : score > bound;
    }

    /** {@code at least 12}, {@code at most 5}, or a dash. */
    public String words(String strand) {
        Integer bound = bounds.get(strand);
        if (bound == null) {
            return "–";
        }
        return (StrandScores.DEVELOPMENTAL.contains(strand) ? "at least " : "at most ") + bound;
    }
}
