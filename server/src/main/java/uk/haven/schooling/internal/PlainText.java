package uk.haven.schooling.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Whether a file's lines are its rows: no quotes, and no line ending but a newline (with or without a return). */
final class PlainText {

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long STRETCH = 1 << 20;

    private PlainText() {}

    static boolean check(FileChannel channel, long from, int threads) throws IOException {
        try (var arena = Arena.ofShared()) {
            long size = channel.size();
            if (size <= from) {
                return true;
            }
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, from, size - from, arena);
            var plain = new AtomicBoolean(true);
            var next = new AtomicLong();
            Parallel.run(size - from > STRETCH ? threads : 1, () -> {
                for (long at = next.getAndAdd(STRETCH);
                        at < bytes.byteSize() && plain.get();
                        at = next.getAndAdd(STRETCH)) {
                    if (!check(bytes, at, Math.min(bytes.byteSize(), at + STRETCH))) {
                        plain.set(false);
                    }
                }
            });
            return plain.get();
        }
    }

    private static boolean check(MemorySegment bytes, long from, long to) {
        long at = from;
        for (; at + 8 <= to; at += 8) {
            long word = bytes.get(WORD, at);
            long quote = word ^ ONES * '"';
            long back = word ^ ONES * '\r';
            if ((((quote - ONES) & ~quote | (back - ONES) & ~back) & HIGHS) != 0 && !rows(bytes, at, at + 8)) {
                return false;
            }
        }
        return rows(bytes, at, to);
    }

    private static boolean rows(MemorySegment bytes, long from, long to) {
        for (long at = from; at < to; at++) {
            byte b = bytes.get(ValueLayout.JAVA_BYTE, at);
            if (b == '"'
                    || b == '\r' && at + 1 < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, at + 1) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Newlines in the first bytes of the file. */
    static int lines(FileChannel channel, long until) throws IOException {
        int lines = 0;
        try (var arena = Arena.ofConfined()) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, until, arena);
            for (long at = 0; at < until; at++) {
                if (bytes.get(ValueLayout.JAVA_BYTE, at) == '\n') {
                    lines++;
                }
            }
        }
        return lines;
    }
}
