package uk.haven.schooling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.TodaySource.TodayList;
import uk.haven.children.PartnershipFixture;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Importer;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class SchoolingTodayIntegrationTests {

    private static final LocalDate FRIDAY = LocalDate.parse("2024-01-26");

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Autowired
    Intake intake;

    @Autowired
    SchoolingToday today;

    private PartnershipFixture fixture;
    private String school;
    private String upn;

    @BeforeEach
    void aSchoolWhosePupilCameOnTheMondayOfAWeekOfTheCalendar() {
        intake.importAll(List.of(Path.of("../docs/example/calendar.csv")), ImportOptions.command(), report -> {});
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        school = fixture.aSchool();
        upn = fixture.aUpn();
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,Late,Lena,2015-02-02,%s,2024-01-22,,3
                """.formatted(upn, school));
    }

    private List<TodayList> lists(String role) {
        var someone = fixture.someone(role, school);
        return fixture.as(someone, () -> today.today(someone, FRIDAY));
    }

    @Test
    void aWeekWithoutARegisterIsTheDataManagersUntilItIsSent(@TempDir Path folder) throws IOException {
        TodayList list = lists("DATA_MANAGER").getFirst();
        assertThat(list.count()).isEqualTo(1);
        assertThat(list.rows().getFirst().sentence())
                .isEqualTo("The register of the week of 22 January 2024 has not come in");
        assertThat(list.rows().getFirst().path()).isEqualTo("/files");

        Path file = Files.writeString(folder.resolve("attendance.csv"), """
                upn,laestab,week_start,marks
                %s,%s,2024-01-22,/\\/\\/\\/\\/\\
                """.formatted(upn, school));
        intake.importAll(
                List.of(file),
                ImportOptions.command(),
                report -> assertThat(report.accepted()).isEqualTo(1));
        assertThat(lists("DATA_MANAGER").getFirst().count()).isZero();
    }

    @Test
    void nobodyElseIsAskedForRegisters() {
        assertThat(lists("SENCO")).isEmpty();
        assertThat(lists("KEY_WORKER")).isEmpty();
    }
}
