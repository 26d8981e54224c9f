package uk.haven.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.TableWriter;
import uk.haven.platform.tables.Tables;

/**
 * The copy that goes back to the sender: every rejected row as it was sent, in the file's own columns, with an
 * {@code errors} column after them. Mend the rows there and send it: the column is ignored on the way in.
 */
final class ErrorsFile implements AutoCloseable {

    private final Path path;
    private final List<String> layout;
    private @Nullable TableWriter writer;

    ErrorsFile(Path path, List<String> layout) {
        this.path = path;
        this.layout = layout;
    }

    void row(List<String> cells, List<Problem> problems) {
        var all = new ArrayList<String>();
        for (int i = 0; i < layout.size(); i++) {
            if (!isErrors(layout.get(i))) {
                all.add(i < cells.size() ? uk.haven.platform.tables.Neutral.undo(cells.get(i)) : "");
            }
        }
        for (int i = layout.size(); i < cells.size(); i++) {
            all.set(all.size() - 1, all.getLast() + "," + cells.get(i)); // more values than columns: none is lost
        }
        all.add(problems.stream().map(Problem::inErrorsColumn).collect(Collectors.joining("; ")));
        open().row(all);
    }

    private TableWriter open() {
        if (writer == null) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                var header = new ArrayList<>(
                        layout.stream().filter(name -> !isErrors(name)).toList());
                header.add("errors");
                writer = Tables.csv(PrivateFiles.create(path), header);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return writer;
    }

    private static boolean isErrors(String column) {
        return column.equalsIgnoreCase("errors");
    }

    /** Where it is, or null when nothing was rejected. */
    @Nullable
    String written() {
        return writer == null ? null : path.toAbsolutePath().toString();
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
