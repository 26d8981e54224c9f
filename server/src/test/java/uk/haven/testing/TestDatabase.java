package uk.haven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.haven.platform.database.EmbeddedPostgres;

/**
 * One data folder for the test run, in a random place, removed when the JVM ends. Spring's context cache shares one
 * server among the tests that share a configuration.
 */
public final class TestDatabase {

    private TestDatabase() {}

    /** A fresh, random data folder that is deleted when the JVM ends. */
    public static Path newDataFolder() {
        try {
            Path folder = Files.createTempDirectory("haven-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Points a Spring test at a fresh data folder and a random port. */
    public static void register(DynamicPropertyRegistry registry) {
        Path folder = newDataFolder();
        registry.add("haven.data-dir", folder::toString);
    }

    /** A migrated server outside Spring. Close it. */
    public static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(newDataFolder());
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted((a, b) -> b.getNameCount() - a.getNameCount())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // the server that is stopping removed it first
        }
    }
}
