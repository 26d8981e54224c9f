package uk.haven.platform.tables;

import java.util.List;

/** A table that is read once, row by row; the header has been read. */
public interface Table extends Iterable<TableRow>, AutoCloseable {

    /** The first row's cells, stripped. */
    List<String> header();

    @Override
    void close();
}
