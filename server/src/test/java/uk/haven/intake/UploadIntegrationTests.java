package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.Viewers;
import uk.haven.access.domain.TimeCodes;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class UploadIntegrationTests {

    private static final String PASSWORD = "gravel teapot orchard 9";
    private static final byte[] SECRET = "twenty bytes secret!".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CELL = Pattern.compile("name=\"(cell-(\\d+)-(\\d+))\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    Intake intake;

    @Autowired
    Partnership partnership;

    @Autowired
    Children children;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private final int establishment = ThreadLocalRandom.current().nextInt(3000, 6999);
    private final String laestab = "850/" + establishment;
    private Browser browser;

    @BeforeEach
    void aDataManagerOfASchool() throws Exception {
        Path schools = Files.writeString(
                folder.resolve("schools.csv"),
                "laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab\n" + laestab
                        + ",,Upload Infant School,Infant,R,2,,,\n");
        var report = intake.importAll(List.of(schools), ImportOptions.command(), each -> {})
                .getFirst();
        assertThat(report.rejected()).isZero();
        long school = Viewers.as(
                        new Viewer.System("test"),
                        () -> transactions.execute(status -> partnership.schoolByLaestab(laestab)))
                .orElseThrow()
                .id();
        browser = signedIn(Role.DATA_MANAGER, Optional.of(school));
    }

    private Browser signedIn(Role role, Optional<Long> school) {
        String email = UUID.randomUUID() + "@school.example";
        accounts.addReady(new Accounts.NewAccount(
                email, "Dana Example", PASSWORD, SECRET, List.of(new Membership(role, school, Optional.empty()))));
        var someone = new Browser(port);
        someone.get("/sign-in");
        someone.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        someone.get("/sign-in/code");
        someone.post("/sign-in/code", Map.of("code", TimeCodes.codeAt(SECRET, clock.instant())));
        return someone;
    }

    private String pupils(String... rows) {
        return "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group\n"
                + String.join("\n", rows) + "\n";
    }

    private String row(int serial, String entry) {
        return Upn.of(establishment, serial) + ",Example" + serial + ",Sam,2001-10-0" + (serial % 9 + 1) + ",M,"
                + laestab + "," + entry + ",,2";
    }

    private boolean known(int serial) {
        return Boolean.TRUE.equals(Viewers.as(
                new Viewer.System("test"),
                () -> transactions.execute(
                        status -> children.rollIndex().indexOf(Upn.of(establishment, serial)) >= 0)));
    }

    private String send(String name, String content) {
        browser.get("/files");
        var sent = browser.postFiles("/files", "files", Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return Browser.leadsTo(sent);
    }

    private String whenDone(String set) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            String body = browser.get(set).body();
            if (!body.contains("You may leave this page")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The set was still busy after 20 s");
    }

    @Test
    void filesAreCheckedPreviewedAppliedAndTheirRejectedRowsMended() throws Exception {
        String set = send("pupils.csv", pupils(row(1, "2007-09-04"), row(2, "not a day"), row(3, "2007-09-04")));
        String preview = whenDone(set);
        assertThat(preview).contains("2 rows would change something").contains("1 rejected");
        assertThat(known(1)).as("a preview keeps nothing").isFalse();

        browser.post(set + "/apply", Map.of());
        String applied = whenDone(set);
        assertThat(applied).contains("2 rows changed something").contains("Applied, rows to mend");
        assertThat(known(1)).isTrue();
        assertThat(known(2)).isFalse();

        String today = browser.get("/").body();
        assertThat(today).contains("Files with rows to mend").contains("1 row was rejected");

        var link = Pattern.compile("href=\"(/files/[0-9a-f-]{36})\"").matcher(applied);
        assertThat(link.find()).isTrue();
        String file = link.group(1);
        String report = browser.get(file).body();
        assertThat(report).contains("Line 3").contains("not a day");
        assertThat(browser.get(file + "/errors.csv").body())
                .contains("not a day")
                .contains(",errors");

        var fields = new LinkedHashMap<String, String>();
        var cells = CELL.matcher(report);
        while (cells.find()) {
            fields.put(cells.group(1), cells.group(4).equals("not a day") ? "2007-09-05" : cells.group(4));
        }
        assertThat(fields).hasSize(9);
        var mended = browser.post(file + "/mend", fields);
        assertThat(Browser.leadsTo(mended)).endsWith("mended=1");
        assertThat(known(2)).isTrue();
        assertThat(browser.get(file).body()).doesNotContain("Line 3");
    }

    @Test
    void aRowForAnotherSchoolIsRejected() throws Exception {
        String set = send("pupils.csv", pupils(row(11, "2007-09-04").replace(laestab, "850/9999")));
        assertThat(whenDone(set)).contains("0 rows would change something").contains("1 rejected");
    }

    @Test
    void whatIsGivenUpIsGone() throws Exception {
        String set = send("pupils.csv", pupils(row(21, "2007-09-04")));
        whenDone(set);
        browser.post(set + "/drop", Map.of());
        assertThat(browser.get(set).body()).contains("Given up");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(known(21)).isFalse();
    }

    @Test
    void onlyDataManagersSendFilesAndSeeTheirOwn() throws Exception {
        String set = send("pupils.csv", pupils(row(31, "2007-09-04")));
        whenDone(set);
        assertThat(signedIn(Role.ADMINISTRATOR, Optional.empty()).get("/files").statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.DATA_MANAGER, Optional.of(-77L)).get(set).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyExampleHasItsColumnsAndOneRow() {
        String page = browser.get("/files").body();
        assertThat(page).contains("/files/examples/pupils.csv");
        String example = browser.get("/files/examples/pupils.csv").body();
        assertThat(example).startsWith("upn,surname,forename");
        assertThat(example.lines()).hasSize(2);
    }
}
