package uk.haven.intake.formats;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How a CSV file begins and ends, from its first and last bytes alone.
 *
 * @param dataOffset byte at which the first row after the header begins
 * @param cutOff whether the last line has no line ending and fewer values than the header: the file was cut off
 */
record CsvEnds(long dataOffset, boolean cutOff) {

    private static final int WINDOW = 1 << 18;

    static CsvEnds of(Path path, int width) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            byte[] first = new byte[(int) Math.min(WINDOW, size)];
            file.readFully(first);
            int data = endOfRow(first);
            byte[] last = new byte[(int) Math.min(WINDOW, size - data)];
            file.seek(size - last.length);
            file.readFully(last);
            return new CsvEnds(data, last.length > 0 && cutOff(last, width));
        }
    }

    /** After the header's line ending, quotes heeded. */
    private static int endOfRow(byte[] bytes) {
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (!quoted && bytes[i] == '\n') {
                return i + 1;
            } else if (!quoted && bytes[i] == '\r') {
                return i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return bytes.length;
    }

    private static boolean cutOff(byte[] last, int width) {
        int end = last.length;
        if (last[end - 1] == '\n' || last[end - 1] == '\r') {
            return false;
        }
        int start = end;
        while (start > 0 && last[start - 1] != '\n' && last[start - 1] != '\r') {
            start--;
        }
        String line = new String(last, start, end - start, StandardCharsets.ISO_8859_1);
        return !line.isBlank()
                && !line.contains("\"")
                && line.chars().filter(c -> c == ',').count() + 1 < width;
    }
}
