package uk.haven.support.domain;

import java.util.Optional;

/**
 * A mean with the range in which it lies with 95 % confidence (Student's t), in the unit of what was counted. Too few
 * figures have no mean: one child's story is no effect.
 *
 * @param number of figures
 * @param low rounded down
 * @param mean rounded to the nearest whole
 * @param high rounded up
 */
public record MeanInterval(int number, int low, int mean, int high) {

    /** Fewer figures than this are too few to tell. */
    public static final int FEWEST = 8;

    /** 97.5 % quantiles of Student's t from 7 degrees of freedom on; beyond the last, 2 is on the safe side. */
    private static final double[] T = {
        2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074,
        2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double BEYOND = 2.042;

    /** Of at least {@link #FEWEST} figures, any order; empty of fewer. */
    public static Optional<MeanInterval> of(int[] figures) {
        int n = figures.length;
        if (n < FEWEST) {
            return Optional.empty();
        }
        double mean = 0;
        for (int each : figures) {
            mean += (double) each / n;
        }
        double squares = 0;
        for (int each : figures) {
            squares += (each - mean) * (each - mean);
        }
        int freedom = n - 1;
        double t = freedom - 7 < T.length ? T[freedom - 7] : BEYOND;
        double half = t * Math.sqrt(squares / freedom / n);
        return Optional.of(new MeanInterval(
                n, (int) Math.floor(mean - half), (int) Math.round(mean), (int) Math.ceil(mean + half)));
    }

    /** Whether the whole range lies above nought. */
    public boolean rose() {
        return low > 0;
    }

    /** Whether the whole range lies below nought. */
    public boolean fell() {
        return high < 0;
    }
}
