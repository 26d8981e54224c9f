package uk.haven.support.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.support.SupportFixture;
import uk.haven.support.Workers;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ProgrammeJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SupportFixture fixture;
    private String school;

    @Test
    void aProgrammeIsStartedLoggedMetByAnImportEndedAndCompared(Journey mentor) throws IOException {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        Child child = fixture.aChildAt(school);
        var worker = fixture.aWorkerAt(school);
        LocalDate today = partnership.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        calendarAround(today);
        // four weeks before it, at 80 %
        for (int week = 8; week > 4; week--) {
            attended(child, monday.minusWeeks(week), "OO////////");
        }
        mentor.signInAt(Role.KEY_WORKER, fixture.partnership().idOf(school));
        fixture.partnership().asBatch(() -> {
            long account = jdbc.sql("select max(account_id) from access.membership where school_id = ?")
                    .param(fixture.partnership().idOf(school))
                    .query(Long.class)
                    .single();
            workers.link(worker.id(), account);
            return true;
        });

        var page = mentor.open("/children/" + child.publicId()).page();
        page.click("a:has-text('Start a programme')");
        mentor.assertAccessible().screenshot("programme-plan");
        page.click("button:has-text('Start the programme')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("What kind of programme is it?");
        mentor.assertAccessible();
        page.selectOption("#type", "attendance");
        page.check("input[value=HOME]");
        page.fill("#targets", "Is in class when the register is taken\nRings when ill");
        date(mentor, "from", monday.minusWeeks(4));
        date(mentor, "until", today.plusWeeks(4));
        page.selectOption("#worker", worker.publicId().toString());
        page.selectOption("#criterion-0", "attendance");
        page.fill("#percent-0", "95");
        page.fill("#number-0", "20");
        page.selectOption("#criterion-1", "targets");
        page.fill("#number-1", "1");
        page.click("button:has-text('Start the programme')");
        assertThat(page.textContent("main"))
                .contains("The programme has been started")
                .contains("0 of 2 exit criteria met")
                .contains("No session has been recorded since it began.")
                .contains("Needs 19 more of the next 20.");
        String path = page.url().replaceAll("https?://[^/]+", "");
        mentor.assertAccessible().screenshot("programme");

        mentor.width(Journey.PHONE).open(path).assertNoOverflow().assertAccessible();
        if (page.locator("#log details[open]").count() == 0) {
            page.click("#log summary");
        }
        page.fill("#note", "Came by himself");
        page.click("button:has-text('Log it')");
        assertThat(page.textContent("main"))
                .contains("The session has been logged")
                .contains("Came by himself");
        mentor.screenshot("programme-phone");
        page.click("#targets + ul button >> nth=0");
        assertThat(page.textContent("main")).contains("1 of 2 exit criteria met");
        mentor.width(Journey.DESK);

        mentor.open("/support?bucket=met");
        assertThat(page.textContent("main")).doesNotContain("exit criteria met");
        for (int week = 4; week > 1; week--) {
            attended(child, monday.minusWeeks(week), "//////////");
        }
        attended(child, monday.minusWeeks(1), "L/////////");
        mentor.open("/support?bucket=met").assertAccessible().screenshot("programme-met");
        assertThat(page.textContent("main")).contains("Attendance programme: exit criteria met: think of a step down");
        mentor.open("/support/programmes?list=met").assertAccessible().screenshot("programmes");
        assertThat(page.textContent("main")).contains(child.name());

        mentor.open(path + "/end").assertAccessible().screenshot("programme-end");
        date(mentor, "on", monday.minusWeeks(4).minusDays(1));
        page.click("button:has-text('End the programme')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("cannot end before that");
        date(mentor, "on", today);
        page.click("button:has-text('End the programme')");
        assertThat(page.textContent("main"))
                .contains("The programme has ended")
                .contains("Before and after")
                .contains("What was hoped for was reached");
        assertThat(page.textContent("#effect ~ .haven-scroll"))
                .contains("80.0 %")
                .contains("Before")
                .contains("During");
        mentor.assertAccessible().assertNoOverflow().screenshot("programme-ended");
        mentor.open("/support/programmes/effects").assertAccessible();
        assertThat(page.textContent("main")).contains("Attendance programme").contains("Too few to tell");
        mentor.open("/support/continuum").assertAccessible().screenshot("continuum");
        mentor.open("/children/" + child.publicId());
        assertThat(page.textContent("#doing")).contains("Attendance programme");
    }

    private static void date(Journey journey, String name, LocalDate date) {
        journey.page().fill("[name=" + name + "-day]", String.valueOf(date.getDayOfMonth()));
        journey.page().fill("[name=" + name + "-month]", String.valueOf(date.getMonthValue()));
        journey.page().fill("[name=" + name + "-year]", String.valueOf(date.getYear()));
    }

    private void attended(Child child, LocalDate monday, String marks) throws IOException {
        var lines = new ArrayList<>(List.of("upn,laestab,week_start,marks"));
        lines.add(String.join(",", child.upn(), school, monday.toString(), marks));
        Path file = Files.write(folder.resolve("attendance.csv"), lines);
        intake.importAll(List.of(file), ImportOptions.command(), report -> {});
    }

    /** Half-terms around the day, unless there are some. */
    private void calendarAround(LocalDate day) {
        fixture.partnership().asBatch(() -> {
            int start = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
            LocalDate begins = LocalDate.of(start, 9, 1);
            for (int number = 1; number <= 6; number++) {
                jdbc.sql("""
                                insert into partnership.half_term (school_year, number, start_date, end_date)
                                select :year, :number, :from, :to
                                 where not exists (select from partnership.half_term h
                                                    where h.start_date <= :to and h.end_date >= :from)
                                """)
                        .param("year", start)
                        .param("number", number)
                        .param("from", begins)
                        .param("to", begins.plusDays(55))
                        .update();
                begins = begins.plusWeeks(8);
            }
            jdbc.sql("update partnership.version set number = nextval('partnership.version_number')")
                    .update();
            return true;
        });
    }
}
