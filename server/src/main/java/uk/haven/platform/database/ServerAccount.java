package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom the server's programs run: they refuse to run as root. Root starts them in a user namespace of their own, where
 * it is nobody, yet their files stay root's; where user namespaces are off, as an unprivileged account of the system.
 *
 * @param prefix words put before each program
 * @param uid who owns the cluster's files, when root has to see to that; empty for anyone but root
 */
record ServerAccount(List<String> prefix, Optional<Integer> uid) {

    private static final List<String> UNPRIVILEGED = List.of("haven", "postgres", "nobody");

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    static ServerAccount ofThisProcess() throws IOException {
        if (!isRoot()) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        if (succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), Optional.of(0));
        }
        return unprivileged();
    }

    /** The first of the known accounts that this system has. */
    static ServerAccount unprivileged() throws IOException {
        for (String name : UNPRIVILEGED) {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields[0].equals(name) && fields.length > 3) {
                    return new ServerAccount(
                            List.of("setpriv", "--reuid=" + fields[2], "--regid=" + fields[3], "--clear-groups", "--"),
                            Optional.of(Integer.valueOf(fields[2])));
                }
            }
        }
        throw new DatabaseUnavailable("PostgreSQL does not run as root, user namespaces are off on this machine, and"
                + " there is no account haven, postgres or nobody: run Haven as an ordinary user.");
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** Words that run the program as this account. */
    List<String> command(List<String> program) {
        var words = new ArrayList<>(prefix);
        words.addAll(program);
        return words;
    }

    /** Gives the folder and all in it to the account, where root runs this and it is not the account's already. */
    void own(Path folder) throws IOException {
        if (uid.isEmpty() || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                if (!uid.get().equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                    Files.setAttribute(path, "unix:uid", uid.get(), LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** @throws DatabaseUnavailable when the account cannot reach the folder */
    void mustReach(Path folder) throws IOException {
        if (!prefix.contains("setpriv")) {
            return;
        }
        FilePermissions.set(folder, "rwx--x--x");
        if (!succeeds(command(List.of("test", "-x", folder.toString())).toArray(String[]::new))) {
            throw new DatabaseUnavailable("User namespaces are off on this machine, so PostgreSQL runs as account "
                    + uid.orElse(0) + ", which cannot reach " + folder
                    + ": run Haven as an ordinary user, or give it a folder that others may pass through (--data-dir"
                    + " /var/lib/haven).");
        }
    }

    private static boolean succeeds(String... words) {
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
