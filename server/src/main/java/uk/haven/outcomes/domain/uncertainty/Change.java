package uk.haven.outcomes.domain.uncertainty;

/**
 * From one rate to another of other children: a year and the next, a school and the others.
 *
 * @param before the earlier, or what is compared with
 * @param after the later
 */
public record Change(Rate before, Rate after) {

    /**
     * Cohorts smaller than this say nothing by themselves: the 95 % interval of any rate of theirs near a half is wider than
     * forty percentage points, and one child moves the rate by more than five.
     */
    public static final int SMALL_COHORT = 20;

    /** What may be said of it. */
    public enum Verdict {
        /** Chance alone would hardly have raised it so much. */
        HIGHER,
        /** Chance alone would hardly have lowered it so much. */
        LOWER,
        /** It may be chance. */
        WITHIN_NOISE,
        /** One of the two is about so few that even no change would not be known. */
        TOO_FEW
    }

    /** Of shares, after less before. */
    public double difference() {
        return after.share() - before.share();
    }

    /**
     * 95 % interval of the difference, from Wilson's intervals of the two (Newcombe 1998, method 10): each end lies as far from
     * the difference as the two ends that pull that way, squared and added, say.
     */
    public Interval interval() {
        Interval earlier = before.interval();
        Interval later = after.interval();
        double difference = difference();
        double down = Math.hypot(after.share() - later.low(), earlier.high() - before.share());
        double up = Math.hypot(later.high() - after.share(), before.share() - earlier.low());
        return new Interval(difference - down, difference + up);
    }

    /** A change is one only when no change lies outside its interval; an indicator never turns on less. */
    public Verdict verdict() {
        if (before.among() < SMALL_COHORT || after.among() < SMALL_COHORT) {
            return Verdict.TOO_FEW;
        }
        Interval interval = interval();
        return interval.low() > 0 ? Verdict.HIGHER : interval.high() < 0 ? Verdict.LOWER : Verdict.WITHIN_NOISE;
    }
}
