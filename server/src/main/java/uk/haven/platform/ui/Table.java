package uk.haven.platform.ui;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of words and figures.
 *
 * @param caption what it shows
 * @param empty what to say when there are no rows
 */
public record Table(String caption, List<Column> columns, List<Row> rows, String empty) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Table(String caption, List<Column> columns, List<Row> rows) {
        this(caption, columns, rows, "Nothing to show.");
    }

    /** The order in which a column is sorted now. */
    public enum Sorted {
        NO,
        ASCENDING,
        DESCENDING
    }

    /**
     * @param numeric figures: right-aligned, with figures of one width
     * @param sortPath where a press on the heading leads, or null when it does not sort
     */
    public record Column(
            String label, boolean numeric, @Nullable String sortPath, Sorted sorted) {
        public static Column text(String label) {
            return new Column(label, false, null, Sorted.NO);
        }

        public static Column figure(String label) {
            return new Column(label, true, null, Sorted.NO);
        }

        public Column sortedBy(String path, Sorted order) {
            return new Column(label, numeric, path, order);
        }
    }

    /** @param total whether the row sums up the others */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }

        /** A row of plain words and figures. */
        public static Row of(Object... texts) {
            return new Row(
                    java.util.Arrays.stream(texts)
                            .map(text -> Cell.of(String.valueOf(text)))
                            .toList(),
                    false);
        }

        public Row asTotal() {
            return new Row(cells, true);
        }
    }

    /**
     * @param path what the text opens, or null
     * @param content shown in place of the text when not null: a component
     */
    public record Cell(
            String text, @Nullable String path, @Nullable Content content) {
        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        /** A figure that is not shown, because so few children are behind it. */
        public boolean hidden() {
            return text.equals(Words.HIDDEN);
        }

        public static Cell figure(long number) {
            return new Cell(Words.number(number), null, null);
        }

        public static Cell link(String text, String path) {
            return new Cell(text, path, null);
        }

        public static Cell with(Content content) {
            return new Cell("", null, content);
        }
    }
}
