package uk.haven.platform.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.ui.Table;

/**
 * Lines over time, with the interval of each point as a band where it has one.
 *
 * @param heading what the periods are: {@code School year}
 * @param periods in their order
 * @param reference a line to compare with, or null
 */
public record LineChart(
        String id,
        String title,
        String what,
        String heading,
        Unit unit,
        List<String> periods,
        List<Series> series,
        @Nullable Reference reference)
        implements Chart {

    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        Grid.check(periods, series);
    }

    @Override
    public Table table() {
        return Grid.table(title, heading, periods, series, unit);
    }
}
