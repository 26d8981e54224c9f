package uk.haven.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb}, {@code pg_ctl} and {@code postgres} and looks at how they ended. */
record ServerPrograms(Path home, ServerAccount account) {

    /** How a program ended, with what it said. */
    record Ended(int code, String said) {}

    /**
     * Runs the program to its end.
     *
     * @throws IOException when it does not end well, with its last words
     */
    void run(Path workingFolder, String input, String program, String... arguments) throws IOException {
        Ended ended = attempt(workingFolder, input, program, arguments);
        if (ended.code() != 0) {
            throw new IOException(program + " ended with " + ended.code() + ": " + lastLines(ended.said()));
        }
    }

    Ended attempt(Path workingFolder, String input, String program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(account.command(words))
                .directory(workingFolder.toFile())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LD_LIBRARY_PATH", home.resolve("lib").toString());
        environment.put("LC_ALL", "C");
        var process = builder.start();
        try {
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException endedBeforeItRead) {
                // its exit code and last words say why
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
    }

    /** The end of what was said, on one line. */
    static String lastLines(String said) {
        var lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty()
                ? "it said nothing"
                : String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }
}
