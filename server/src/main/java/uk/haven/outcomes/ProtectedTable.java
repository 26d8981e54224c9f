package uk.haven.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.platform.ui.Words;

/**
 * A table that may be shown outside the school: some of its figures are hidden, and nothing shown gives them away. Filter
 * what you show of it freely, but protect the whole table first: a filtered table protected anew could hide others.
 */
public final class ProtectedTable {

    /** Stands for a hidden figure. */
    public static final String SYMBOL = Words.HIDDEN;

    /** What the symbol means, to stand beneath every table that has it. */
    public static final String LEGEND =
            SYMBOL + " means hidden: small number. The figure is about fewer than %d children, or would give away "
                    + "one that is. A zero is always shown.";

    private final CountTable table;
    private final boolean[][] hidden;
    private final int threshold;

    /** @param hidden by row and column of the table */
    public ProtectedTable(CountTable table, boolean[][] hidden, int threshold) {
        this.table = table;
        this.hidden = hidden.clone();
        this.threshold = threshold;
    }

    /** {@link #LEGEND} with the threshold. */
    public String legend() {
        return LEGEND.formatted(threshold);
    }

    /** The figure, or empty when it is hidden. @throws IllegalArgumentException for an unknown row or column */
    public OptionalInt figure(String row, String column) {
        int r = position(table.row(row), row);
        int c = position(table.column(column), column);
        return hidden[r][c] ? OptionalInt.empty() : OptionalInt.of(table.count(r, c));
    }

    public boolean isHidden(String row, String column) {
        return figure(row, column).isEmpty();
    }

    /** The figure as it is written, {@code 1,360}, or {@link #SYMBOL}. */
    public String text(String row, String column) {
        var figure = figure(row, column);
        return figure.isPresent() ? Words.number(figure.getAsInt()) : SYMBOL;
    }

    /** One figure as a share of another in its row, 0–1; empty when either is hidden or there is nothing to divide by. */
    public Optional<Double> share(String row, String column, String ofColumn) {
        var part = figure(row, column);
        var whole = figure(row, ofColumn);
        return part.isPresent() && whole.isPresent() && whole.getAsInt() > 0
                ? Optional.of((double) part.getAsInt() / whole.getAsInt())
                : Optional.empty();
    }

    /**
     * The figure divided by something that is no secret (need per key worker); empty when the figure is hidden or there is
     * nothing to divide by.
     */
    public Optional<Double> per(String row, String column, int divisor) {
        var figure = figure(row, column);
        return figure.isPresent() && divisor > 0 ? Optional.of((double) figure.getAsInt() / divisor) : Optional.empty();
    }

    /** How many figures are hidden. */
    public int hiddenFigures() {
        int count = 0;
        for (boolean[] row : hidden) {
            for (boolean cell : row) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }

    /** Rows in the order in which they were given. */
    public List<Line> rows() {
        return table.rows();
    }

    private static int position(int position, String key) {
        if (position < 0) {
            throw new IllegalArgumentException("The table has no line " + key);
        }
        return position;
    }
}
