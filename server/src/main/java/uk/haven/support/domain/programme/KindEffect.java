package uk.haven.support.domain.programme;

import java.util.Optional;

/**
 * What a kind of programme came to: the average of how much more attendance rose than for similar pupils, with the range in
 * which that average lies with 95 % confidence (Student's t).
 *
 * @param number of programmes that can be compared
 * @param interval absent when they are too few
 */
public record KindEffect(int number, Optional<BeforeAfter.Range> interval, Verdict verdict) {

    /** Fewer programmes than this are too few to tell. */
    public static final int FEWEST = 8;

    /** 97.5 % quantiles of Student's t from 7 degrees of freedom on; beyond the last, 2 is on the safe side. */
    private static final double[] T = {
        2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074,
        2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double BEYOND = 2.042;

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
        int n = differences.length;
        if (n < FEWEST) {
            return new KindEffect(n, Optional.empty(), Verdict.TOO_FEW);
        }
        double mean = 0;
        for (int each : differences) {
            mean += (double) each / n;
        }
        double squares = 0;
        for (int each : differences) {
            squares += (each - mean) * (each - mean);
        }
        int freedom = n - 1;
        double t = freedom - 7 < T.length ? T[freedom - 7] : BEYOND;
        double half = t * Math.sqrt(squares / freedom / n);
        var interval = new BeforeAfter.Range(
                (int) Math.floor(mean - half), (int) Math.round(mean), (int) Math.ceil(mean + half));
        Verdict verdict = interval.low() > 0 ? Verdict.ROSE : interval.high() < 0 ? Verdict.FELL : Verdict.SAME;
        return new KindEffect(n, Optional.of(interval), verdict);
    }
}
