package uk.haven.platform.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook as text: a date cell is {@code yyyy-MM-dd}, a number has no needless zeros, a formula is
 * its last value. The package has been measured before it is opened ({@link PackedSize}).
 */
public final class XlsxTable implements Table {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final TableLimits limits;
    private final List<String> header;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, TableLimits limits) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.limits = limits;
        TableRow first = advance();
        this.header = first == null
                ? List.of()
                : first.cells().stream().map(String::strip).toList();
    }

    /**
     * Opens the workbook and reads the header of its first sheet.
     *
     * @throws FileRefused when it is no workbook, or passes a limit
     */
    public static XlsxTable open(Path path, TableLimits limits) throws IOException {
        PackedSize.check(path, limits);
        @Nullable ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            return new XlsxTable(workbook, workbook.getFirstSheet().openStream(), limits);
        } catch (IOException | RuntimeException broken) {
            if (workbook != null) {
                workbook.close();
            }
            throw broken instanceof FileRefused refused ? refused : notASpreadsheet();
        }
    }

    static FileRefused notASpreadsheet() {
        return new FileRefused(
                "XLSX-BROKEN",
                "the file is not a spreadsheet that can be read",
                "open it in your spreadsheet program, save it as .xlsx or CSV, and send that");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Iterator<TableRow> iterator() {
        return new Iterator<>() {
            private @Nullable TableRow next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public TableRow next() {
                TableRow row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return row;
            }
        };
    }

    private @Nullable TableRow advance() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = texts(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new TableRow(row.getRowNum(), cells);
                }
            }
            return null;
        } catch (FileRefused refused) {
            throw refused;
        } catch (ExcelReaderException
                | UncheckedIOException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw notASpreadsheet();
        } catch (IllegalArgumentException broken) {
            throw notASpreadsheet();
        }
    }

    private List<String> texts(Row row) {
        if (row.getCellCount() > limits.columns()) {
            throw new FileRefused(
                    "ROW-TOO-WIDE",
                    "row " + row.getRowNum() + " has more than " + limits.columns() + " columns",
                    "delete the columns that are not needed");
        }
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.hasCell(i) ? text(row.getCell(i)) : "";
            if (text.length() > limits.cellLength()) {
                throw new FileRefused(
                        "CELL-TOO-LONG",
                        "a cell of row " + row.getRowNum() + " has more than " + limits.cellLength() + " characters",
                        "shorten it");
            }
            cells.add(text);
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
                return cell.asDate().toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("yy") || plain.contains("dd") || plain.contains("mmm");
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
