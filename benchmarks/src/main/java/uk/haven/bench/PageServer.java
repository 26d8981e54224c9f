package uk.haven.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Haven's own jar in a process of its own, serving a data folder just as it does anywhere. */
final class PageServer implements AutoCloseable {

    private static final String SAYS = "Haven is at http://localhost:";

    private final Path dataFolder;
    private final Process process;
    private final int port;

    private PageServer(Path dataFolder, Process process, int port) {
        this.dataFolder = dataFolder;
        this.process = process;
        this.port = port;
    }

    static PageServer start(Path dataFolder) throws IOException {
        Process process = haven(dataFolder, "serve", "--port", "0");
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(SAYS)) {
                int end = line.indexOf('/', SAYS.length());
                return new PageServer(dataFolder, process, Integer.parseInt(line.substring(SAYS.length(), end)));
            }
        }
        throw new IllegalStateException("Haven did not start: " + dataFolder.resolve("logs"));
    }

    /** Seconds that a command takes, from the start of its process to its end. */
    static double command(Path dataFolder, String... words) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = haven(dataFolder, words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed: " + said);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Process haven(Path dataFolder, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        String options = System.getenv("HAVEN_JAVA_OPTIONS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data-dir", dataFolder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("server", "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no server/target/*-exec.jar"));
        }
    }

    int port() {
        return port;
    }

    /** Processor time that the server's own process has used so far. */
    Duration ownTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time that the server and its database have used so far. */
    Duration processorTime() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
        var database = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(process.toHandle(), database), database.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Path postmasterFile() throws IOException {
        try (Stream<Path> files = Files.walk(dataFolder, 3)) {
            return files.filter(file -> file.getFileName().toString().equals("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
