package uk.haven.outcomes.domain.uncertainty;

/**
 * Where a rate may truly lie.
 *
 * @param low lower end, as a share
 * @param high upper end, as a share, not below {@code low}
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high);
        }
    }

    /** Whether a value lies in it, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Of these ends to the whole between them. */
    public double width() {
        return high - low;
    }
}
