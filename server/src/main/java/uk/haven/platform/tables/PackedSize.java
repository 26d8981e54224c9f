package uk.haven.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook into nothing, counting: what a package says of its own size is not to be believed. XML that brings a
 * document type is refused, whatever its parser would make of it.
 */
final class PackedSize {

    private static final int MOST_ENTRIES = 2_000;
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private PackedSize() {}

    static void check(Path path, TableLimits limits) throws IOException {
        long allowed = Math.min(limits.unpackedBytes(), Math.max(Files.size(path), 10_000) * limits.ratio());
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw XlsxTable.notASpreadsheet();
            }
            long total = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    total += measure(in, allowed - total);
                }
            }
        } catch (ZipException broken) {
            throw XlsxTable.notASpreadsheet();
        }
    }

    private static long measure(InputStream in, long allowed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        int matched = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > allowed) {
                throw tooLarge();
            }
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                if (b == 0) {
                    continue; // UTF-16 hides nothing
                }
                matched = b == DOCTYPE[matched] ? matched + 1 : b == '<' ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new FileRefused(
                            "XML-DOCTYPE",
                            "the workbook's XML brings a document type, which no spreadsheet program writes",
                            "open it in your spreadsheet program, save it anew, and send that");
                }
            }
        }
        return total;
    }

    private static FileRefused tooLarge() {
        return new FileRefused(
                "UNPACKED-TOO-LARGE",
                "the workbook unpacks to more than is accepted",
                "send the rows in several files, or as CSV");
    }
}
