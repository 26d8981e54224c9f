package uk.haven.schooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SchoolingFigures.AbsenceRow;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.ExclusionsBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;
import uk.haven.testing.IntegrationTest;

/** The example folder of the documentation, whose answers were worked out on paper. */
@IntegrationTest
class ExampleFiguresIntegrationTests {

    private static final Path EXAMPLE = Path.of("../docs/example");
    private static final LocalDate AS_OF = LocalDate.parse("2025-02-06");
    private static final SchoolYear YEAR = new SchoolYear(2024);

    @Autowired
    Intake intake;

    @Autowired
    SchoolingFigures figures;

    @Autowired
    FactSource facts;

    @Autowired
    Children children;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void load() {
        intake.importAll(
                List.of(EXAMPLE),
                ImportOptions.command(),
                report -> assertThat(report.rejected()).as("%s", report).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "PUPIL, HALF_TERM, pupil-half-term",
        "PUPIL, TERM, pupil-term",
        "PUPIL, YEAR, pupil-year",
        "SCHOOL, HALF_TERM, school-half-term",
        "SCHOOL, TERM, school-term",
        "SCHOOL, YEAR, school-year"
    })
    void attendanceIsAsWorkedOutOnPaper(AttendanceBy by, PeriodLength length, String file) throws IOException {
        List<String> expected = rows("attendance-" + file);
        Set<String> keys = expected.stream().map(row -> row.split(",")[0]).collect(Collectors.toSet());
        var found = batch(() -> figures.attendance(YEAR, by, length, AS_OF)).stream()
                .filter(row -> keys.contains(row.key()))
                .map(row -> "%s,%s,%d,%d,%d,%d"
                        .formatted(
                                row.key(),
                                row.period(),
                                row.counts().possible(),
                                row.counts().attended(),
                                row.counts().authorised(),
                                row.counts().unauthorised()))
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void exclusionsBySchoolAreAsWorkedOutOnPaper() throws IOException {
        List<String> expected = rows("exclusions-school");
        var found = batch(() -> figures.exclusions(YEAR, ExclusionsBy.SCHOOL, AS_OF)).stream()
                .filter(row -> row.key().startsWith("999/"))
                .map(row -> "%s,%d,%s,%d,%d"
                        .formatted(row.key(), row.incidents(), Exclusion.days(row.sessions()), row.boys(), row.girls()))
                .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** 999/4001: Siân with 2 of 20 missed is exactly at the tenth; the two who missed 1 are not persistently absent. */
    @Test
    void persistentAbsenceIsCountedBySchoolAndAddsUpToThePartnership() {
        var schools = batch(() -> figures.persistentAbsence(YEAR, AttendanceBy.SCHOOL, AS_OF));
        assertThat(schools).contains(new AbsenceRow("999/2001", 2, 2), new AbsenceRow("999/4001", 10, 8));
        var all = batch(() -> figures.persistentAbsence(YEAR, AttendanceBy.PARTNERSHIP, AS_OF));
        assertThat(all)
                .containsExactly(new AbsenceRow(
                        "partnership",
                        schools.stream().mapToInt(AbsenceRow::children).sum(),
                        schools.stream().mapToInt(AbsenceRow::persistent).sum()));
        var phases = batch(() -> figures.persistentAbsence(YEAR, AttendanceBy.PHASE, AS_OF));
        assertThat(phases.stream().mapToInt(AbsenceRow::persistent).sum())
                .isEqualTo(all.getFirst().persistent());
    }

    @Test
    void ofGivenChildrenThoseAreCountedWhoseYearAtEverySchoolIsPersistentlyAbsent() {
        assertThat(persistent("K999400123001", "F999400123006", "V999400123007", "N999400123003"))
                .isEqualTo(2);
        assertThat(persistent("F999400123006")).isZero();
    }

    private int persistent(String... upns) {
        return batch(() -> figures.persistentlyAbsent(
                jdbc.sql("select id from children.child where upn = any (?)")
                        .param(upns)
                        .query((row, number) -> new ChildId(row.getInt(1)))
                        .list(),
                AS_OF));
    }

    @Test
    void factsOfSeveralAreThoseOfEveryoneAtTheSameDate() {
        for (String date :
                List.of("2024-09-20", "2024-10-23", "2024-10-24", "2024-12-25", "2025-02-06", "2025-07-01")) {
            LocalDate asOf = LocalDate.parse(date);
            List<Facts> everyone = new ArrayList<>();
            batch(() -> {
                facts.forEach(asOf, everyone::add);
                return everyone;
            });
            var each = batch(() -> facts.of(
                    everyone.stream().map(one -> new ChildId(one.childId())).toList(), asOf));
            assertThat(everyone)
                    .allSatisfy(one ->
                            assertThat(each.get(new ChildId(one.childId()))).isEqualTo(one));
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        List<FileReport> reports = intake.importAll(List.of(EXAMPLE), ImportOptions.command(), report -> {});
        assertThat(reports)
                .filteredOn(report -> Set.of("attendance", "exclusions", "assessments", "destinations")
                        .contains(report.kind()))
                .hasSize(4)
                .allSatisfy(report -> {
                    assertThat(report.accepted()).as(report.kind()).isZero();
                    assertThat(report.unchanged()).isEqualTo(report.rows());
                });
        int versions = batch(() -> jdbc.sql("select coalesce(max(version), 0) from schooling.register_sheet s"
                        + " join partnership.school p on p.id = s.school_id where p.laestab like '999/%'")
                .query(Integer.class)
                .single());
        assertThat(versions).isEqualTo(1);
    }

    private static List<String> rows(String file) throws IOException {
        return Files.readAllLines(EXAMPLE.resolve("expected").resolve(file + ".csv")).stream()
                .skip(1)
                .toList();
    }

    private <T> T batch(Supplier<T> work) {
        return Viewers.as(
                new Viewer.System("test"), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
