package uk.haven.children;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Role;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ChildrenJourneyTests {

    private static final String HEADER =
            "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group,sen,fsm,in_care,young_carer,ethnicity,first_language,postcode\n";

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

    private PartnershipFixture fixture;
    private String school;

    @BeforeEach
    void aSchoolOfChildren() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        school = fixture.aSchool();
        var rows = new StringBuilder(HEADER);
        rows.append(row("O'Néill", "Ada", "1999-05-05", "3"));
        rows.append(row("Okafor", "Bayo", "2000-05-05", "2"));
        rows.append(row("محمد", "علی", "2000-06-05", "2"));
        rows.append(row("=cmd", "<b>Bold</b>", "2000-07-05", "2"));
        for (int i = 0; i < 60; i++) {
            rows.append(row("Zander" + (char) ('a' + i % 26), "Kid" + (char) ('a' + i / 26), "2001-01-05", "1"));
        }
        fixture.send("pupils", rows.toString());
    }

    private String row(String surname, String forename, String born, String year) {
        return String.join(
                        ",",
                        fixture.aUpn(),
                        surname,
                        forename,
                        born,
                        "F",
                        school,
                        "2005-09-06",
                        "",
                        year,
                        "K",
                        "Y",
                        "N",
                        "N",
                        "WBRI",
                        "ENG",
                        "PO9 4AA")
                + "\n";
    }

    @Test
    void aSencoFindsAChildAsTheyType(Journey journey) {
        journey.signInAt(Role.SENCO, fixture.idOf(school)).open("/children");
        var page = journey.page();
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.getByText("Showing 1 to 50 of 64")).isVisible();
        journey.assertAccessible();
        page.locator("#search").pressSequentially("oneill");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("O'Néill, Ada");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*search=oneill.*"));
        page.locator(".haven-chip").first().click();
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.selectOption("#year", "2");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody")).containsText("<b>Bold</b>");
        journey.width(Journey.PHONE).open("/children").assertNoOverflow();
    }

    @Test
    void aChildsPageTellsWhoTheChildIsAndWhoHasSeenIt(Journey journey) {
        var ada = fixture.asBatch(() -> children.onRoll(fixture.idOf(school), LocalDate.parse("2008-05-16"))).stream()
                .filter(child -> child.forename().equals("Ada"))
                .findFirst()
                .orElseThrow();
        journey.signInAt(Role.SENCO, fixture.idOf(school)).open("/children/" + ada.publicId());
        var page = journey.page();
        assertThat(page.locator("h1")).containsText("Ada O'Néill");
        assertThat(page.locator("#people")).containsText("School " + school);
        assertThat(page.locator("#story")).containsText("Joined School " + school);
        journey.assertAccessible();
        page.locator(".haven-fold summary").click();
        assertThat(page.locator("#people")).containsText("Relative poverty");
        page.selectOption("#group", "young_parent");
        page.fill("#source", "told by her tutor");
        page.locator("form[action$='/groups'] button").click();
        assertThat(page.locator(".haven-done")).containsText("Added: Young parent");
        journey.open("/children/" + ada.publicId() + "/print");
        assertThat(page.locator("#people")).hasCount(0);
        journey.width(Journey.PHONE).open("/children/" + ada.publicId()).assertNoOverflow();
        String elsewhere = fixture.aSchool();
        int status = fixture.as(
                fixture.someone("SENCO", elsewhere),
                () -> children.find(ada.publicId(), LocalDate.parse("2008-05-16"))
                                .isPresent()
                        ? 200
                        : 404);
        assertThat(status).isEqualTo(404);
    }

    @Test
    void theListCanBeTakenAwayWithoutFormulas(Journey journey) {
        journey.signInAt(Role.DATA_MANAGER, fixture.idOf(school));
        var file = journey.page().request().get("/children/list.csv?year=2");
        assertThat(file.text().lines()).hasSize(4);
        assertThat(file.text()).contains("'=cmd").contains("محمد");
    }

    @Test
    void aPersonDecidesWhetherTwoRecordsAreOneChild(Journey journey) {
        String elsewhere = fixture.aSchool();
        String temporary = "996" + "%08d".formatted(fixture.idOf(elsewhere)) + "A";
        String sent = uk.haven.children.domain.Upn.letterFor(temporary) + temporary;
        fixture.send(
                "pupils",
                HEADER + row("Twice", "Thomas", "1999-05-05", "3")
                        + String.join(
                                ",",
                                sent,
                                "Twice",
                                "Thom",
                                "1999-05-05",
                                "M",
                                elsewhere,
                                "2004-09-06",
                                "2005-07-20",
                                "2",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "")
                        + "\n");
        journey.signInAt(Role.DATA_MANAGER, fixture.idOf(school)).open("/children/duplicates");
        var page = journey.page();
        assertThat(page.locator("main")).containsText("Same surname and birth date");
        journey.assertAccessible();
        var pair = new com.microsoft.playwright.Page.LocatorOptions().setHasText(sent);
        page.locator(".haven-card", pair)
                .getByText("Same child", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".haven-done")).containsText("Kept as the same child");
        assertThat(stays(sent)).isEqualTo(2);
        var decided = page.locator(".haven-fold", pair);
        decided.locator("summary").click();
        decided.getByText("Take the decision back").click();
        assertThat(page.locator(".haven-done")).containsText("The decision was taken back");
        assertThat(stays(sent)).isEqualTo(1);
    }

    /** Enrolments of the child that the number leads to. */
    private int stays(String upn) {
        return fixture.asBatch(() -> {
            RollIndex index = children.rollIndex();
            int child = index.indexOf(upn);
            return index.firstEnrolment(child + 1) - index.firstEnrolment(child);
        });
    }

    @Test
    void anotherDateCanBeLookedAt(Journey journey) {
        journey.signInAt(Role.HEAD, fixture.idOf(school)).open("/where-and-when");
        journey.assertAccessible();
        var page = journey.page();
        page.fill("#date", "5");
        page.fill("#date-month", "9");
        page.fill("#date-year", "2005");
        page.getByText("Look at this date").click();
        journey.open("/children");
        assertThat(page.locator(".haven-where")).containsText("Looking back to 5 September 2005");
        assertThat(page.locator("tbody")).containsText("No children are on roll at this date.");
    }

    @Test
    void anAdministratorKeepsTheCalendar(Journey journey) {
        journey.signInAs(Role.ADMINISTRATOR).open("/settings?year=1995/96");
        journey.assertAccessible();
        var page = journey.page();
        String[][] dates = {
            {"1995-09-05", "1995-10-20"},
            {"1995-10-30", "1995-12-20"},
            {"1996-01-04", "1996-02-09"},
            {"1996-02-19", "1996-03-29"},
            {"1996-04-15", "1996-05-24"},
            {"1996-05-20", "1996-07-23"}
        };
        for (int i = 0; i < 6; i++) {
            page.fill("#start" + (i + 1), dates[i][0]);
            page.fill("#end" + (i + 1), dates[i][1]);
        }
        page.getByText("Save the calendar").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("runs into half-term 5");
        page.fill("#start6", "1996-06-03");
        page.getByText("Save the calendar").click();
        assertThat(page.locator(".haven-done")).containsText("Calendar of 1995/96 saved");
        journey.open("/schools");
        journey.assertAccessible();
        journey.open("/schools/" + school).assertAccessible();
    }
}
