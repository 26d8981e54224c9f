package uk.haven.platform.tables;

import java.util.List;

/**
 * Writes a table row by row. Text is neutralised ({@link Neutral}); a {@link Number} or a date stays what it is. Null is
 * an empty cell.
 */
public interface TableWriter extends AutoCloseable {

    void row(List<? extends Object> cells);

    @Override
    void close();
}
