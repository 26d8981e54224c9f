package uk.haven.intake;

import java.util.Optional;
import java.util.Set;

/** The rows of one file, streamed in order; columns are found by name, whatever their order in the file. */
public interface Rows extends Iterable<Rows.Row> {

    /** The kind's columns that the file has. */
    Set<String> columns();

    /**
     * The file itself when it is plain CSV that a bulk importer may read on its own (mapped, several threads); empty for
     * every other source. What is read this way is reported by {@link Load#rejectedLine} and the counting methods.
     */
    default Optional<CsvFile> csv() {
        return Optional.empty();
    }

    /** One row. */
    interface Row {
        /** Line in the file as sent, the header being 1; for XML and spreadsheets the nearest thing to it. */
        long line();

        /** The value, stripped; "" when the cell is empty or the column is missing. */
        String get(String column);
    }
}
