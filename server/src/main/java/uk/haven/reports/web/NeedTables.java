package uk.haven.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.platform.charts.BarChart;
import uk.haven.platform.charts.BarChart.Layout;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.charts.Point;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.reports.domain.NeedByLevel;
import uk.haven.reports.internal.FrozenNeed.Protected;

/** Protected need as a table and as charts. */
final class NeedTables {

    private NeedTables() {}

    static Table table(Protected need) {
        var rows = new ArrayList<Row>();
        for (NeedByLevel.Row row : need.rows()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(row.label()));
            for (String level : NeedByLevel.LEVELS) {
                cells.add(Cell.of(need.table().text(row.key(), level)));
            }
            cells.add(Cell.of(need.table().text(row.key(), NeedByLevel.TOTAL)));
            cells.add(Cell.figure(row.keyWorkers()));
            cells.add(Cell.of(
                    perKeyWorker(need.table(), row).map(NeedTables::ratio).orElse(missing(need, row))));
            rows.add(new Row(cells, row.sum()));
        }
        return new Table(
                "Children at each level, and key workers, by school",
                List.of(
                        Column.text("School"),
                        Column.figure("Level 1"),
                        Column.figure("Level 2"),
                        Column.figure("Level 3"),
                        Column.figure("All levels"),
                        Column.figure("Key workers"),
                        Column.figure("Children per key worker")),
                rows);
    }

    static List<Drawn> charts(Protected need) {
        var schools = need.rows().stream().filter(row -> !row.sum()).toList();
        var names = schools.stream().map(NeedByLevel.Row::label).toList();
        var series = new ArrayList<Series>();
        for (String level : NeedByLevel.LEVELS) {
            series.add(new Series(
                    "Level " + level,
                    schools.stream()
                            .map(row -> point(need.table(), row.key(), level))
                            .toList()));
        }
        var byLevel = new BarChart(
                "need-by-level",
                highest(need, schools),
                "Children at each recorded level, by school",
                "School",
                Unit.COUNT,
                Layout.ACROSS_STACKED,
                names,
                series);
        var ratios = new Series(
                "Children per key worker",
                schools.stream()
                        .map(row -> perKeyWorker(need.table(), row)
                                .map(Point::of)
                                .orElse(row.keyWorkers() > 0 ? Point.SUPPRESSED : Point.NONE))
                        .toList());
        var perKeyWorker = new BarChart(
                "need-per-key-worker",
                "How many children with a level there are for each key worker",
                "Children at any level per key worker, by school",
                "School",
                Unit.RATIO,
                Layout.ACROSS,
                names,
                List.of(ratios));
        return List.of(Charts.draw(byLevel), Charts.draw(perKeyWorker));
    }

    static Optional<Double> perKeyWorker(ProtectedTable table, NeedByLevel.Row row) {
        return table.per(row.key(), NeedByLevel.TOTAL, row.keyWorkers());
    }

    static String ratio(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }

    private static String missing(Protected need, NeedByLevel.Row row) {
        return need.table().isHidden(row.key(), NeedByLevel.TOTAL) ? ProtectedTable.SYMBOL : "–";
    }

    private static String highest(Protected need, List<NeedByLevel.Row> schools) {
        NeedByLevel.Row most = null;
        int largest = -1;
        for (NeedByLevel.Row row : schools) {
            int total = need.table().figure(row.key(), NeedByLevel.TOTAL).orElse(-1);
            if (total > largest) {
                largest = total;
                most = row;
            }
        }
        return most == null || largest <= 0
                ? "Need by school and level"
                : "Most children with a level are at " + most.label();
    }

    private static Point point(ProtectedTable table, String row, String level) {
        var figure = table.figure(row, level);
        return figure.isPresent() ? Point.of(figure.getAsInt()) : Point.SUPPRESSED;
    }
}
