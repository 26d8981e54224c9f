package uk.haven.support.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class FamilyJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Workers workers;

    @Autowired
    Children children;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child zoe;
    private Worker ann;

    @BeforeEach
    void aChildAndAWorker() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        zoe = fixture.aChildAt(school);
        ann = fixture.aWorkerAt(school);
    }

    /** The account that signed in last at the school is that of the worker. */
    private void is(Worker worker, String at) {
        fixture.partnership().asBatch(() -> {
            long account = jdbc.sql("select max(account_id) from access.membership where school_id = ?")
                    .param(fixture.partnership().idOf(at))
                    .query(Long.class)
                    .single();
            workers.link(worker.id(), account);
            return true;
        });
    }

    private static void date(Journey journey, String name, LocalDate date) {
        journey.page().fill("[name=" + name + "-day]", String.valueOf(date.getDayOfMonth()));
        journey.page().fill("[name=" + name + "-month]", String.valueOf(date.getMonthValue()));
        journey.page().fill("[name=" + name + "-year]", String.valueOf(date.getYear()));
    }

    private static String path(Journey journey) {
        return journey.page().url().replaceAll("https?://[^/]+", "").replaceAll("#.*", "");
    }

    @Test
    void twoSchoolsLinkBrotherAndSisterAndEachSeesTheFirstNameAlone(Journey hers, Journey his) {
        String other = fixture.aSchool();
        Child max = fixture.aChildAt(other);
        hers.signInAt(Role.KEY_WORKER, fixture.partnership().idOf(school));
        var page = hers.open("/children/" + zoe.publicId()).page();
        page.click("a:has-text('Open the family')");
        hers.assertAccessible();
        page.click("summary:has-text('Link a brother or sister')");
        page.click("button:text-is('Link')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("linked only when stated exactly");
        hers.assertAccessible();
        page.fill("#upn", max.upn());
        page.click("button:text-is('Link')");
        assertThat(page.textContent("main"))
                .contains("If there is such a child at another school, that school has been asked")
                .doesNotContain(other);
        hers.open("/support/families/links").assertAccessible().assertNoOverflow();
        assertThat(page.textContent("main")).contains("no answer yet");

        his.signInAt(Role.SENCO, fixture.partnership().idOf(other));
        var theirs = his.open("/support").page();
        assertThat(theirs.textContent("main")).contains("is a brother or sister");
        his.open("/support/families/links").assertAccessible().screenshot("family-links");
        his.width(Journey.PHONE).assertNoOverflow().assertAccessible().width(Journey.DESK);
        theirs.click("button:has-text('They are')");
        assertThat(theirs.textContent("main")).contains("They are in one family now");
        his.open("/support/families/" + max.publicId()).assertAccessible();
        assertThat(theirs.textContent("#children + ul")).contains("Zoë, at School " + school);
        assertThat(theirs.navigate("/children/" + zoe.publicId()).status()).isEqualTo(404);

        hers.open("/support/families/" + zoe.publicId());
        page.click("a:has-text('Add someone')");
        page.fill("#name", "Ann O'Hara");
        page.fill("#relation", "mother");
        page.fill("#phone", "07700 900123");
        page.fill("#address", "12 Canary Close");
        page.fill("#keep", "The father, by court order");
        hers.assertAccessible().screenshot("family-person");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("#people ~ ul"))
                .contains("Ann O'Hara")
                .contains("Address guarded")
                .doesNotContain("Canary Close");
        page.click("summary:has-text('Open how to reach Ann')");
        page.fill("input[name=reason]", "Home visit agreed for today");
        page.click("button:has-text('Open for a quarter of an hour')");
        assertThat(page.textContent("#people ~ ul"))
                .contains("Do not share with")
                .contains("12 Canary Close");
        hers.assertAccessible().screenshot("family");
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.isVisible("text=12 Canary Close")).isFalse();
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.SCREEN));
        hers.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("family-phone");

        // they have moved: what was written over is found again
        page.click("#people ~ ul a:has-text('Change')");
        page.fill("#address", "9 New Road");
        page.click("button:text-is('Save')");
        page.click("#people ~ ul a:has-text('Change')");
        page.click("a:has-text('Earlier contact details')");
        assertThat(page.textContent("main")).contains("12 Canary Close").contains("The father, by court order");
        hers.assertNoOverflow().assertAccessible().screenshot("family-earlier-phone");
        hers.width(Journey.DESK).screenshot("family-earlier");

        his.open("/support/families/" + max.publicId()).screenshot("family-elsewhere");
        assertThat(theirs.textContent("body")).contains("Ann O'Hara").doesNotContain("Canary Close");
    }

    @Test
    void familySupportOfTwoIsStartedLoggedFromThePhoneReviewedAndEnded(Journey worker) {
        Child tom = fixture.aChildAt(school);
        worker.signInAt(Role.KEY_WORKER, fixture.partnership().idOf(school));
        is(ann, school);
        LocalDate today = partnership.today();
        var page = worker.open("/support/families/" + zoe.publicId()).page();
        page.click("summary:has-text('Link a brother or sister')");
        page.fill("#upn", tom.upn());
        page.click("button:text-is('Link')");
        assertThat(page.textContent("main")).contains("They are in one family now");

        page.click("a:has-text('Start support')");
        worker.assertAccessible().screenshot("family-plan");
        page.selectOption("#kind", "FAMILY_SUPPORT");
        page.check("input[value='" + tom.publicId() + "']");
        page.fill("#aims", "Calm mornings");
        page.selectOption("#worker", ann.publicId().toString());
        date(worker, "next", today);
        page.click("button:has-text('Start it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("needs its agreement first");
        worker.assertAccessible();
        assertThat(page.inputValue("#aims")).isEqualTo("Calm mornings");
        page.check("input[name=consent][value=GIVEN]");
        page.fill("#consent-by", "Ann O'Hara");
        date(worker, "consent-on", today);
        page.click("button:has-text('Start it')");
        assertThat(page.textContent("main")).contains("Family support has been started");
        String plan = path(worker);
        worker.assertAccessible().screenshot("family-plan-started");

        worker.open("/support?bucket=due").assertAccessible();
        assertThat(page.textContent("main")).contains("Family support: the next contact is due today");
        worker.width(Journey.PHONE);
        page.click("a:has-text('Log it')");
        worker.assertNoOverflow().assertAccessible();
        page.check("input[name=way][value=VISIT]");
        page.fill("#minutes", "45");
        page.fill("#note", "Both up by seven");
        page.click("button:has-text('Log it')");
        assertThat(page.textContent("main"))
                .contains("The contact has been logged")
                .contains("Home visit, 45 minutes");
        worker.screenshot("family-logged-phone").width(Journey.DESK);
        worker.open("/support?bucket=due");
        assertThat(page.textContent("main")).doesNotContain("the next contact is due today");

        worker.open("/support/families/plans/new?kind=FAMILY_SUPPORT&child=" + zoe.publicId());
        page.check("input[name=consent][value=GIVEN]");
        page.fill("#consent-by", "Ann O'Hara");
        date(worker, "consent-on", today);
        page.click("button:has-text('Start it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("has family support already");

        worker.open(plan);
        page.check("input[name=way][value=REVIEW]");
        page.click("button:has-text('Log it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("A review says what was found");
        page.fill("#note", "Mornings work; no more needed");
        page.click("button:has-text('Log it')");
        assertThat(page.textContent("main")).contains("Mornings work; no more needed");

        page.click("a:has-text('End it')");
        worker.assertAccessible().screenshot("family-end");
        assertThat(page.textContent("main")).contains("goes with it");
        page.check("input[name=outcome][value=ACHIEVED]");
        page.click("button:has-text('End it')");
        assertThat(page.textContent("main")).contains("It has ended").contains("What was hoped for was reached");
        worker.open("/support/families").assertAccessible().assertNoOverflow().screenshot("families");
        worker.width(Journey.PHONE).assertNoOverflow().assertAccessible().width(Journey.DESK);
        worker.open("/children/" + tom.publicId());
        assertThat(page.textContent("#doing")).contains("Family support");
    }

    @Test
    void aCounsellorsNoteIsHiddenFromAColleagueAndOpensForAHeadWhoSaysWhy(
            Journey counsellor, Journey colleague, Journey head) {
        long id = fixture.partnership().idOf(school);
        counsellor.signInAt(Role.KEY_WORKER, id);
        is(ann, school);
        LocalDate today = partnership.today();
        var page = counsellor
                .open("/support/families/plans/new?kind=COUNSELLING&child=" + zoe.publicId())
                .page();
        page.selectOption("#worker", ann.publicId().toString());
        page.check("input[name=consent][value=GIVEN]");
        page.fill("#consent-by", "Ann O'Hara");
        date(counsellor, "consent-on", today);
        page.click("button:has-text('Start it')");
        page.check("input[name=way][value=SESSION]");
        page.fill("#note", "CANARY what was told");
        page.click("button:has-text('Log it')");
        page.click("summary:has-text('Notes (1)')");
        assertThat(page.isVisible("text=CANARY what was told")).isTrue();
        counsellor.assertAccessible().screenshot("counselling");
        String plan = path(counsellor);

        colleague.signInAt(Role.KEY_WORKER, id);
        assertThat(colleague.open(plan).assertAccessible().page().textContent("body"))
                .contains("Session with the child")
                .contains("Kept for the counsellor alone")
                .doesNotContain("CANARY");
        assertThat(colleague.open("/children/" + zoe.publicId()).page().textContent("body"))
                .doesNotContain("CANARY");

        head.signInAt(Role.HEAD, id);
        var theirs = head.open(plan).page();
        assertThat(theirs.textContent("body")).doesNotContain("CANARY");
        theirs.click("summary:has-text('Open the notes')");
        theirs.fill("#reason", "no");
        theirs.click("button:has-text('Open for a quarter of an hour')");
        assertThat(theirs.textContent("main .govuk-error-summary")).contains("needs a reason");
        head.assertAccessible();
        theirs.fill("#reason", "Complaint by the parent, meeting today");
        theirs.click("button:has-text('Open for a quarter of an hour')");
        assertThat(theirs.textContent("body")).contains("CANARY what was told");
        head.open("/support/continuum").assertAccessible().assertNoOverflow().screenshot("continuum-costs");
        assertThat(theirs.textContent("#costs ~ .haven-scroll"))
                .contains("Counselling")
                .contains("not known");
        head.open("/support/families/mentors").assertAccessible().screenshot("mentors");
        theirs.fill("#name", "Mo O'Brien");
        date(head, "checked", today.minusYears(1));
        theirs.click("button:has-text('Save')");
        assertThat(theirs.textContent("main")).contains("Mo O'Brien").contains("has not had the induction");
        head.assertAccessible();
    }

    @Test
    void aMoveIsPlannedAndHandedOverToTheReceivingSchool(Journey senco, Journey receiving) {
        String next = fixture.aSchool();
        Worker there = fixture.aWorkerAt(next);
        String upn = fixture.partnership().aUpn();
        fixture.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,الهاشمي,يوسف,1997-03-02,%s,2007-09-04,,6
                """.formatted(upn, school));
        Child leaver = fixture.partnership()
                .asBatch(() -> children.onRoll(fixture.partnership().idOf(school), SupportFixture.TODAY).stream()
                        .filter(each -> each.upn().equals(upn))
                        .findFirst()
                        .orElseThrow());
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school));
        var page =
                senco.open("/support/families/transitions").assertAccessible().page();
        assertThat(page.textContent("main")).contains("Nobody is waiting");
        senco.open("/support/families/plans/new?kind=BEREAVEMENT&child=" + leaver.publicId());
        page.click("button:has-text('Start it')");
        senco.open("/support/families/transitions").assertAccessible().screenshot("transitions");
        senco.width(Journey.PHONE).assertNoOverflow().width(Journey.DESK);
        page.click("a:has-text('Plan the move')");
        page.selectOption("#to", next);
        page.click("button:has-text('Start it')");
        assertThat(page.textContent("main")).contains("Transition support has been started");
        page.check("#step-0");
        page.check("#step-1");
        page.click("button:has-text('Save the steps')");
        assertThat(page.isChecked("#step-1")).isTrue();
        senco.assertAccessible().screenshot("transition-plan");
        String plan = path(senco);
        senco.open("/support/families/transitions");
        assertThat(page.textContent("main")).contains("2 of 8 steps done").contains("Nobody is waiting");

        receiving.signInAt(Role.SENCO, fixture.partnership().idOf(next));
        var theirs = receiving.open("/support/families").page();
        assertThat(theirs.textContent("main")).doesNotContain("Came with a child");
        fixture.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,الهاشمي,يوسف,1997-03-02,%s,2008-05-12,,6
                """.formatted(upn, next));
        receiving.open("/support/families").assertAccessible().screenshot("families-arrived");
        assertThat(theirs.textContent("main")).contains("Came with a child from another school");
        assertThat(receiving.open("/support").page().textContent("main")).contains("came with the child from School");
        receiving.open(plan).assertAccessible();
        assertThat(theirs.isChecked("#step-1")).isTrue();
        theirs.selectOption("#worker", there.publicId().toString());
        theirs.fill("#handover", "Meet the bus with him");
        theirs.click("button:has-text('Take it on')");
        assertThat(theirs.textContent("main"))
                .contains("It has been taken on")
                .contains(there.name())
                .doesNotContain("nobody here leads it yet");
        assertThat(senco.page().navigate(plan).status()).isEqualTo(404);
    }
}
