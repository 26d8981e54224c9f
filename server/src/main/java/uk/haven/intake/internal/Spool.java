package uk.haven.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.haven.intake.formats.Limits;
import uk.haven.platform.tables.FileRefused;

/** Where files wait between being sent and being applied: in the data folder, readable by its owner alone. */
@Component
class Spool {

    private final Path dataFolder;
    private final Limits limits;

    Spool(@Value("${haven.data-dir}") Path dataFolder, Limits limits) {
        this.dataFolder = dataFolder;
        this.limits = limits;
    }

    Path folderOf(long batch) throws IOException {
        PrivateFiles.folder(dataFolder.resolve("spool"));
        return PrivateFiles.folder(path("set-" + batch));
    }

    /** @param name as kept in {@code intake.file.spool} */
    Path path(String name) {
        return dataFolder.resolve("spool").resolve(name).normalize();
    }

    String name(Path path) {
        return dataFolder
                .resolve("spool")
                .normalize()
                .relativize(path.normalize())
                .toString();
    }

    Path errorsOf(long fileId) {
        return dataFolder.resolve("errors").resolve("%06d.errors.csv".formatted(fileId));
    }

    /** @throws FileRefused when it is larger than is accepted */
    void write(InputStream in, Path to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = PrivateFiles.create(to)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > limits.uploadBytes()) {
                    throw new FileRefused(
                            "FILE-TOO-LARGE",
                            "the file is larger than " + limits.uploadBytes() / 1_000_000 + " MB",
                            "send it in several files");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** Sets that have a folder. */
    List<Long> batches() {
        Path folder = dataFolder.resolve("spool");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("set-\\d{1,18}"))
                    .map(name -> Long.parseLong(name.substring("set-".length())))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(long batch) throws IOException {
        Path folder = path("set-" + batch);
        if (Files.exists(folder)) {
            PrivateFiles.deleteTree(folder);
        }
    }
}
