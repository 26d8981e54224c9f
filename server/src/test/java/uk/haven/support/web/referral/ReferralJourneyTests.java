package uk.haven.support.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.support.ReferralFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ReferralJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private ReferralFixture fixture;
    private String school;
    private Child child;
    private Agency agency;
    private Service service;
    private LocalDate today;

    @BeforeEach
    void aChildAndAnAgency() {
        fixture = new ReferralFixture(context);
        school = fixture.support().aSchool();
        child = fixture.support().aChildAt(school);
        fixture.keepToOurselves(child, school);
        agency = fixture.anAgency();
        service = fixture.aServiceOf(agency);
        today = partnership.today();
    }

    private void atTheSchool(Journey journey) {
        journey.signInAt(Role.KEY_WORKER, fixture.support().partnership().idOf(school));
    }

    private void atTheAgency(Journey journey) {
        journey.signInAs(new Membership(Role.AGENCY_WORKER, Optional.empty(), Optional.of(agency.id())));
    }

    @Test
    void aConcernBecomesAReferralOfWhichTheAgencySeesWhatIsSharedAndNothingElse(Journey mentor, Journey visitor) {
        atTheSchool(mentor);
        Page page = mentor.open("/children/" + child.publicId()).page();
        page.click("a:has-text('Refer to a service')");
        assertThat(page.textContent("main")).contains("Services to think of");
        mentor.assertAccessible().screenshot("referral-new");
        page.click("button:has-text('Save, and look')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("To which service?");
        page.selectOption("#service", service.code());
        page.fill("#reason", "Away every Monday since March");
        page.click("button:has-text('Save, and look')");
        assertThat(page.textContent("main"))
                .contains("nothing has been sent yet")
                .contains("What the family said to the service is not recorded")
                .contains("Nobody has decided whether anything is shared");
        assertThat(page.locator("button:has-text('Send it')").count()).isZero();
        mentor.assertAccessible().screenshot("referral-draft-stops");

        page.click("text=Change the draft >> nth=0");
        page.check("input[name=consent][value=GIVEN]");
        page.fill("#consent-note", "Mother, on the telephone");
        page.check("input[name=sharing][value=SHARED]");
        page.fill("#purpose", "To visit the family at home");
        page.check("input[name=basis][value=HEALTH_OR_SOCIAL_CARE]");
        assertThat(page.textContent("main")).contains("Today: Name: Zoë O'Hara-Müller");
        mentor.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("referral-form-phone");
        mentor.width(Journey.DESK).screenshot("referral-form");
        page.click("button:has-text('Save, and look')");
        assertThat(page.textContent("main")).contains("Ready to be sent to").contains("O'Brien's agency");
        mentor.assertAccessible().screenshot("referral-ready");
        page.click("button:has-text('Send it')");
        assertThat(page.textContent("main"))
                .contains("The referral has been sent")
                .contains("Waiting for an answer");
        String path = page.url().replaceAll("https?://[^/]+", "");

        // another agency's referral of the same child
        Service other = fixture.aServiceOf(fixture.anAgency());
        mentor.open("/support/referrals/new?child=" + child.publicId() + "&service=" + other.code());
        page.fill("#reason", ReferralFixture.CANARY + " in another referral");
        page.click("button:has-text('Save, and look')");
        String another = page.url().replaceAll("https?://[^/]+", "");

        atTheAgency(visitor);
        Page theirs = visitor.page();
        theirs.navigate("/");
        assertThat(theirs.textContent("main")).contains("new for your agency");
        visitor.assertAccessible().screenshot("agency-today");
        visitor.open("/support/referrals").assertAccessible().assertNoOverflow().screenshot("agency-inbox");
        assertThat(theirs.textContent("main")).contains("Zoë O'Hara-Müller").contains("New to us");
        theirs.click("main a:has-text('Open')");
        assertThat(theirs.textContent("main"))
                .contains("What is shared with you")
                .contains("2 March 1999")
                .contains("To visit the family at home")
                .doesNotContain(child.upn())
                .doesNotContain("Mother, on the telephone");
        visitor.assertAccessible().screenshot("agency-referral");
        visitor.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("agency-referral-phone");
        visitor.width(Journey.DESK);

        for (String closed : List.of(
                "/children/" + child.publicId(),
                "/children/" + child.publicId() + "/print",
                "/children",
                "/children/list.csv",
                another,
                path + "/draft",
                "/support/referrals/new?child=" + child.publicId(),
                "/support/programmes",
                "/support/workforce",
                "/vulnerability/proposed",
                "/files")) {
            var answer = visitor.page().context().request().get(closed);
            assertThat(answer.status()).as(closed).isIn(403, 404);
            assertThat(answer.text())
                    .as(closed)
                    .doesNotContain(ReferralFixture.CANARY)
                    .doesNotContain("O'Hara");
        }
        for (String open : List.of(
                "/", path, "/support", "/support/referrals", "/support/services", "/account", "/account/seen")) {
            visitor.open(open);
            assertThat(theirs.content()).as(open).doesNotContain(ReferralFixture.CANARY);
        }

        visitor.open(path);
        theirs.fill("#words", "We visit on Tuesday");
        theirs.click("button:has-text('Accept')");
        assertThat(theirs.textContent("main")).contains("The referral has been accepted");
        theirs.click("button:has-text('Begin')");
        assertThat(theirs.textContent("main")).contains("In progress since");
        theirs.click("text=Write something down");
        theirs.fill("#note", "Visited; she will come to the breakfast club");
        theirs.click("button:has-text('Write it down')");
        assertThat(theirs.textContent("main")).contains("she will come to the breakfast club");
        visitor.assertAccessible().screenshot("agency-in-progress");

        mentor.open("/children/" + child.publicId());
        assertThat(page.textContent("#doing")).contains("In progress since");
        assertThat(page.textContent("#access"))
                .contains("O'Brien's agency")
                .contains("To visit the family at home")
                .contains("Withdraw")
                .contains("Sam Carter");
        mentor.open(path).assertAccessible().screenshot("referral-in-progress");
        assertThat(page.textContent("main")).contains("she will come to the breakfast club");

        visitor.open(path);
        theirs.click("button:has-text('End')");
        assertThat(theirs.textContent("main .govuk-error-summary")).contains("How did it end?");
        theirs.check("input[name=outcome][value=ACHIEVED]");
        theirs.fill("#words", "Back in school on Mondays");
        theirs.click("button:has-text('End')");
        assertThat(theirs.url()).endsWith("/support/referrals");
        assertThat(theirs.textContent("main")).contains("no longer shown").doesNotContain("Zoë");
        assertThat(theirs.navigate(path).status()).isEqualTo(404);
        mentor.open(path);
        assertThat(page.textContent("main"))
                .contains("Back in school on Mondays")
                .contains("Ended");
        mentor.open("/support/services/" + service.publicId())
                .assertAccessible()
                .screenshot("service");
        assertThat(page.textContent("main"))
                .contains("Referrals from your school")
                .contains("1 response");
    }

    @Test
    void aDeclinedReferralAsksItsSenderWhatNextAndAnExpiredOneIsGone(Journey mentor, Journey visitor) {
        atTheSchool(mentor);
        String path = sent(mentor);
        atTheAgency(visitor);
        Page theirs = visitor.page();
        visitor.open(path);
        theirs.click("button:has-text('Decline')");
        assertThat(theirs.textContent("main .govuk-error-summary")).contains("Declining needs a reason");
        visitor.assertAccessible();
        theirs.fill("#words", "No visitor for that street until autumn");
        theirs.click("button:has-text('Decline')");
        assertThat(theirs.navigate(path).status()).isEqualTo(404);

        Page page = mentor.page();
        page.navigate("/");
        assertThat(page.textContent("main")).contains("declined: decide what next");
        mentor.open("/support/referrals?list=declined").assertAccessible().screenshot("referrals-declined");
        assertThat(page.textContent("main")).contains("Decide what next");
        mentor.open(path).assertAccessible().screenshot("referral-declined");
        assertThat(page.textContent("main"))
                .contains("No visitor for that street until autumn")
                .contains("Refer to another service");
        page.click("text=Close it: what comes next instead");
        page.fill("#why", "The school nurse sees her every week");
        page.click("button:has-text('Close it')");
        assertThat(page.textContent("main")).contains("The referral has been closed");

        String second = sent(mentor);
        visitor.open(second);
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql(
                                "update support.referral set shared_until = :day where state = 'SENT' and child_id = :child")
                        .param("day", today.minusDays(1))
                        .param("child", child.id().value())
                        .update());
        assertThat(theirs.navigate(second).status()).isEqualTo(404);
        visitor.open("/support/referrals");
        assertThat(theirs.textContent("main")).contains("No referral here").doesNotContain("Zoë");
        mentor.open(second);
        assertThat(page.textContent("main")).contains("they can read nothing of it");
        page.click("text=Change the last day");
        date(mentor, "until", today.minusDays(2));
        page.fill("#share-reason", "They need another week");
        page.click("button:has-text('Share until then')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Nothing is shared past its last day");
        date(mentor, "until", today.plusDays(7));
        page.click("button:has-text('Share until then')");
        visitor.open(second);
        mentor.open(second);
        page.click("text=Withdraw what is shared");
        page.fill("#withdraw-reason", "Sent to the wrong team");
        page.click("button:has-text('Withdraw it now')");
        assertThat(page.textContent("main")).contains("The share has been withdrawn");
        assertThat(theirs.navigate(second).status()).isEqualTo(404);
    }

    private String sent(Journey mentor) {
        Page page = mentor.page();
        mentor.open("/support/referrals/new?child=" + child.publicId() + "&service=" + service.code());
        page.fill("#reason", "Away every Monday since March");
        page.check("input[name=consent][value=GIVEN]");
        page.check("input[name=sharing][value=SHARED]");
        page.fill("#purpose", "To visit the family at home");
        page.check("input[name=basis][value=HEALTH_OR_SOCIAL_CARE]");
        page.click("button:has-text('Save, and look')");
        page.click("button:has-text('Send it')");
        assertThat(page.textContent("main")).contains("The referral has been sent");
        return page.url().replaceAll("https?://[^/]+", "");
    }

    private static void date(Journey journey, String name, LocalDate date) {
        journey.page().fill("[name=" + name + "-day]", String.valueOf(date.getDayOfMonth()));
        journey.page().fill("[name=" + name + "-month]", String.valueOf(date.getMonthValue()));
        journey.page().fill("[name=" + name + "-year]", String.valueOf(date.getYear()));
    }

    @Test
    void theCatalogueIsNarrowedChangedAndClosedByThoseWhoMay(Journey leader) {
        leader.signInAs(Role.INCLUSION_LEADER);
        Page page = leader.page();
        leader.open("/support/services").assertAccessible().assertNoOverflow().screenshot("services");
        page.selectOption("#level", "3");
        page.selectOption("#continuum", "emergency");
        page.click("button:has-text('Show')");
        assertThat(page.textContent("main table"))
                .contains("Youth Justice Board")
                .doesNotContain("Nurture group");
        leader.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("services-phone");
        leader.width(Journey.DESK);
        leader.open("/support/services/new").assertAccessible();
        page.click("button:has-text('Add it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Where does it lie?");
        String name = "Children's reading café " + System.nanoTime();
        page.fill("#name", name);
        page.check("input[name=level][value='1']");
        page.check("input[name=continuum][value=PREVENTION]");
        page.selectOption("#giver", "agency-" + agency.id());
        page.fill("#places", "0");
        page.fill("#cost", "42.50");
        page.click("button:has-text('Add it')");
        assertThat(page.textContent("main .govuk-error-summary"))
                .contains("at least one place")
                .contains("A cost is for a place, an hour or a session")
                .contains("It is not said where the cost is from");
        assertThat(page.inputValue("#name")).isEqualTo(name);
        page.fill("#places", "12");
        page.selectOption("#per", "session");
        page.fill("#source", "The county's price list");
        page.fill("[name=since-day]", "1");
        page.fill("[name=since-month]", "4");
        page.fill("[name=since-year]", "2008");
        page.click("button:has-text('Add it')");
        assertThat(page.textContent("main"))
                .contains("The service is in the catalogue")
                .contains("£42.50 a session, since 1 April 2008. From: The county's price list")
                .contains(agency.name());
        page.click("text=Change or close it");
        leader.assertAccessible().screenshot("service-edit");
        page.check("input[name=open][value=no]");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Closed: it takes none now");

        leader.open("/support/agencies").assertAccessible().assertNoOverflow().screenshot("agencies");
        page.fill("#name", agency.name());
        page.selectOption("#kind", "HEALTH");
        page.click("button:has-text('Add it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Another agency has that name");
        page.click("a:has-text(\"" + agency.name() + "\")");
        page.fill("#name", agency.name() + " renamed");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main"))
                .contains(agency.name() + " renamed")
                .contains(name);
    }
}
