package uk.haven.outcomes.domain.uncertainty;

import java.util.Collection;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Limits between which a school of a given size would fall if it were like all the others and only chance parted them.
 *
 * @param centre what all of them come to, as a share
 */
public record Funnel(double centre) {

    /** Where a school stands. */
    public enum Place {
        /** Where chance puts 95 of 100. */
        INSIDE,
        /** Beyond that, and still where chance puts 998 of 1,000: worth a look. */
        BEYOND_95,
        /** Where chance alone hardly ever puts one. */
        BEYOND_998
    }

    public Funnel {
        if (!(centre >= 0 && centre <= 1)) {
            throw new IllegalArgumentException("A centre of " + centre);
        }
    }

    /** Around what the rates come to together. */
    public static Funnel around(Collection<Rate> rates) {
        return new Funnel(Rate.pooled(rates).share());
    }

    /** Shares between which 95 of 100 such schools fall. */
    public Interval limits95(int among) {
        return limits(among, 0.025);
    }

    /** Shares between which 998 of 1,000 such schools fall. */
    public Interval limits998(int among) {
        return limits(among, 0.001);
    }

    /** Exact: the smallest and largest count that chance leaves in, by quantiles of the binomial distribution. */
    private Interval limits(int among, double beyond) {
        var distribution = BinomialDistribution.of(among, centre);
        return new Interval(
                distribution.inverseCumulativeProbability(beyond) / (double) among,
                distribution.inverseCumulativeProbability(1 - beyond) / (double) among);
    }

    public Place place(Rate rate) {
        if (!limits998(rate.among()).contains(rate.share())) {
            return Place.BEYOND_998;
        }
        return limits95(rate.among()).contains(rate.share()) ? Place.INSIDE : Place.BEYOND_95;
    }
}
