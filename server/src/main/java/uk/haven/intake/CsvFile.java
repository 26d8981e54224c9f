package uk.haven.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file on disk: UTF-8, comma-separated, RFC 4180 quoting.
 *
 * @param path where it is
 * @param dataOffset byte at which the first row after the header begins (a byte-order mark and the header skipped)
 * @param header the file's columns in its own order, as the kind names them; "" for a column that is ignored
 */
public record CsvFile(Path path, long dataOffset, List<String> header) {
    public CsvFile {
        header = List.copyOf(header);
    }

    /** Position of the column in the file, or -1. */
    public int indexOf(String column) {
        return header.indexOf(column);
    }
}
