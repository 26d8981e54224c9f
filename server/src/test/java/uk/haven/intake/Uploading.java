package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
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

/** A data manager of a school of its own, who sends files in a browser. */
public abstract class Uploading {

    private static final String PASSWORD = "gravel teapot orchard 9";
    private static final byte[] SECRET = "twenty bytes secret!".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    protected int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Clock clock;

    @Autowired
    protected Intake intake;

    @Autowired
    protected Partnership partnership;

    @Autowired
    protected Children children;

    @Autowired
    protected TransactionTemplate transactions;

    @TempDir
    protected Path folder;

    protected final int establishment = ThreadLocalRandom.current().nextInt(3000, 6999);
    protected final String laestab = "850/" + establishment;
    protected Browser browser;

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

    protected Browser signedIn(Role role, Optional<Long> school) {
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

    protected String pupils(String... rows) {
        return "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group\n"
                + String.join("\n", rows) + "\n";
    }

    protected String row(int serial, String entry) {
        return Upn.of(establishment, serial) + ",Example" + serial + ",Sam,2001-10-0" + (serial % 9 + 1) + ",M,"
                + laestab + "," + entry + ",,2";
    }

    protected String upn(int serial) {
        return Upn.of(establishment, serial);
    }

    protected boolean known(int serial) {
        return Boolean.TRUE.equals(Viewers.as(
                new Viewer.System("test"),
                () -> transactions.execute(
                        status -> children.rollIndex().indexOf(Upn.of(establishment, serial)) >= 0)));
    }

    protected String send(String name, String content) {
        browser.get("/files");
        var sent = browser.postFiles("/files", "files", Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return Browser.leadsTo(sent);
    }

    protected String whenDone(String set) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            String body = browser.get(set).body();
            if (!body.contains("You may leave this page")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The set was still busy after 20 s");
    }

    protected static UUID idOf(String set) {
        return UUID.fromString(set.substring(set.lastIndexOf('/') + 1));
    }
}
