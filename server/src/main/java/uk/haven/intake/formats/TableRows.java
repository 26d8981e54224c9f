package uk.haven.intake.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.intake.CsvFile;
import uk.haven.intake.Rows;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.Neutral;
import uk.haven.platform.tables.Table;
import uk.haven.platform.tables.TableRow;

/** A table's rows under a kind's column names. Can be walked once. */
final class TableRows implements Rows {

    private final Table table;
    private final Map<String, Integer> positions;
    private final int width;
    private final boolean strict;
    private final @Nullable CsvFile bulk;
    private final RowFaults faults;

    /**
     * @param strict whether a row with fewer or more cells than the header is a fault (CSV); a spreadsheet leaves empty
     *     cells out
     */
    TableRows(Table table, Header header, boolean strict, @Nullable CsvFile bulk, RowFaults faults) {
        this.table = table;
        this.positions = new HashMap<>();
        for (int i = 0; i < header.names().size(); i++) {
            if (!header.names().get(i).isEmpty()) {
                positions.put(header.names().get(i), i);
            }
        }
        this.width = header.names().size();
        this.strict = strict;
        this.bulk = bulk;
        this.faults = faults;
    }

    @Override
    public Set<String> columns() {
        return positions.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<CsvFile> csv() {
        return Optional.ofNullable(bulk);
    }

    @Override
    public Iterator<Rows.Row> iterator() {
        Iterator<TableRow> rows = table.iterator();
        return new Iterator<>() {
            private @Nullable TableRow next = advance();

            private @Nullable TableRow advance() {
                while (rows.hasNext()) {
                    TableRow row = rows.next();
                    int cells = row.cells().size();
                    if (cells == width || !strict && cells < width) {
                        return row;
                    }
                    if (row.cells().stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    faults.fault(
                            row.line(),
                            padded(row.cells()),
                            Problem.of(
                                    "",
                                    "ROW-WIDTH",
                                    "the row has " + cells + " values where the header has " + width,
                                    "put a value between commas that belongs to it in quotes, and leave none out"));
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Rows.Row next() {
                TableRow row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return new Row(row);
            }
        };
    }

    private List<String> padded(List<String> cells) {
        return cells.size() >= width ? cells : List.of(Arrays.copyOf(filled(cells), width));
    }

    private String[] filled(List<String> cells) {
        String[] all = new String[width];
        Arrays.fill(all, "");
        for (int i = 0; i < cells.size(); i++) {
            all[i] = cells.get(i);
        }
        return all;
    }

    private final class Row implements SentRow {
        private final TableRow row;

        Row(TableRow row) {
            this.row = row;
        }

        @Override
        public long line() {
            return row.line();
        }

        @Override
        public long record() {
            return row.line();
        }

        @Override
        public String get(String column) {
            Integer at = positions.get(column);
            return at == null || at >= row.cells().size()
                    ? ""
                    : Neutral.undo(row.cells().get(at)).strip();
        }

        @Override
        public List<String> sentCells() {
            return padded(row.cells());
        }
    }
}
