package uk.haven.intake.formats;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import uk.haven.platform.tables.FileRefused;

/**
 * One pass over a mapped file, eight bytes at a time: is it text, in which encoding, and may it be read in bulk?
 *
 * @param charset UTF-8, or Windows-1252 where the bytes are no UTF-8
 * @param mark whether it begins with a UTF-8 byte-order mark
 * @param apostrophes whether any apostrophe occurs, so that a cell may be neutralised
 */
record TextCheck(Charset charset, boolean mark, boolean apostrophes) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long APOSTROPHES = ONES * '\'';

    static TextCheck of(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size == 0) {
                throw new FileRefused("FILE-EMPTY", "the file is empty", "send it with a header row and its rows");
            }
            return scan(channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena), size);
        }
    }

    private static TextCheck scan(MemorySegment bytes, long size) {
        boolean mark = size >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF;
        if (size >= 2
                && (at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE || at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF)) {
            throw new FileRefused("ENCODING-UTF-16", "the text is in UTF-16", "save it as CSV UTF-8 and send that");
        }
        boolean high = false;
        boolean control = false;
        boolean apostrophes = false;
        long i = mark ? 3 : 0;
        for (; i + 8 <= size; i += 8) {
            long word = bytes.get(WORD, i);
            high |= (word & HIGHS) != 0;
            // a byte below 9 (a control character that no text has) sets its high bit here; exact for bytes without one
            control |= ((word - ONES * 9) & ~word & HIGHS) != 0;
            long quote = word ^ APOSTROPHES;
            apostrophes |= ((quote - ONES) & ~quote & HIGHS) != 0;
        }
        for (; i < size; i++) {
            int b = at(bytes, i);
            high |= b >= 0x80;
            control |= b < 9;
            apostrophes |= b == '\'';
        }
        if (control) {
            throw new FileRefused(
                    "FILE-NOT-TEXT",
                    "the file holds bytes that no text has (it may be a program, a picture or a damaged file)",
                    "send the file that your system exported, as CSV, XLSX or CTF");
        }
        Charset charset = high && !Utf8.valid(bytes, mark ? 3 : 0, size) ? WINDOWS : StandardCharsets.UTF_8;
        return new TextCheck(charset, mark, apostrophes);
    }

    private static int at(MemorySegment bytes, long i) {
        return bytes.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
    }

    boolean windows() {
        return charset.equals(WINDOWS);
    }
}
