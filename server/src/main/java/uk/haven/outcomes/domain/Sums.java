package uk.haven.outcomes.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a table as numbered cells and the sums that hold among them, whatever the figures are: in each sum the
 * first cell equals all the others together.
 *
 * @param values true figure of each cell
 * @param sums positions of cells, the total first
 * @param depth how much of a total each cell is: 0 inner cell, 1 a sum in one direction, …; totals are hidden last
 */
public record Sums(int[] values, List<int[]> sums, int[] depth) {

    public Sums {
        sums = List.copyOf(sums);
    }

    /** For each cell the sums in which it occurs. */
    public List<List<int[]>> sumsByCell() {
        var byCell = new ArrayList<List<int[]>>();
        for (int i = 0; i < values.length; i++) {
            byCell.add(new ArrayList<>());
        }
        for (int[] sum : sums) {
            for (int cell : sum) {
                byCell.get(cell).add(sum);
            }
        }
        return byCell;
    }
}
