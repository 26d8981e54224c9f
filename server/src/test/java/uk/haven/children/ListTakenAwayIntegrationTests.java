package uk.haven.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.internal.TestSignIn;
import uk.haven.audit.AuditTrail;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/** The list of someone who has two schools: one school's link is of that school, and what is taken away is remembered. */
@IntegrationTest
class ListTakenAwayIntegrationTests {

    private static final String HEADER =
            "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group,"
                    + "sen,fsm,in_care,young_carer,ethnicity,first_language,postcode\n";

    @LocalServerPort
    int port;

    @Autowired
    TestSignIn signIn;

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Autowired
    Children children;

    @Autowired
    AuditTrail trail;

    private PartnershipFixture fixture;
    private String infants;
    private String juniors;
    private Viewer.Person head;
    private Browser browser;

    @BeforeEach
    void aHeadOfTwoSchools() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        infants = fixture.aSchool();
        juniors = fixture.aSchool();
        fixture.send(
                "pupils",
                HEADER + row(infants, "O'Néill", "Ada") + row(infants, "محمد", "علی") + row(juniors, "Okafor", "Bayo"));
        head = signIn.having(List.of(
                new Viewer.Membership(Role.HEAD, Optional.of(fixture.idOf(infants)), Optional.empty()),
                new Viewer.Membership(Role.HEAD, Optional.of(fixture.idOf(juniors)), Optional.empty())));
        browser = new Browser(port).as(signIn.cookie(head));
    }

    private String row(String school, String surname, String forename) {
        return "%s,%s,%s,2000-05-05,F,%s,2005-09-06,,2,K,Y,N,N,WBRI,ENG,PO9 4AA\n"
                .formatted(fixture.aUpn(), surname, forename, school);
    }

    @Test
    void aNumberOnASchoolsPageOpensTheChildrenThatItCounted() {
        for (String school : List.of(infants, juniors)) {
            int count = school.equals(infants) ? 2 : 1;
            String page = browser.get("/school?laestab=" + school).body();
            String link = page.replaceAll("(?s).*href=\"(/children\\?school=[^\"&]+)\">" + count + "<.*", "$1");
            assertThat(link).startsWith("/children?school=");
            String list = browser.get(link).body();
            assertThat(list).contains(school.equals(infants) ? "Néill" : "Okafor");
            assertThat(list).doesNotContain(school.equals(infants) ? "Okafor" : "Néill");
        }
    }

    @Test
    void aSchoolThatIsNotOnesOwnOrNotKnownHasNoChildrenHere() {
        String elsewhere = fixture.aSchool();
        fixture.send("pupils", HEADER + row(elsewhere, "Nobody", "Else"));
        for (String school : List.of(elsewhere, "000/0000", String.valueOf(fixture.idOf(infants)))) {
            assertThat(browser.get("/children?school=" + school).body())
                    .as(school)
                    .contains("No child fits")
                    .doesNotContain("Okafor")
                    .doesNotContain("Nobody");
        }
    }

    @Test
    void whoTookAListAwayStandsOnThePageOfEveryChildInIt() {
        String file = browser.get("/children/list.csv?year=2&search=o&school=" + infants)
                .body();
        assertThat(file).contains("O'Néill").doesNotContain("Okafor");
        assertThat(entries("children.exported", ""))
                .containsExactly("schools " + infants + ", year 2, searched by name or number, as of " + browserDate()
                        + ", 1 child");
        var found = fixture.asBatch(() -> children.onRoll(fixture.idOf(infants), LocalDate.parse("2008-05-16")));
        for (Child child : found) {
            boolean taken = child.forename().equals("Ada");
            assertThat(entries("child.exported", Integer.toString(child.id().value())))
                    .hasSize(taken ? 1 : 0);
            assertThat(fixture.as(head, () -> trail.whoHasSeen(child.id().value())))
                    .hasSize(taken ? 1 : 0);
        }
    }

    private String browserDate() {
        return partnership.today().toString();
    }

    private List<String> entries(String action, String subject) {
        return fixture.as(
                head,
                () -> jdbc.sql("select detail from audit.entry where account_id = ? and action = ? and subject = ?")
                        .params(head.id(), action, subject)
                        .query(String.class)
                        .list());
    }
}
