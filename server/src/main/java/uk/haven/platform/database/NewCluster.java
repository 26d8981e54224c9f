package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes a cluster with its roles and database in a folder of another name and renames it when it is whole, so that a
 * process killed at any instant leaves either a cluster or none.
 */
record NewCluster(ServerPrograms programs, Path cluster, Secrets secrets) {

    private static final String UNFINISHED = "postgres-unfinished-";

    void makeUnlessThere() throws IOException {
        Path folder = FilePermissions.folderOf(cluster);
        clearUnfinished(folder);
        if (Files.exists(cluster)) {
            mustBeOurs();
            return;
        }
        Path partial = Files.createTempDirectory(folder, UNFINISHED);
        Path data = partial.resolve("data");
        Path password = partial.resolve("password");
        FilePermissions.writePrivately(password, secrets.superuser().password() + "\n");
        programs.account().own(partial);
        programs.run(
                partial,
                "",
                "initdb",
                "-D",
                data.toString(),
                "-U",
                secrets.superuser().user(),
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--encoding=UTF8");
        programs.run(
                data,
                rolesAndDatabase(),
                "postgres",
                "--single",
                "-D",
                data.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "postgres");
        Files.move(data, cluster, StandardCopyOption.ATOMIC_MOVE);
        FilePermissions.sync(folder);
        PostgresBinaries.delete(partial);
    }

    /** One statement a line, as the single-user server reads them. */
    private String rolesAndDatabase() {
        String plain = " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ";
        return """
                create role %1$s%3$s'%4$s';
                create role %2$s%3$s'%5$s';
                create database haven owner %1$s;
                revoke all on database haven from public;
                grant connect, temporary on database haven to %2$s;
                """.formatted(
                        secrets.owner().user(),
                        secrets.application().user(),
                        plain,
                        secrets.owner().password(),
                        secrets.application().password());
    }

    private void mustBeOurs() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        String major = Files.exists(version) ? Files.readString(version).strip() : "unknown";
        if (!major.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new DatabaseUnavailable("The data in " + cluster + " is of PostgreSQL " + major
                    + ", and this Haven comes with " + PostgresBinaries.MAJOR_VERSION
                    + ": use the Haven that made it, or bring a backup back into a new folder.");
        }
    }

    /** What a killed first start left: its processes may still be writing. */
    private void clearUnfinished(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path unfinished : left) {
                ServerProcesses.end(unfinished, programs);
                PostgresBinaries.delete(unfinished);
            }
        }
    }
}
