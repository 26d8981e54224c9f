package uk.haven.support;

import java.util.Optional;

/**
 * The share of support at one level of the continuum: a measure of the partnership's aim to act earlier.
 *
 * <p>Definition: pieces of support at the level, divided by all pieces of support that go on at the school on the day;
 * a referral that nobody accepted and an assessment are not support. In per cent; lower is better for recovery and emergency, higher for
 * prevention. Collected on the last day of each half-term, derived from the support that is recorded.
 *
 * @param number at the level
 * @param all of every level
 */
public record ContinuumShare(int number, int all) {

    /** The definition in a sentence, to stand beneath the figures. */
    public static final String DEFINITION =
            "Share of support at a level: pieces of support at that level divided by all that"
                    + " go on at the school on the last day of the half-term. A referral counts once the service has accepted it, an assessment does not."
                    + " Support counts with the school that began it, also once the child has moved."
                    + " The interval is where the share would lie 19 times in 20 by chance alone.";

    /** Below so many pieces of support, a percentage says more about chance than about the school. */
    public static final int FEWEST = 10;

    /** Two standard deviations, nearly: 95 %. */
    private static final double Z = 1.959964;

    public ContinuumShare {
        if (number < 0 || number > all) {
            throw new IllegalArgumentException(number + " of " + all);
        }
    }

    /** In per cent, 0–100; empty when there are too few to tell. */
    public Optional<Double> percent() {
        return all < FEWEST ? Optional.empty() : Optional.of(100.0 * number / all);
    }

    /** Where the share lies with 95 % confidence, in per cent (Wilson's score interval); empty when too few to tell. */
    public Optional<Interval> interval() {
        if (all < FEWEST) {
            return Optional.empty();
        }
        double share = (double) number / all;
        double square = Z * Z / all;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / all + square / (4.0 * all));
        return Optional.of(new Interval(100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half)));
    }

    /** In per cent, 0–100. */
    public record Interval(double low, double high) {}
}
