package uk.haven.milestones;

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
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.testing.OwnHaven;

/** The worked example of docs/example/milestones: what the command prints is what was worked out on paper. */
class MilestonesExampleIntegrationTests {

    private static final Path EXAMPLE = folder();

    private static OwnHaven haven;
    private static List<FileReport> reports;

    @BeforeAll
    static void importTheFolders() {
        haven = OwnHaven.start();
        Intake intake = haven.bean(Intake.class);
        reports = intake.importAll(List.of(EXAMPLE), ImportOptions.command(), report -> {});
        intake.importAll(List.of(EXAMPLE.resolve("later")), ImportOptions.command(), report -> {});
    }

    @AfterAll
    static void stop() {
        haven.close();
    }

    @Test
    void everyFileIsTakenInWhole() {
        assertThat(reports).hasSize(6).allSatisfy(report -> {
            assertThat(report.refusal()).as(report.file()).isEqualTo(Optional.empty());
            assertThat(report.rejected()).as(report.file()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-13", "2025-02-14", "2025-04-30", "2025-05-01"})
    void asOf(String date) throws IOException {
        assertThat(haven.run("milestones", "--year", "2024/25", "--as-of", date))
                .isEqualTo(Files.readString(EXAMPLE.resolve("expected").resolve("milestones-" + date + ".csv")));
    }

    @Test
    void beforeTheYearNobodyIsAsked() {
        assertThat(haven.run("milestones", "--year", "2024/25", "--as-of", "2024-09-02"))
                .isEqualTo("upn,laestab,trigger,result,status\n");
    }

    @Test
    void aYearThatIsOverIsToldByTheRollOfItsLastSchoolDay() {
        assertThat(haven.run("milestones", "--year", "2023/24", "--as-of", "2025-05-01"))
                .isEqualTo("upn,laestab,trigger,result,status\n");
    }

    @Test
    void jsonHasTheSameFields() {
        assertThat(haven.run("milestones", "--year", "2024/25", "--as-of", "2025-02-14", "--format", "json"))
                .contains("{\"upn\":\"Q998200121004\",\"laestab\":\"998/2001\",\"trigger\":\"Y2-GRT2-90\","
                        + "\"result\":\"90\",\"status\":\"met\"}");
    }

    private static Path folder() {
        var here = Path.of("docs", "example", "milestones");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }
}
