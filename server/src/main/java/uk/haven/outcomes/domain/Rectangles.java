package uk.haven.outcomes.domain;

import java.util.List;

/**
 * A quick proof that a hidden inner figure is safe: three other hidden figures that form a rectangle with it. What one
 * corner gains its neighbours lose, every sum stays, and so two tables that look alike from outside differ in that figure
 * by the width of the swing. Where no rectangle is found nothing is said: then the {@link Attack} decides.
 */
final class Rectangles {

    private final Sums table;
    private final boolean[] hidden;
    private final List<List<int[]>> sumsByCell;

    Rectangles(Sums table, boolean[] hidden, List<List<int[]>> sumsByCell) {
        this.table = table;
        this.hidden = hidden;
        this.sumsByCell = sumsByCell;
    }

    boolean prove(int cell, int width) {
        if (!isInner(cell)) {
            return false;
        }
        int[] across = sumsByCell.get(cell).get(0);
        int[] along = sumsByCell.get(cell).get(1);
        for (int beside : across) {
            if (beside == cell || !hidden[beside] || !isInner(beside)) {
                continue;
            }
            int[] alongBeside = other(beside, across);
            for (int below : along) {
                if (below == cell || !hidden[below] || !isInner(below)) {
                    continue;
                }
                int opposite = common(alongBeside, other(below, along));
                if (opposite >= 0 && swing(cell, beside, below, opposite) >= width) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A hidden figure is at least 1, so a figure can lose all but one. */
    private int swing(int cell, int beside, int below, int opposite) {
        int[] value = table.values();
        return Math.min(value[beside], value[below]) - 1 + Math.min(value[cell], value[opposite]) - 1;
    }

    private int common(int[] first, int[] second) {
        for (int a : first) {
            for (int b : second) {
                if (a == b && hidden[a] && isInner(a)) {
                    return a;
                }
            }
        }
        return -1;
    }

    private int[] other(int cell, int[] sum) {
        var sums = sumsByCell.get(cell);
        return sums.get(0) == sum ? sums.get(1) : sums.get(0);
    }

    private boolean isInner(int cell) {
        return table.depth()[cell] == 0 && sumsByCell.get(cell).size() == 2;
    }
}
