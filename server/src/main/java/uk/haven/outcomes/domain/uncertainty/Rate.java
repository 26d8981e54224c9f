package uk.haven.outcomes.domain.uncertainty;

import java.util.Collection;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many of so many: pupils at a level, sessions attended, leavers with a place.
 *
 * @param of how many, 0 to {@code among}
 * @param among how many could have been, 1 or more
 */
public record Rate(int of, int among) {

    /** Of a hundred such intervals, five miss the truth. */
    public static final double ALPHA = 0.05;

    public Rate {
        if (among < 1 || of < 0 || of > among) {
            throw new IllegalArgumentException(of + " of " + among + " is no rate");
        }
    }

    /** As a share, 0 to 1. */
    public double share() {
        return (double) of / among;
    }

    /**
     * 95 % interval by Wilson's score: for any rate that is shown. It holds what it promises on average and never leaves 0
     * to 1, for few as for many (Wilson 1927; what English public-health indicators use).
     */
    public Interval interval() {
        return interval(BinomialConfidenceInterval.WILSON_SCORE);
    }

    /** 95 % interval by Clopper and Pearson (1934): never promises too much, and so is wider; for a claim that will be argued. */
    public Interval exactInterval() {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON);
    }

    private Interval interval(BinomialConfidenceInterval method) {
        var found = method.fromErrorRate(among, of, ALPHA);
        return new Interval(found.getLowerBound(), found.getUpperBound());
    }

    /** Years, or schools, taken together: what all of them count over what all of them could have counted. */
    public static Rate pooled(Collection<Rate> rates) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("No rates to pool");
        }
        return new Rate(
                rates.stream().mapToInt(Rate::of).reduce(0, Math::addExact),
                rates.stream().mapToInt(Rate::among).reduce(0, Math::addExact));
    }
}
