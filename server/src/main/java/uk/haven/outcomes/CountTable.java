package uk.haven.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people in two directions, each a hierarchy whose inner lines are the sums of the lines below them: schools
 * within phases within the partnership, by level within all levels. Holds true figures: never show it to anyone who may
 * not see them, protect it first.
 */
public final class CountTable {

    private final List<Line> rows;
    private final List<Line> columns;
    private final int[][] counts;
    private final int[][] people;

    private CountTable(List<Line> rows, List<Line> columns, int[][] counts, int[][] people) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.people = people;
    }

    /**
     * A row or column.
     *
     * @param key unique within its direction
     * @param parent key of the line in whose sum it is, or null at the top
     */
    public record Line(String key, @Nullable String parent) {
        public static Line top(String key) {
            return new Line(key, null);
        }
    }

    /**
     * @param rows parents before or after their children, as they are to be shown
     * @param columns likewise
     * @param count of the people at a row and column that have no lines below them; sums are worked out
     */
    public static CountTable of(List<Line> rows, List<Line> columns, ToIntBiFunction<String, String> count) {
        return of(rows, columns, count, count);
    }

    /**
     * A table of something other than people (incidents, half days), with how many people each figure is about.
     *
     * @param figure at a row and column that have no lines below them
     * @param people whom that figure is about; a figure about too few is hidden whatever its size
     */
    public static CountTable of(
            List<Line> rows,
            List<Line> columns,
            ToIntBiFunction<String, String> figure,
            ToIntBiFunction<String, String> people) {
        return new CountTable(
                List.copyOf(rows), List.copyOf(columns), sums(rows, columns, figure), sums(rows, columns, people));
    }

    public List<Line> rows() {
        return rows;
    }

    public List<Line> columns() {
        return columns;
    }

    /** Figure by position, sums included. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** People whom the figure is about, by position. */
    public int people(int row, int column) {
        return people[row][column];
    }

    /** Position of the row, or −1. */
    public int row(String key) {
        return position(rows, key);
    }

    /** Position of the column, or −1. */
    public int column(String key) {
        return position(columns, key);
    }

    /** Positions of the lines directly below the one at the position. */
    public static List<Integer> below(List<Line> lines, int position) {
        var below = new ArrayList<Integer>();
        String key = lines.get(position).key();
        for (int i = 0; i < lines.size(); i++) {
            if (key.equals(lines.get(i).parent())) {
                below.add(i);
            }
        }
        return below;
    }

    private static int position(List<Line> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static int[][] sums(List<Line> rows, List<Line> columns, ToIntBiFunction<String, String> count) {
        int[][] sums = new int[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                sums[row][column] = sum(rows, columns, row, column, count);
            }
        }
        return sums;
    }

    private static int sum(
            List<Line> rows, List<Line> columns, int row, int column, ToIntBiFunction<String, String> count) {
        var rowsBelow = below(rows, row);
        if (!rowsBelow.isEmpty()) {
            return rowsBelow.stream()
                    .mapToInt(child -> sum(rows, columns, child, column, count))
                    .sum();
        }
        var columnsBelow = below(columns, column);
        if (!columnsBelow.isEmpty()) {
            return columnsBelow.stream()
                    .mapToInt(child -> sum(rows, columns, row, child, count))
                    .sum();
        }
        int value = count.applyAsInt(rows.get(row).key(), columns.get(column).key());
        if (value < 0) {
            throw new IllegalArgumentException("A count is never below 0");
        }
        return value;
    }
}
