package uk.haven.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's own programs, unpacked once per version into a cache folder. A half-unpacked folder is never seen: it has
 * another name until it is whole and on disk, and only the holder of the cache's lock makes or clears one.
 */
final class PostgresBinaries {

    /** Major version of the bundled server; a cluster belongs to one. */
    static final String MAJOR_VERSION = "18";

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    private PostgresBinaries() {}

    /** The programs in the cache folder, or in the data folder where there can be no cache. */
    static Path unpacked(DataFolder folder) throws IOException {
        try {
            return inCache(cacheFolder(ServerAccount.isRoot()));
        } catch (FileSystemException noCache) {
            return inCache(folder.path().resolve("programs"));
        }
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path inCache(Path cache) throws IOException {
        URL archive = archive();
        Path whole = cache.resolve("postgres-" + MAJOR_VERSION + "-" + fingerprint(archive));
        if (Files.isDirectory(whole)) {
            return whole;
        }
        Files.createDirectories(cache);
        synchronized (PostgresBinaries.class) {
            try (var channel = FileChannel.open(
                            cache.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(whole)) {
                    clearLeftovers(cache);
                    Path partial = Files.createTempDirectory(cache, "unpacking-");
                    unpack(archive, partial);
                    FilePermissions.readableByAll(partial);
                    Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return whole;
    }

    /** {@code HAVEN_CACHE_DIR}, else the system's cache for root, else {@code ~/.cache/haven}. */
    static Path cacheFolder(boolean root) {
        String given = System.getenv("HAVEN_CACHE_DIR");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        if (root) {
            return Path.of("/var/cache/haven");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "haven")
                : Path.of(System.getProperty("user.home"), ".cache", "haven");
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = system.contains("linux") ? ARCHIVES.get(machine) : null;
        URL found = name == null ? null : PostgresBinaries.class.getResource("/postgres-linux-" + name + ".txz");
        if (found == null) {
            throw new DatabaseUnavailable("There is no bundled PostgreSQL for " + system + " on " + machine
                    + ": run one of your own and set HAVEN_DATABASE_URL (docs/operations.md).");
        }
        return found;
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void clearLeftovers(Path cache) throws IOException {
        try (var folders = Files.newDirectoryStream(cache, "unpacking-*")) {
            for (Path folder : folders) {
                delete(folder);
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The bundled archive names a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    write(tar, entry, file);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        FilePermissions.set(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
