package uk.haven.intake.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/** The first bytes of a file, for telling what it is whatever its name says. */
record Beginning(byte[] bytes) {

    static Beginning of(SentFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            return new Beginning(in.readNBytes(4096));
        }
    }

    boolean isZip() {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8 && bytes[3] <= 8;
    }

    /** The old binary spreadsheet (.xls), or anything else in that container. */
    boolean isOldOffice() {
        return bytes.length >= 8
                && Arrays.equals(Arrays.copyOf(bytes, 8), new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                });
    }

    /** Whether there are bytes that no text in UTF-8 or Windows-1252 has. */
    boolean hasControlBytes() {
        boolean utf16 = bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        if (utf16) {
            throw new uk.haven.platform.tables.FileRefused(
                    "ENCODING-UTF-16", "the text is in UTF-16", "save it as CSV UTF-8 and send that");
        }
        for (byte b : bytes) {
            if (b >= 0 && b < 9) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first thing that is no space is an angle bracket, whatever the encoding. */
    boolean isXml() {
        for (byte b : bytes) {
            if (b == '<') {
                return true;
            }
            if (b != 0
                    && b != ' '
                    && b != '\n'
                    && b != '\r'
                    && b != '\t'
                    && b != (byte) 0xEF
                    && b != (byte) 0xBB
                    && b != (byte) 0xBF
                    && b != (byte) 0xFF
                    && b != (byte) 0xFE) {
                return false;
            }
        }
        return false;
    }
}
