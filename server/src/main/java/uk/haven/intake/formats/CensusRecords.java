package uk.haven.intake.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.intake.Rows;
import uk.haven.platform.Problem;

/** Walks a census table once for each kind of row that is made from it. */
record CensusRecords(SentFile file, Limits limits, int width, RowFaults faults) {

    /** Makes a row of ours from one of theirs, or none. */
    interface Making {
        Optional<? extends Rows.Row> row(CensusReader.Row from);
    }

    /**
     * @param first whether this walk reports rows that do not fit the header
     */
    Iterator<Rows.Row> rows(Making making, boolean first) {
        CensusReader reader;
        try {
            reader = CensusReader.open(file, limits);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Iterator<CensusReader.Row> rows = reader.iterator();
        return new Iterator<>() {
            private Rows.@Nullable Row next = advance();

            private Rows.@Nullable Row advance() {
                while (rows.hasNext()) {
                    var row = rows.next();
                    if (row.cells().size() != width) {
                        if (first) {
                            wrongWidth(row);
                        }
                        continue;
                    }
                    var made = making.row(row);
                    if (made.isPresent()) {
                        return made.get();
                    }
                }
                reader.close();
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Rows.Row next() {
                Rows.Row row = next;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return row;
            }
        };
    }

    private void wrongWidth(CensusReader.Row row) {
        faults.fault(
                row.line(),
                row.cells(),
                Problem.of(
                        "",
                        "ROW-WIDTH",
                        "the row has " + row.cells().size() + " values where the header has " + width,
                        "put a value between commas that belongs to it in quotes, and leave none out"));
    }
}
