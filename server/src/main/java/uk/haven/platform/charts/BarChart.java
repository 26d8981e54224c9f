package uk.haven.platform.charts;

import java.util.List;
import uk.haven.platform.ui.Table;

/**
 * Bars from zero: one colour, grouped or stacked.
 *
 * @param heading what the categories are: {@code School}
 */
public record BarChart(
        String id,
        String title,
        String what,
        String heading,
        Unit unit,
        Layout layout,
        List<String> categories,
        List<Series> series)
        implements Chart {

    /** How the bars stand. Long names read best across. */
    public enum Layout {
        UPRIGHT,
        UPRIGHT_STACKED,
        ACROSS,
        ACROSS_STACKED;

        boolean stacked() {
            return this == UPRIGHT_STACKED || this == ACROSS_STACKED;
        }

        boolean across() {
            return this == ACROSS || this == ACROSS_STACKED;
        }
    }

    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        Grid.check(categories, series);
    }

    @Override
    public Table table() {
        return Grid.table(title, heading, categories, series, unit);
    }
}
