package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the launcher keeps in the data folder.
 *
 * @param path the folder, with links resolved, as processes see it
 */
record DataFolder(Path path) {

    static DataFolder at(Path given) throws IOException {
        Files.createDirectories(given);
        if (!Files.exists(given.resolve("postgres"))) {
            FilePermissions.set(given, "rwx------");
        }
        return new DataFolder(given.toRealPath());
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path lock() {
        return path.resolve("haven.lock");
    }

    /** Locked by the commands that have joined. */
    Path guests() {
        return path.resolve("guests.lock");
    }

    Path holder() {
        return path.resolve("running");
    }

    Secrets secrets() throws IOException {
        Path file = path.resolve("secrets");
        if (!Files.exists(file) && Files.exists(cluster())) {
            throw new IOException(
                    "the passwords' file " + file + " is missing: bring it back from the backup that has the folder");
        }
        return Secrets.in(file);
    }

    /** What went wrong with a file, in words. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission to use " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
