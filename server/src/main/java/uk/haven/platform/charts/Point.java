package uk.haven.platform.charts;

import uk.haven.platform.ui.Words;

/**
 * One figure of a series.
 *
 * @param low lower end of its interval; equal to the value when it has none
 * @param high upper end of its interval
 */
public record Point(Kind kind, double value, double low, double high) {

    /** Whether there is a figure, and whether it may be shown. */
    public enum Kind {
        SHOWN,
        /** There is one, but so few children are behind it that it is hidden. */
        SUPPRESSED,
        /** There is none. */
        NONE
    }

    public static final Point SUPPRESSED = new Point(Kind.SUPPRESSED, 0, 0, 0);
    public static final Point NONE = new Point(Kind.NONE, 0, 0, 0);

    public Point {
        if (kind == Kind.SHOWN && !(Double.isFinite(value) && low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "A figure is finite and lies in its interval, not %s in %s to %s".formatted(value, low, high));
        }
    }

    public static Point of(double value) {
        return new Point(Kind.SHOWN, value, value, value);
    }

    /** A figure with its interval, such as the 95 % confidence limits. */
    public static Point between(double low, double value, double high) {
        return new Point(Kind.SHOWN, value, low, high);
    }

    public boolean shown() {
        return kind == Kind.SHOWN;
    }

    boolean hasInterval() {
        return shown() && low < high;
    }

    String inTable(Unit unit) {
        return switch (kind) {
            case SUPPRESSED -> Words.HIDDEN;
            case NONE -> "–";
            case SHOWN ->
                hasInterval()
                        ? "%s (%s to %s)".formatted(unit.written(value), unit.written(low), unit.written(high))
                        : unit.written(value);
        };
    }
}
