package uk.haven.intake.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import uk.haven.platform.tables.FileRefused;

/** Turns what was sent (files, folders, zips) into single files; a zip is unpacked, within limits, into a folder of ours. */
public final class Gathering {

    private final Limits limits;

    public Gathering(Limits limits) {
        this.limits = limits;
    }

    /** Files found so far, and what was refused on the way. */
    public record Gathered(List<SentFile> files, List<Refusal> refusals) {
        /** A file that is refused before anyone looks at what it holds. */
        public record Refusal(String name, FileRefused why) {}
    }

    /**
     * @param unpackInto an empty folder that the caller deletes
     */
    public Gathered gather(Collection<SentFile> sent, Path unpackInto) throws IOException {
        var files = new ArrayList<SentFile>();
        var refusals = new ArrayList<Gathered.Refusal>();
        for (SentFile one : sent) {
            try {
                if (Files.isDirectory(one.path())) {
                    folder(one.path(), files, refusals, unpackInto);
                } else {
                    single(one, files, unpackInto);
                }
            } catch (FileRefused refused) {
                refusals.add(new Gathered.Refusal(one.name(), refused));
            }
        }
        return new Gathered(List.copyOf(files), List.copyOf(refusals));
    }

    private void folder(Path folder, List<SentFile> files, List<Gathered.Refusal> refusals, Path unpackInto)
            throws IOException {
        List<Path> found;
        try (var paths = Files.walk(folder, 1)) {
            found = paths.filter(Files::isRegularFile)
                    .filter(path -> sendable(folder.relativize(path)))
                    .sorted()
                    .limit(limits.entries() + 1L)
                    .toList();
        }
        if (found.size() > limits.entries()) {
            throw new FileRefused(
                    "TOO-MANY-FILES",
                    "the folder holds more than " + limits.entries() + " files",
                    "send them in smaller sets");
        }
        for (Path path : found) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            try {
                single(new SentFile(path, name), files, unpackInto);
            } catch (FileRefused refused) {
                refusals.add(new Gathered.Refusal(name, refused));
            }
        }
    }

    /** A folder may hold notes beside its files; hidden files and errors files of an earlier run are not sent again. */
    private static boolean sendable(Path relative) {
        String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
                return false;
            }
        }
        return !name.endsWith(".errors.csv")
                && (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".xml") || name.endsWith(".zip"));
    }

    private void single(SentFile file, List<SentFile> files, Path unpackInto) throws IOException {
        if (!Files.isRegularFile(file.path())) {
            throw new FileRefused("FILE-MISSING", "there is no file " + file.name(), "check its name and place");
        }
        if (Files.size(file.path()) > limits.uploadBytes()) {
            throw new FileRefused(
                    "FILE-TOO-LARGE",
                    "the file is larger than " + limits.uploadBytes() / 1_000_000 + " MB",
                    "send it in several files");
        }
        Beginning beginning = Beginning.of(file);
        if (beginning.isOldOffice()) {
            throw new FileRefused(
                    "XLS-OLD", "this is an old .xls workbook (or another old Office file)", "save it as .xlsx or CSV");
        }
        if (file.ending().equals("zip") || beginning.isZip() && !isWorkbook(file)) {
            unzip(file, files, unpackInto);
        } else if (file.ending().equals("xlsx") && !beginning.isZip()) {
            throw new FileRefused(
                    "XLSX-BROKEN",
                    "the file is named .xlsx but is not a spreadsheet that can be read",
                    "open it in your spreadsheet program, save it as .xlsx or CSV, and send that");
        } else {
            files.add(file);
        }
    }

    /** What is named a workbook is one, for its reader to say what is wrong with it; else its contents tell. */
    private static boolean isWorkbook(SentFile file) throws IOException {
        if (file.ending().equals("xlsx")) {
            return true;
        }
        try (var zip = new ZipFile(file.path().toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (ZipException broken) {
            throw brokenZip();
        }
    }

    private void unzip(SentFile file, List<SentFile> files, Path unpackInto) throws IOException {
        long packed = Files.size(file.path());
        long allowed = Math.min(limits.unpackedBytes(), Math.max(packed, 10_000) * limits.ratio());
        Path target = Files.createTempDirectory(unpackInto, "zip");
        var unpacked = new ArrayList<SentFile>();
        try (var zip = new ZipFile(file.path().toFile())) {
            if (zip.size() > limits.entries()) {
                throw new FileRefused(
                        "ZIP-ENTRIES",
                        "the zip holds more than " + limits.entries() + " files",
                        "send them in smaller sets");
            }
            long total = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                checkName(entry.getName());
                if (entry.isDirectory() || !sendable(Path.of(entry.getName()))) {
                    continue;
                }
                Path out = target.resolve(String.valueOf(unpacked.size()));
                total += copy(zip, entry, out, allowed - total);
                var inner = new SentFile(out, entry.getName());
                Beginning beginning = Beginning.of(inner);
                if (inner.ending().equals("zip") || beginning.isZip() && !isWorkbook(inner)) {
                    throw new FileRefused(
                            "ZIP-NESTED",
                            "the zip holds another zip (" + entry.getName() + ")",
                            "unpack that one first");
                }
                unpacked.add(inner);
            }
        } catch (ZipException broken) {
            throw brokenZip();
        }
        if (unpacked.isEmpty()) {
            throw new FileRefused(
                    "ZIP-EMPTY", "the zip holds no file that can be read", "put CSV, XLSX or CTF files in it");
        }
        for (SentFile inner : unpacked) {
            single(inner, files, unpackInto);
        }
    }

    private static FileRefused brokenZip() {
        return new FileRefused("ZIP-BROKEN", "the zip is damaged or incomplete", "pack it again and send that");
    }

    private static void checkName(String name) {
        String plain = name.replace('\\', '/');
        boolean climbs = List.of(plain.split("/", -1)).contains("..");
        if (climbs || plain.startsWith("/") || plain.contains(":") || plain.indexOf('\0') >= 0) {
            throw new FileRefused(
                    "ZIP-PATH",
                    "the zip holds a file whose name leads out of its folder",
                    "pack it again with plain names");
        }
    }

    private static long copy(ZipFile zip, ZipEntry entry, Path out, long allowed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream to = Files.newOutputStream(out)) {
            if (in == null) {
                throw brokenZip();
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > allowed) {
                    throw new FileRefused(
                            "UNPACKED-TOO-LARGE",
                            "the zip unpacks to more than is accepted for its size",
                            "send the files one by one");
                }
                to.write(buffer, 0, n);
            }
        } catch (ZipException | java.io.EOFException broken) {
            throw brokenZip();
        }
        return total;
    }
}
