package uk.haven.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.testing.OwnHaven;

/** The worked example of docs/example: what the commands print is what was worked out on paper, byte by byte. */
class ExampleFolderIntegrationTests {

    private static final Path EXAMPLE = folder();
    private static final String AS_OF = "2025-02-06";

    private static OwnHaven haven;
    private static List<FileReport> reports;

    @BeforeAll
    static void importTheFolder() {
        haven = OwnHaven.start();
        reports = haven.bean(Intake.class).importAll(List.of(EXAMPLE), ImportOptions.command(), report -> {});
    }

    @AfterAll
    static void stop() {
        haven.close();
    }

    @Test
    void everyFileIsTakenInWhole() {
        assertThat(reports).hasSize(11);
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.refusal()).as(report.file()).isEqualTo(Optional.empty());
            assertThat(report.rejected()).as(report.file()).isZero();
        });
    }

    @Test
    void sentAgainNothingChanges() {
        assertThat(haven.bean(Intake.class).importAll(List.of(EXAMPLE), ImportOptions.command(), report -> {}))
                .allSatisfy(report ->
                        assertThat(report.accepted()).as(report.file()).isZero());
    }

    @Test
    void screening() throws IOException {
        assertThat(haven.run("screen", "--as-of", AS_OF)).isEqualTo(expected("screen"));
    }

    @Test
    void theReturnOfRecordedLevels() throws IOException {
        assertThat(haven.run("return", "--year", "2024/25", "--term", "spring", "--as-of", AS_OF))
                .isEqualTo(expected("return-recorded"));
    }

    @Test
    void theReturnOfProposals() throws IOException {
        assertThat(haven.run("return", "--year", "2024/25", "--term", "spring", "--as-of", AS_OF, "--proposed"))
                .isEqualTo(expected("return-proposed"));
    }

    @ParameterizedTest
    @CsvSource({
        "pupil,half-term", "pupil,term", "pupil,year",
        "school,half-term", "school,term", "school,year",
        "phase,half-term", "phase,term", "phase,year",
        "partnership,half-term", "partnership,term", "partnership,year"
    })
    void attendance(String by, String period) throws IOException {
        assertThat(haven.run("attendance", "--year", "2024/25", "--by", by, "--period", period, "--as-of", AS_OF))
                .isEqualTo(expected("attendance-" + by + "-" + period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "phase", "year-group"})
    void exclusions(String by) throws IOException {
        assertThat(haven.run("exclusions", "--year", "2024/25", "--by", by, "--as-of", AS_OF))
                .isEqualTo(expected("exclusions-" + by));
    }

    @Test
    void milestones() throws IOException {
        assertThat(haven.run("milestones", "--year", "2024/25", "--as-of", AS_OF))
                .isEqualTo(expected("milestones"));
    }

    private static String expected(String name) throws IOException {
        return Files.readString(EXAMPLE.resolve("expected").resolve(name + ".csv"));
    }

    /** The tests run in the module's folder or at the repository's root. */
    private static Path folder() {
        var here = Path.of("docs", "example");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }
}
