package uk.haven.platform.charts;

import java.util.ArrayList;
import java.util.List;
import uk.haven.platform.ui.Table;

/** The table beneath a chart whose series share their categories. */
final class Grid {

    private Grid() {}

    static void check(List<String> categories, List<Series> series) {
        for (Series one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException("Series %s has %d points for %d categories"
                        .formatted(one.name(), one.points().size(), categories.size()));
            }
        }
    }

    static Table table(String caption, String heading, List<String> categories, List<Series> series, Unit unit) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(heading));
        series.forEach(one -> columns.add(Table.Column.figure(one.name())));
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < categories.size(); i++) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(categories.get(i)));
            for (Series one : series) {
                cells.add(Table.Cell.of(one.points().get(i).inTable(unit)));
            }
            rows.add(new Table.Row(cells, false));
        }
        return new Table(caption, columns, rows);
    }

    static boolean suppressed(List<Series> series) {
        return series.stream().flatMap(one -> one.points().stream()).anyMatch(p -> p.kind() == Point.Kind.SUPPRESSED);
    }
}
