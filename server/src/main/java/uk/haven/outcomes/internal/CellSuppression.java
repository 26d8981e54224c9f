package uk.haven.outcomes.internal;

import java.util.ArrayList;
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

    private final int threshold;

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
