package uk.haven.children.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows with PostgreSQL's COPY in its text format. */
final class TextCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);
    private boolean first = true;

    TextCopy(Connection connection, String tableAndColumns) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
    }

    TextCopy add(@Nullable String value) {
        next();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    TextCopy add(long value) {
        next();
        text.append(value);
        return this;
    }

    TextCopy add(boolean value) {
        next();
        text.append(value ? 't' : 'f');
        return this;
    }

    TextCopy addNumber(@Nullable Number value) {
        next();
        text.append(value == null ? "\\N" : value.toString());
        return this;
    }

    TextCopy add(@Nullable LocalDate date) {
        next();
        if (date == null) {
            text.append("\\N");
        } else {
            text.append(date);
        }
        return this;
    }

    void endRow() throws SQLException {
        text.append('\n');
        first = true;
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    private void next() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Ends the copy; without it {@link #close} throws the rows away. */
    void finish() throws SQLException {
        if (!text.isEmpty()) {
            flush();
        }
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
