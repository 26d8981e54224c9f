package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class CensusTablesIntegrationTests {

    @Autowired
    Intake intake;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    @TempDir
    Path folder;

    /** The public sample lies beside a checkout: {@code ../shared/data/real/school_census_csv}. */
    private static Optional<Path> sample() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path sample = at.resolve("shared/data/real/school_census_csv");
            if (Files.isDirectory(sample)) {
                return Optional.of(sample);
            }
        }
        return Optional.empty();
    }

    private Map<String, FileReport> load(Path path) {
        return intake.importAll(List.of(path), ImportOptions.command(), each -> {}).stream()
                .collect(Collectors.toMap(FileReport::kind, Function.identity()));
    }

    @Test
    void thePublicSampleIsTakenInAndASecondTimeChangesNothing() {
        var sample = sample();
        assumeTrue(sample.isPresent(), "the public census sample is not beside this checkout");
        var first = load(sample.orElseThrow());
        assertThat(first.values())
                .allSatisfy(report -> assertThat(report.refusal()).isEmpty());
        assertThat(first.get("census-pupilonroll").rows()).isEqualTo(9088);
        assertThat(first.get("census-pupilnolongeronroll").rows()).isEqualTo(308);
        assertThat(first.get("census-termlyexclusionsonroll").rows()).isEqualTo(10373);
        assertThat(first.get("census-termlysessiondetailsonroll").rows()).isEqualTo(39953);
        assertThat(first.get("census-summerhalfterm2sessiondetailsonroll").rows())
                .isEqualTo(39575);
        var second = load(sample.orElseThrow());
        assertThat(first.get("census-pupilnolongeronroll").notices())
                .as("one leaver of the sample came back to the same school")
                .anyMatch(notice -> notice.startsWith("1 child who left is on the same school's roll again"));
        second.forEach((kind, report) -> assertThat(report.accepted()).as(kind).isZero());
        second.forEach((kind, report) ->
                assertThat(report.rejected()).as(kind).isEqualTo(first.get(kind).rejected()));
    }

    @Test
    void aTableThatNamesItsPupilsByKeyNeedsThePupilsWithIt() throws Exception {
        Path alone = Files.writeString(
                folder.resolve("2024_autumn_termlyexclusionsonroll.csv"),
                "pupilonrolltableid,NativeId,termlyexclusionsonrolltableid,startdate,sessions,reason1,category\n"
                        + "a1,SCH1,x1,2024-Sep-14 00:00:00,10.0,PP,FIXD\n");
        var report = intake.importAll(List.of(alone), ImportOptions.command(), each -> {})
                .getFirst();
        assertThat(report.refusal().orElseThrow().code()).isEqualTo("CENSUS-PUPILS-MISSING");
    }

    @Test
    void hashedIdentifiersOddDatesAndUnknownSchoolsAreTakenIn() throws Exception {
        Path pupils = Files.writeString(
                folder.resolve("2024_autumn_pupilonroll.csv"),
                "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,ncyearactual,senprovision\n"
                        + "k1,SCHX7,2013-Jul-19 00:00:00,SUR1,FOR1,96d8f22c-t01,M,2023-May-09 00:00:00,E2,P\n"
                        + "k2,SCHX7,2012-Jan-01 00:00:00,SUR2,FOR2,96d8f22c-t02,F,2023-May-09 00:00:00,6,\n");
        var report = intake.importAll(List.of(pupils), ImportOptions.command(), each -> {})
                .getFirst();
        assertThat(report.refusal()).isEmpty();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isZero();
        assertThat(report.notices()).anyMatch(notice -> notice.contains("SCHX7") && notice.contains("synthetic"));
    }

    @Test
    void sessionsOfAnInterviewAreAuthorisedAbsenceSince2024() throws Exception {
        String upn = "96d8f22c-" + System.nanoTime();
        var pupils = Files.writeString(
                folder.resolve("2025_autumn_pupilonroll.csv"),
                "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,ncyearactual,senprovision\n"
                        + "k1,SCHX8,2013-Jul-19 00:00:00,SUR1,FOR1," + upn + ",M,2023-May-09 00:00:00,6,\n");
        var sessions = Files.writeString(
                folder.resolve("2025_autumn_termlysessiondetailsonroll.csv"),
                "termlysessiondetailsonrolltableid,pupilonrolltableid,NativeId,attendancereason,sessions\n"
                        + "s1,k1,SCHX8,J1,2.0\ns2,k1,SCHX8,K,3.0\ns3,k1,SCHX8,JX,1.0\n");
        var reports = intake.importAll(List.of(pupils, sessions), ImportOptions.command(), each -> {});
        assertThat(reports).allSatisfy(report -> assertThat(report.refusal()).isEmpty());
        assertThat(reports.getLast().rejected()).as("JX is no code").isEqualTo(1);
        List<String> totals = uk.haven.access.Viewers.as(
                new uk.haven.access.Viewer.System("test"),
                () -> transactions.execute(status ->
                        jdbc.sql("""
                        select reason || ' ' || possible || ' ' || attended || ' ' || authorised
                          from schooling.session_total t join children.child c on c.id = t.child_id
                         where c.upn = :upn order by 1""").param("upn", upn).query(String.class).list()));
        assertThat(totals).containsExactly("J1 2 0 2", "K 3 3 0");
    }
}
