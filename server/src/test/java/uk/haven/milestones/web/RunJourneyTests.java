package uk.haven.milestones.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class RunJourneyTests {

    private static final String LONG = "Featherstonehaugh-Cholmondeley-Wriothesley-Marjoribanks-Bea";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsBelowIsDecidedAboutAndAnImportChangesTheListButNotTheDecision(Journey senco) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        var worker = fixture.support().aWorkerAt(school);
        Child below = fixture.aChild(school, "O'Hara", "Zoë", "4");
        Child met = fixture.aChild(school, LONG, "Bo", "4");
        fixture.aChild(school, "الحسيني", "محمد", "4");
        fixture.aResult(below, school, fixture.today().minusDays(9), "GRT2", "REA", "88");
        fixture.aResult(met, school, fixture.today().minusDays(9), "GRT2", "REA", "90");

        Page page = senco.signInAt(Role.SENCO, fixture.idOf(school))
                .open("/returns")
                .page();
        page.click("nav[aria-label='Parts of Returns'] a:has-text('Milestones')");
        assertThat(page.textContent("main"))
                .contains("2 decisions are still to be made")
                .contains("Zoë O'Hara")
                .contains("Has 88")
                .doesNotContain(LONG);
        assertThat(page.locator("table tbody tr td").allTextContents().stream().map(String::strip))
                .containsExactly("1", "1", "1", "2");
        senco.assertAccessible().screenshot("milestones-run");

        // what if
        page.selectOption("#trigger", "Y4-GRT2-90");
        page.click("button:has-text('Show')");
        page.fill("#at", "eighty");
        page.click("button:has-text('Try it')");
        assertThat(page.textContent("#at-error")).contains("is no result of this kind");
        page.fill("#at", "101");
        page.click("button:has-text('Try it')");
        assertThat(page
                        .locator("table:has(caption:has-text('What would change')) tbody tr")
                        .nth(1)
                        .locator("td")
                        .allTextContents()
                        .stream()
                        .map(String::strip))
                .containsExactly("2", "1", "0");
        senco.assertAccessible();

        // refused, and nothing typed is lost
        page.check("input[name=item]");
        page.fill("#group", "Owls");
        page.check("input[name=outreach]");
        page.selectOption("#worker", worker.publicId().toString());
        page.click("button:has-text('Start the programmes')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Outreach has 0 places left this year");
        assertThat(page.inputValue("#group")).isEqualTo("Owls");
        assertThat(page.isChecked("input[name=item]")).isTrue();
        senco.assertAccessible().screenshot("milestones-refused");

        page.uncheck("input[name=outreach]");
        page.click("button:has-text('Start the programmes')");
        page.waitForURL(url -> url.contains("/milestones/starts/"));
        page.waitForSelector("a:has-text('Open')");
        assertThat(page.textContent("main"))
                .contains("Decided about 1 child")
                .contains("Reading programme, group Owls")
                .contains("Wendy Okoro");
        senco.assertAccessible().screenshot("milestones-start");
        // who looked is kept once, however often the page asks how far it is
        String start = page.url().replaceFirst(".*/", "");
        long looks = looksAt(fixture, start);
        assertThat(looks).isPositive();
        page.request().get("/milestones/starts/" + start + "/progress");
        assertThat(looksAt(fixture, start)).isEqualTo(looks);
        page.click("main a:has-text('Open')");
        assertThat(page.textContent("main")).contains("Reading programme: Owls");

        // the child without a result
        senco.width(Journey.PHONE)
                .open("/milestones?status=missing")
                .assertNoOverflow()
                .assertAccessible();
        page.check("input[name=item]");
        page.click("button:has-text('No programme')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("There is no reason");
        page.fill("#reason", "Joined last week: tested on Monday");
        page.click("button:has-text('No programme')");
        senco.open("/milestones?status=missing").assertNoOverflow();
        assertThat(page.textContent("main"))
                .contains("Everything is decided.")
                .contains("No programme: Joined last week: tested on Monday. Decided by Sam Carter");
        senco.screenshot("milestones-phone").width(Journey.DESK);

        // an import changes the list but not the decision
        fixture.aResult(below, school, fixture.today().minusDays(1), "GRT2", "REA", "91");
        senco.open("/milestones?status=met");
        assertThat(page.textContent("main"))
                .contains("Has 91")
                .contains("Reading programme, group Owls")
                .contains("when the result was 88");
        senco.open("/milestones");
        assertThat(page.textContent("main")).contains("Nobody is below.");
    }

    private long looksAt(MilestonesFixture fixture, String start) {
        return fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql(
                                "select count(*) from audit.entry where action = 'milestones.start.viewed' and subject = ?")
                        .param(start)
                        .query(Long.class)
                        .single());
    }

    @Test
    void aKeyWorkerReadsButDoesNotDecideAndNobodySeesAnotherSchool(Journey mentor) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        String other = fixture.support().aSchool();
        fixture.aChild(school, "Null", "Ada", "2");
        fixture.aChild(other, "Elsewhere", "Eve", "2");

        Page page = mentor.signInAt(Role.KEY_WORKER, fixture.idOf(school))
                .open("/milestones?status=missing")
                .page();
        assertThat(page.textContent("main")).contains("Ada Null").doesNotContain("Eve Elsewhere");
        assertThat(page.locator("input[name=item]").count()).isZero();
        assertThat(page.navigate("/milestones?school=" + other.replace('/', '-'))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theEntitlementIsReadByAllAndDraftedByTheAdministrator(Journey administrator) {
        new MilestonesFixture(context);
        Page page = administrator
                .signInAs(Role.ADMINISTRATOR)
                .open("/milestones/entitlement")
                .page();
        assertThat(page.textContent("main"))
                .contains("Foundation Stage")
                .contains("Mid-point of the spring term. Y3-2C-ENG")
                .contains("Stay safe");
        administrator.assertAccessible().screenshot("entitlement");
        page.click("button:has-text('Draft the next version')");
        page.fill("#Y3-2C-ENG-at", "nine");
        page.click("button:has-text('Save')");
        page.waitForLoadState();
        assertThat(page.textContent("main .govuk-error-summary")).contains("Y3-2C-ENG asks for something");
        page.fill("#Y3-2C-ENG-at", "2B");
        page.selectOption("#Y3-2C-ENG-half", "4");
        page.click("summary:has-text('Where Y3-2C-ENG belongs')");
        page.check("input[name=Y3-2C-ENG-phase][value=KS1]");
        page.selectOption("#Y3-2C-ENG-area", "PERSONAL");
        page.uncheck("input[name=Y3-2C-ENG-outcome][value=ECONOMIC]");
        page.fill("#new-code", "ks2-museum");
        page.fill("#new-wording", "Visits a museum.");
        page.click("button:has-text('Save')");
        page.waitForLoadState();
        assertThat(page.textContent("#new-phase-error, main .govuk-error-summary"))
                .contains("belongs to no phase");
        assertThat(page.inputValue("#new-wording")).isEqualTo("Visits a museum.");
        page.check("input[name=new-phase][value=KS2]");
        page.click("button:has-text('Save')");
        page.waitForLoadState();
        page.fill("#new-code", "Y6-4B-MAT");
        page.fill("#new-wording", "By the end of spring in Year 6, at least level 4B in mathematics.");
        page.selectOption("#new-kind", "STANDARD");
        page.check("input[name=new-phase][value=KS2]");
        page.selectOption("#new-area", "ATTAINMENT");
        page.click("summary:has-text('What a standard asks')");
        page.selectOption("#new-subject", "MAT");
        page.selectOption("#new-year", "Y6");
        page.selectOption("#new-half", "4");
        page.fill("#new-at", "4b");
        page.click("button:has-text('Save')");
        page.waitForLoadState();
        page.waitForSelector("li:has-text('(Y6-4B-MAT)')");
        assertThat(page.textContent("main"))
                .contains("Y3-2C-ENG asks for 2B in place of 2C")
                .contains("Y3-2C-ENG belongs to Personal development in place of Attainment standards")
                .contains("Y3-2C-ENG is due in Key Stage 1, Key Stage 2 in place of Key Stage 2")
                .contains(
                        "Y3-2C-ENG serves Enjoy and achieve in place of Enjoy and achieve, Achieve economic well-being")
                .contains("Y3-2C-ENG is decided about at the end of half-term 4 in place of half-term 3")
                .contains("Added: Visits a museum. (KS2-MUSEUM)")
                .contains("(Y6-4B-MAT)");
        administrator.assertAccessible().screenshot("entitlement-draft");
        page.click("button:has-text('Publish')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Enter the day");
        page.click("button:has-text('Discard the draft')");
        administrator
                .width(Journey.PHONE)
                .open("/milestones/entitlement")
                .assertNoOverflow()
                .assertAccessible();
    }

    @Test
    void theManagerSaysHowMuchOutreachWasAgreed(Journey manager) {
        new MilestonesFixture(context);
        Page own = manager.signInAs(Role.PARTNERSHIP_MANAGER)
                .open("/milestones/entitlement")
                .page();
        own.fill("#places", "many");
        own.click("button:has-text('Save')");
        assertThat(own.textContent("#places-error")).contains("is no number of programmes");
        manager.assertAccessible();
    }
}
