package uk.haven.outcomes.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.outcomes.domain.Attack;
import uk.haven.outcomes.domain.Sums;
import uk.haven.outcomes.domain.Suppression;

/** Turns a table into cells and sums, and the choice of hidden cells back into a table. */
@Service
final class CellSuppression implements DisclosureControl {

    private static final int REMEMBERED = 64;

    private final int threshold;

    /** The same table has the same answer, and pages ask for the same few again and again. */
    private final Map<Content, ProtectedTable> done = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, ProtectedTable> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Everything that the choice depends on. */
    private record Content(List<CountTable.Line> rows, List<CountTable.Line> columns, List<Integer> figures) {
        static Content of(CountTable table) {
            var figures = new ArrayList<Integer>();
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    figures.add(table.count(row, column));
                    figures.add(table.people(row, column));
                }
            }
            return new Content(table.rows(), table.columns(), figures);
        }
    }

    /** @param threshold at least 2 */
    CellSuppression(@Value("${haven.disclosure-threshold:" + DEFAULT_THRESHOLD + "}") int threshold) {
        if (threshold < 2) {
            throw new IllegalArgumentException("haven.disclosure-threshold below 2 hides nothing");
        }
        this.threshold = threshold;
    }

    @Override
    public int threshold() {
        return threshold;
    }

    @Override
    public ProtectedTable protect(CountTable table) {
        var content = Content.of(table);
        synchronized (done) {
            var before = done.get(content);
            if (before != null) {
                return before;
            }
        }
        var answer = work(table);
        synchronized (done) {
            done.put(content, answer);
        }
        return answer;
    }

    private ProtectedTable work(CountTable table) {
        int columns = table.columns().size();
        boolean[] primary = new boolean[table.rows().size() * columns];
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                primary[row * columns + column] = tooFew(table.people(row, column)) && table.count(row, column) > 0;
            }
        }
        boolean[] hidden = Suppression.hide(sums(table), primary, threshold);
        boolean[][] grid = new boolean[table.rows().size()][columns];
        for (int cell = 0; cell < hidden.length; cell++) {
            grid[cell / columns][cell % columns] = hidden[cell];
        }
        return new ProtectedTable(table, grid, threshold);
    }

    /** The narrowest interval to which anything hidden can be bounded from what is shown; infinite when nothing is. */
    static double narrowest(CountTable table, ProtectedTable shown) {
        int columns = table.columns().size();
        boolean[] hidden = new boolean[table.rows().size() * columns];
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] = shown.isHidden(
                    table.rows().get(cell / columns).key(),
                    table.columns().get(cell % columns).key());
        }
        var attack = new Attack(sums(table), hidden);
        double narrowest = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell]) {
                narrowest = Math.min(narrowest, attack.interval(cell).width());
            }
        }
        return narrowest;
    }

    private boolean tooFew(int people) {
        return people > 0 && people < threshold;
    }

    private static Sums sums(CountTable table) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        int[] values = new int[rows * columns];
        int[] depth = new int[rows * columns];
        var sums = new ArrayList<int[]>();
        for (int row = 0; row < rows; row++) {
            var rowsBelow = CountTable.below(table.rows(), row);
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                values[cell] = table.count(row, column);
                var columnsBelow = CountTable.below(table.columns(), column);
                if (!rowsBelow.isEmpty()) {
                    int fixed = column;
                    depth[cell]++;
                    sums.add(sum(
                            cell,
                            rowsBelow.stream()
                                    .mapToInt(below -> below * columns + fixed)
                                    .toArray()));
                }
                if (!columnsBelow.isEmpty()) {
                    int start = row * columns;
                    depth[cell]++;
                    sums.add(sum(
                            cell,
                            columnsBelow.stream()
                                    .mapToInt(below -> start + below)
                                    .toArray()));
                }
            }
        }
        return new Sums(values, sums, depth);
    }

    private static int[] sum(int total, int[] parts) {
        int[] sum = new int[parts.length + 1];
        sum[0] = total;
        System.arraycopy(parts, 0, sum, 1, parts.length);
        return sum;
    }
}
