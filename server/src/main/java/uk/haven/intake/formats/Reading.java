package uk.haven.intake.formats;

import java.util.List;
import uk.haven.intake.FileKind;
import uk.haven.intake.Rows;

/**
 * A file that has been opened and checked as a whole, ready for its importers.
 *
 * @param layout columns of the file as sent, for the copy with the errors
 * @param parts what to load, in order; a CSV file has one
 * @param merged whether several parts' rows come from the same records, so that a record is counted once
 * @param notices what the sender should know: columns ignored, encoding
 * @param pseudonymous whether identifiers that fail the check of a UPN are accepted
 * @param receiver see {@link uk.haven.intake.Load#receiver}
 */
public record Reading(
        List<String> layout,
        List<Part> parts,
        boolean merged,
        List<String> notices,
        boolean pseudonymous,
        String receiver,
        Runnable closer)
        implements AutoCloseable {

    public Reading {
        layout = List.copyOf(layout);
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    /** Of a layout that is for no school in particular. */
    public Reading(
            List<String> layout,
            List<Part> parts,
            boolean merged,
            List<String> notices,
            boolean pseudonymous,
            Runnable closer) {
        this(layout, parts, merged, notices, pseudonymous, "", closer);
    }

    /** Rows of one kind. */
    public record Part(FileKind kind, Rows rows) {}

    @Override
    public void close() {
        closer.run();
    }
}
