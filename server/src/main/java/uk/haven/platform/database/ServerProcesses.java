package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Processes of a cluster, known by their working directory and program: a process id alone may be another's by now. A
 * zombie is dead.
 */
final class ServerProcesses {

    private ServerProcesses() {}

    /** Ids of the living server processes that work in this folder or below it. */
    static List<Long> workingIn(Path folder) throws IOException {
        var found = new ArrayList<Long>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, folder) && alive(process)) {
                    found.add(Long.valueOf(process.getFileName().toString()));
                }
            }
        }
        return found;
    }

    /** Whether the process is there and no zombie. */
    static boolean alive(long id) {
        return alive(Path.of("/proc", Long.toString(id)));
    }

    /** The postmaster that the PID file names, if it lives and works in the folder. */
    static Optional<Long> postmaster(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,10}")
                ? workingIn(cluster).stream()
                        .filter(Long.valueOf(first)::equals)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Ends whatever still works in the folder: first as a fast shutdown, then as a crash, then by force.
     *
     * @throws IOException when a process survives even that
     */
    static void end(Path folder, ServerPrograms programs) throws IOException {
        List<Long> left = workingIn(folder);
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (left.isEmpty()) {
                return;
            }
            var first = postmaster(folder).filter(left::contains).map(List::of).orElse(left);
            for (long id : signal.equals("KILL") ? left : first) {
                programs.attempt(Path.of("/"), "", "pg_ctl", "kill", signal, Long.toString(id));
            }
            left = awaitEnd(folder, Duration.ofSeconds(signal.equals("INT") ? 30 : 5));
        }
        if (!left.isEmpty()) {
            throw new IOException("processes " + left + " still use " + folder + " and cannot be stopped");
        }
    }

    /** The processes that are left when none is, or when the time is over. */
    static List<Long> awaitEnd(Path folder, Duration atMost) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<Long> left = workingIn(folder);
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            pause();
            left = workingIn(folder);
        }
        return left;
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", interrupted);
        }
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            String program = Files.readSymbolicLink(process.resolve("exe"))
                    .getFileName()
                    .toString()
                    .replace(" (deleted)", "");
            return (program.equals("postgres") || program.equals("initdb"))
                    && Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean alive(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException | IndexOutOfBoundsException gone) {
            return false;
        }
    }
}
