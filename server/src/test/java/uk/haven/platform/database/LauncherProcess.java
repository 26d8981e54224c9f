package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A Java process of its own that starts the database of a folder, writes a row and waits to be killed. */
final class LauncherProcess {

    private LauncherProcess() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void awaitReady(Process process) throws IOException {
        int answer = process.getInputStream().read();
        if (answer != '!') {
            throw new IOException("the process ended before its database was ready");
        }
    }

    public static void main(String[] args) throws Exception {
        var database = EmbeddedPostgres.start(Path.of(args[0]));
        EmbeddedPostgresIntegrationTests.write(database, 42);
        System.out.write('!');
        System.out.flush();
        Thread.currentThread().join();
    }
}
