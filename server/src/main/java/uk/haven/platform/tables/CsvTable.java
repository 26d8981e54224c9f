package uk.haven.platform.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it: commas, quotes doubled inside quotes, any line ending. A byte-order mark is skipped. */
public final class CsvTable implements Table {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    private CsvTable(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        CsvRecord first = advance();
        this.header = first == null
                ? List.of()
                : first.getFields().stream().map(String::strip).toList();
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws FileRefused when not even the header can be read
     */
    public static CsvTable open(Path path, Charset charset, TableLimits limits) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            skipMark(in);
            var handler = CsvRecordHandler.of(c -> c.maxFields(limits.columns())
                    .maxFieldSize(limits.cellLength())
                    .maxRecordSize(limits.rowLength()));
            var reader = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Math.max(1 << 16, limits.rowLength() * 2))
                    .build(handler, new InputStreamReader(in, charset));
            return new CsvTable(reader);
        } catch (IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    private static void skipMark(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        if (start.length < 3 || start[0] != (byte) 0xEF || start[1] != (byte) 0xBB || start[2] != (byte) 0xBF) {
            in.reset();
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Iterator<TableRow> iterator() {
        return new Iterator<>() {
            private @Nullable CsvRecord next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public TableRow next() {
                CsvRecord row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return new TableRow(row.getStartingLineNumber(), row.getFields());
            }
        };
    }

    private @Nullable CsvRecord advance() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException broken) {
            throw new FileRefused(
                    "CSV-BROKEN",
                    "the text cannot be read as comma-separated values: " + reason(broken),
                    "save it again as CSV and send that");
        } catch (UncheckedIOException broken) {
            throw new FileRefused(
                    "CSV-BROKEN",
                    "the text cannot be read: " + reason(broken),
                    "save it again as CSV UTF-8 and send that");
        }
    }

    private static String reason(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.length() > 200 ? message.substring(0, 200) : message;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
