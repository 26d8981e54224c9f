package uk.haven.schooling.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.FileRefused;

/** Reads the lines that begin within one stretch of a file into a buffer of its own; for one thread. */
final class BulkStretch {

    /** Longest line that is read. */
    private static final int LONGEST = 1 << 20;

    private final FileChannel channel;
    private final long from;
    private final long size;
    private final int stretch;
    private byte[] buffer;

    BulkStretch(FileChannel channel, long from, long size, int stretch) {
        this.channel = channel;
        this.from = from;
        this.size = size;
        this.stretch = stretch;
        this.buffer = new byte[stretch + (1 << 12)];
    }

    /** What came of a stretch; lines are numbered within it, from 0. */
    static final class Done {
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<Again> again = new ArrayList<>();
        private int lines;

        /** How many lines began in it. */
        int lines() {
            return lines;
        }

        List<Rejection> rejections() {
            return rejections;
        }

        /** Rows for a cell that another row had filled. */
        List<Again> again() {
            return again;
        }
    }

    record Rejection(int line, String text, List<Problem> problems) {}

    /** @param same whether it says the same as the earlier row */
    record Again(int week, int school, int place, boolean same, int line, String text) {}

    /** Has the parser take every line that begins in the stretch with this number. */
    Done read(int number, BulkLine parser) throws IOException {
        long start = from + (long) number * stretch;
        long end = Math.min(size, start + stretch);
        // One byte before, to see whether a line begins exactly at the start.
        long origin = number == 0 ? start : start - 1;
        int length = fill(origin, (int) (end - origin), 0);
        int at = number == 0 ? 0 : newline(0, length) + 1;
        int limit = (int) (end - origin);
        var done = new Done();
        int lines = 0;
        while (at < limit) {
            int next = parser.line(buffer, at, length, lines, done);
            while (next < 0) {
                int more = fill(origin + length, 1 << 12, length);
                length += more;
                if (length - at > LONGEST) {
                    throw new FileRefused(
                            "CSV-BROKEN",
                            "a row is longer than a row can be",
                            "send the file that your system exported");
                }
                next = more == 0
                        ? parser.lastLine(buffer, at, length, lines, done)
                        : parser.line(buffer, at, length, lines, done);
            }
            lines++;
            at = next;
        }
        done.lines = lines;
        return done;
    }

    private int newline(int at, int length) {
        int found = at;
        while (found < length && buffer[found] != '\n') {
            found++;
        }
        return found;
    }

    /** Reads up to so many bytes of the file to the place in the buffer, and says how many there were. */
    private int fill(long position, int count, int into) throws IOException {
        int wanted = (int) Math.min(count, size - position);
        if (into + wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(into + wanted, buffer.length + (1 << 16)));
        }
        var target = ByteBuffer.wrap(buffer, into, wanted);
        long at = position;
        while (target.hasRemaining()) {
            int got = channel.read(target, at);
            if (got < 0) {
                throw new IOException("The file became shorter while it was read");
            }
            at += got;
        }
        return wanted;
    }
}
