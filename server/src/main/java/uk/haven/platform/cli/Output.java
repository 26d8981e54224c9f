package uk.haven.platform.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A command's output on stdout, as CSV (RFC 4180, lines end in \n) or JSON with the same fields:
 * {@code @Mixin Output output = new Output();}. A table's columns are the components of its record in snake case
 * ({@code proposedLevel} is {@code proposed_level}, {@code level1} is {@code level_1}), or what {@link Column} says.
 * Absent values are empty (JSON: null), a list is parted by {@code ;}, numbers have no trailing {@code .0}, booleans are
 * {@code Y} or {@code N}, enums their name, anything else its {@code toString()}. Text in CSV that a spreadsheet would
 * take for a formula is neutralised with an apostrophe.
 */
public final class Output {

    /** How rows are written. */
    public enum Format {
        CSV,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            defaultValue = "csv",
            description = "how to write rows: csv (the default) or json")
    Format format = Format.CSV;

    private final Writer writer;

    /** On stdout. */
    public Output() {
        this(new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16));
    }

    /** Somewhere else, for a test. */
    public Output(Writer writer) {
        this.writer = writer;
    }

    /** On stdout in the given format, for a command with formats of its own besides. */
    public static Output of(Format format) {
        var output = new Output();
        output.format = format;
        return output;
    }

    public Format format() {
        return format;
    }

    /** Writes one table of records; the header is written even when there are no rows. */
    public <R extends Record> void table(Class<R> type, Iterable<R> rows) {
        var reader = RecordFields.of(type);
        List<List<@Nullable Object>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(reader.values(row)));
        table(reader.names(), cells);
    }

    /** Writes one table whose columns are known only at run time. */
    public void table(List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
        try {
            if (format == Format.JSON) {
                writeJson(columns, rows);
            } else {
                writeCsv(columns, rows);
            }
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The output could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Writes one JSON object on a line of its own, at once: for commands that report as they go. */
    public <R extends Record> void line(R row) {
        @SuppressWarnings("unchecked")
        var reader = RecordFields.of((Class<R>) row.getClass());
        try {
            writer.write(Cells.json(reader.names(), reader.values(row)));
            writer.write('\n');
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The output could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Writes a line of text meant for people, such as the demo's sign-ins. */
    public void text(String line) {
        try {
            writer.write(line);
            writer.write('\n');
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The output could not be written: " + failure.getMessage(), failure);
        }
    }

    private void writeCsv(List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        writer.write(String.join(",", columns));
        writer.write('\n');
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    writer.write(',');
                }
                writer.write(Cells.csv(row.get(i)));
            }
            writer.write('\n');
        }
    }

    private void writeJson(List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        writer.write('[');
        String separator = "\n";
        for (var row : rows) {
            writer.write(separator);
            writer.write(Cells.json(columns, row));
            separator = ",\n";
        }
        writer.write("\n]\n");
    }

    /** {@code proposedLevel} to {@code proposed_level}. */
    static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
