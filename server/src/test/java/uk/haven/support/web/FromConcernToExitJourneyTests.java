package uk.haven.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.support.ReferralFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

/** The whole way: what one person sees, another takes on, a third programme mends, and everybody knows when to stop. */
@JourneyTest
class FromConcernToExitJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Partnership partnership;

    @Autowired
    Workers workers;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private ReferralFixture fixture;
    private String school;
    private Child child;
    private Worker worker;
    private Agency agency;
    private Service service;
    private LocalDate today;
    private LocalDate monday;

    @BeforeEach
    void aChildAtASchoolAndAnAgency() {
        fixture = new ReferralFixture(context);
        school = fixture.support().aSchool();
        child = fixture.support().aChildAt(school);
        worker = fixture.support().aWorkerAt(school);
        fixture.keepToOurselves(child, school);
        agency = fixture.anAgency();
        service = fixture.aServiceOf(agency);
        today = partnership.today();
        monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        fixture.support().calendarAround(today);
    }

    private void atTheSchool(Journey mentor) {
        long id = fixture.support().partnership().idOf(school);
        mentor.signInAt(Role.KEY_WORKER, id);
        fixture.support().partnership().asBatch(() -> {
            long account = jdbc.sql("select max(account_id) from access.membership where school_id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
            workers.link(worker.id(), account);
            return true;
        });
    }

    @Test
    void aConcernLeadsByWayOfAnAgencyToAProgrammeThatEndsWhenTheAttendanceSaysSo(Journey mentor, Journey visitor)
            throws IOException {
        // a day away in every week of a month
        for (int week = 8; week > 4; week--) {
            attended(monday.minusWeeks(week), "OO////////");
        }
        atTheSchool(mentor);
        String referral = referred(mentor);
        accepted(visitor, referral);
        String programme = started(mentor, referral);
        String theirs = visitor.page().context().request().get(programme).text();
        assertThat(visitor.page().context().request().get(programme).status()).isIn(403, 404);
        assertThat(theirs).doesNotContain("O'Hara").doesNotContain("In class when the register is taken");

        Page page = mentor.page();
        mentor.open("/support?bucket=met");
        assertThat(page.textContent("main")).doesNotContain("exit criteria met");
        for (int week = 4; week > 1; week--) {
            attended(monday.minusWeeks(week), "//////////");
        }
        attended(monday.minusWeeks(1), "L/////////");
        mentor.open("/support?bucket=met").assertAccessible().screenshot("way-exit-prompt");
        assertThat(page.textContent("main"))
                .contains(child.name())
                .contains("Attendance programme: exit criteria met: think of a step down");

        page.click("main a:has-text('Step down')");
        assertThat(page.url()).endsWith(programme + "/end");
        page.click("button:has-text('End the programme')");
        assertThat(page.textContent("main"))
                .contains("The programme has ended")
                .contains("Before and after")
                .contains("What was hoped for was reached");
        assertThat(page.textContent("#effect ~ .haven-scroll"))
                .contains("Before")
                .contains("80.0 %")
                .contains("During")
                .contains("100.0 %");
        mentor.assertAccessible().assertNoOverflow().screenshot("way-ended");

        mentor.open(referral);
        assertThat(page.textContent("main")).contains("It has led to Attendance programme");
        mentor.open("/children/" + child.publicId());
        assertThat(page.textContent("#doing")).contains("Attendance programme").contains(service.name());
    }

    /** From what stands on the child's page to a referral that has been sent. */
    private String referred(Journey mentor) {
        Page page = mentor.open("/children/" + child.publicId()).page();
        assertThat(page.textContent("main")).contains("80.0 %");
        page.click("a:has-text('Refer to a service')");
        page.selectOption("#service", service.code());
        page.fill("#reason", "Away every Monday since March");
        page.check("input[name=consent][value=GIVEN]");
        page.check("input[name=sharing][value=SHARED]");
        page.fill("#purpose", "To visit the family at home");
        page.check("input[name=basis][value=HEALTH_OR_SOCIAL_CARE]");
        page.click("button:has-text('Save, and look')");
        assertThat(page.locator("a:has-text('Start a programme from this')").count())
                .isZero();
        page.click("button:has-text('Send it')");
        assertThat(page.textContent("main")).contains("The referral has been sent");
        return path(page);
    }

    /** By somebody at the agency, who sees what is shared and nothing else. */
    private void accepted(Journey visitor, String referral) {
        visitor.signInAs(new Membership(Role.AGENCY_WORKER, Optional.empty(), Optional.of(agency.id())));
        Page page = visitor.open(referral).page();
        assertThat(page.textContent("main"))
                .contains("What is shared with you")
                .contains("Zoë O'Hara-Müller")
                .contains("To visit the family at home")
                .doesNotContain(ReferralFixture.CANARY)
                .doesNotContain(child.upn())
                .doesNotContain("80.0 %");
        for (String closed : List.of(
                "/children/" + child.publicId(), "/support/programmes/new?child=" + child.publicId(), "/children")) {
            var answer = page.context().request().get(closed);
            assertThat(answer.status()).as(closed).isIn(403, 404);
            assertThat(answer.text()).as(closed).doesNotContain("O'Hara");
        }
        page.fill("#words", "We visit on Tuesday");
        page.click("button:has-text('Accept')");
        assertThat(page.textContent("main"))
                .contains("The referral has been accepted")
                .doesNotContain("Start a programme from this");
    }

    /** From the accepted referral, whose concern is what it is for. */
    private String started(Journey mentor, String referral) {
        Page page = mentor.open(referral).page();
        assertThat(page.textContent("main")).contains("We visit on Tuesday");
        page.click("a:has-text('Start a programme from this')");
        assertThat(page.textContent("main")).contains("It follows from the referral to " + service.name());
        assertThat(page.inputValue("#aim")).isEqualTo("Away every Monday since March");
        mentor.assertAccessible().screenshot("way-programme-plan");
        page.click("button:has-text('Start the programme')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("What kind of programme is it?");
        page.selectOption("#type", "attendance");
        page.fill("#targets", "In class when the register is taken");
        date(page, "from", monday.minusWeeks(4));
        date(page, "until", today.plusWeeks(4));
        page.selectOption("#worker", worker.publicId().toString());
        page.selectOption("#criterion-0", "attendance");
        page.fill("#percent-0", "95");
        page.fill("#number-0", "20");
        page.click("button:has-text('Start the programme')");
        assertThat(page.textContent("main"))
                .contains("The programme has been started")
                .contains("0 of 1 exit criterion met")
                .contains("Referral: " + service.name());
        mentor.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("way-programme-phone");
        mentor.width(Journey.DESK);
        String programme = path(page);
        mentor.open(referral).assertAccessible().screenshot("way-referral-led");
        assertThat(page.locator("main a[href='" + programme + "']").textContent())
                .isEqualTo("Attendance programme");
        return programme;
    }

    private static String path(Page page) {
        return page.url().replaceAll("https?://[^/]+", "");
    }

    private static void date(Page page, String name, LocalDate date) {
        page.fill("[name=" + name + "-day]", String.valueOf(date.getDayOfMonth()));
        page.fill("[name=" + name + "-month]", String.valueOf(date.getMonthValue()));
        page.fill("[name=" + name + "-year]", String.valueOf(date.getYear()));
    }

    private void attended(LocalDate week, String marks) throws IOException {
        var lines = new ArrayList<>(List.of("upn,laestab,week_start,marks"));
        lines.add(String.join(",", child.upn(), school, week.toString(), marks));
        Path file = Files.write(folder.resolve("attendance.csv"), lines);
        intake.importAll(List.of(file), ImportOptions.command(), report -> {});
    }
}
