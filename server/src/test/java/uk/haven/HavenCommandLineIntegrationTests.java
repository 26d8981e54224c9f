package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.haven.platform.database.EmbeddedPostgres;
import uk.haven.testing.TestDatabase;

/** {@code haven} as a person runs it: a process with arguments, an exit code, stdout and stderr. */
class HavenCommandLineIntegrationTests {

    @TempDir
    Path scratch;

    private Path data;

    @BeforeEach
    void aDataFolder() {
        data = TestDatabase.newDataFolder();
    }

    @Test
    void helpIsAnsweredWithoutADatabase() throws Exception {
        Answer answer = haven("import", "--help", "--data-dir", data.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: haven import").contains("--data-dir=DIR", "--as-of=DATE");
        assertThat(answer.err()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aMistakeIsOneLineOnStderrWithoutADatabase() throws Exception {
        Answer answer = haven("import", "--nonsense", ".", "--data-dir", data.toString());
        assertThat(answer)
                .isEqualTo(new Answer(
                        2, "", "Unknown option: '--nonsense' ('haven import --help' lists what it takes)\n"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aCommandJoinsTheDatabaseThatAnotherServes() throws Exception {
        try (var served = EmbeddedPostgres.start(data)) {
            Answer answer = haven("verify-audit", "--data-dir", data.toString());
            assertThat(answer.err()).doesNotContain("Another Haven");
            assertThat(answer.code()).isZero();
            assertThat(served.url()).isNotEmpty();
        }
    }

    @Test
    void aSecondServerIsRefusedInOneLine() throws Exception {
        try (var served = EmbeddedPostgres.start(data)) {
            assertThat(served.url()).isNotEmpty();
            Answer answer = haven("serve", "--port", "0", "--data-dir", data.toString());
            assertThat(answer)
                    .isEqualTo(new Answer(
                            2,
                            "",
                            "Another Haven (process " + ProcessHandle.current().pid() + ") is using " + data
                                    + ": stop it first, or give this one a folder of its own with --data-dir.\n"));
        }
    }

    private record Answer(int code, String out, String err) {}

    private Answer haven(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                HavenApplication.class.getName()));
        command.addAll(List.of(words));
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Answer(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
