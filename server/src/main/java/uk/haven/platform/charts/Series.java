package uk.haven.platform.charts;

import java.util.Arrays;
import java.util.List;

/** One line or one colour of bars: a point for each category, in their order. */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** A series in which every figure is known. */
    public static Series of(String name, double... values) {
        return new Series(name, Arrays.stream(values).mapToObj(Point::of).toList());
    }
}
