package uk.haven.support.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.FormJson;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class AssessmentJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker worker;
    private LocalDate today;

    @BeforeEach
    void aChildAndAMentor() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        worker = fixture.aWorkerAt(school);
        today = partnership.today();
    }

    private void signedIn(Journey mentor) {
        mentor.signInAt(Role.KEY_WORKER, fixture.partnership().idOf(school));
        fixture.partnership().asBatch(() -> {
            long account = jdbc.sql("select max(account_id) from access.membership where school_id = ?")
                    .param(fixture.partnership().idOf(school))
                    .query(Long.class)
                    .single();
            workers.link(worker.id(), account);
            return true;
        });
    }

    /** Starts one from the child's page; the path of the assessment. */
    private String started(Journey mentor) {
        var page = mentor.open("/children/" + child.publicId()).page();
        page.click("a:has-text('Start a common assessment')");
        mentor.assertAccessible();
        page.click("button:has-text('Start')");
        return path(mentor);
    }

    private static String path(Journey journey) {
        return journey.page().url().replaceAll("https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    /** Fills in what the part requires and saves it with its button. */
    private void writes(Journey journey, String path, Form.Part part) {
        journey.open(path + "/parts/" + part.code());
        var page = journey.page();
        for (Form.Element element : part.elements()) {
            switch (element.kind()) {
                case LINE, TEXT -> {
                    if (page.inputValue("#" + element.code()).isEmpty()) {
                        page.fill("#" + element.code(), "Words on " + element.code());
                    }
                }
                case PAIR -> {
                    page.fill("#" + element.strengths(), "Likes to help. محبوب");
                    page.fill("#" + element.needs(), "Needs calm mornings");
                }
                case ROWS ->
                    element.columns().forEach(column -> page.fill("#" + element.cell(0, column), "Wendy O'Koro"));
                case ACTIONS -> {
                    page.fill("#actions-0-what", "Ask the breakfast club for a place");
                    page.fill("#actions-0-who", worker.name());
                    page.fill(
                            "#actions-0-when",
                            today.minusDays(1).getDayOfMonth() + " "
                                    + today.minusDays(1).getMonthValue() + " "
                                    + today.minusDays(1).getYear());
                }
            }
        }
        page.click("button:has-text('Save and continue')");
    }

    private static void date(Journey journey, String name, LocalDate date) {
        journey.page().fill("[name=" + name + "-day]", String.valueOf(date.getDayOfMonth()));
        journey.page().fill("[name=" + name + "-month]", String.valueOf(date.getMonthValue()));
        journey.page().fill("[name=" + name + "-year]", String.valueOf(date.getYear()));
    }

    private void agrees(Journey journey, String path, String to) {
        var page = journey.open(path).page();
        if (page.locator("#whom").isHidden()) {
            page.click("summary:has-text('Record what the family says')");
        }
        page.check("input[name=to][value=" + to + "]");
        page.check("input[name=decision][value=GIVEN]");
        page.fill("#whom", "Zoë's mother");
        page.click("button:has-text('Record it')");
        assertThat(page.textContent("#consent ~ dl")).contains("Agreed on");
    }

    @Test
    void anAssessmentIsWrittenInTwoSittingsCompletedFollowedByATeamReviewedAndClosed(Journey mentor) {
        signedIn(mentor);
        List<Form.Part> parts = FormJson.all().getLast().parts();
        String path = started(mentor);
        var page = mentor.page();
        mentor.assertAccessible().screenshot("assessment-draft");
        assertThat(page.textContent("main")).contains("0 of 11 parts are done").contains("Go on: Details of the child");

        // the first sitting
        page.click("a:has-text('Go on: Details of the child')");
        assertThat(page.inputValue("#name")).isEqualTo("Zoë O'Hara-Müller");
        mentor.assertAccessible();
        writes(mentor, path, parts.get(0));
        assertThat(page.textContent("main")).contains("“Details of the child” has been saved");
        assertThat(path(mentor)).isEqualTo(path + "/parts/reason");
        page.fill("#why", "Late every day since Easter");
        page.click("button:has-text('Save and continue')");

        // the second sitting goes on where the first left
        mentor.open("/children/" + child.publicId());
        assertThat(page.textContent("#doing")).contains("1 of 11 parts");
        mentor.open(path);
        page.click("a:has-text('Go on: Reason for the assessment')");
        assertThat(page.inputValue("#why")).isEqualTo("Late every day since Easter");
        assertThat(page.textContent("main")).contains("Say what is hoped for");
        for (Form.Part part : parts.subList(1, 10)) {
            writes(mentor, path, part);
        }
        mentor.open(path + "/parts/development")
                .assertAccessible()
                .assertNoOverflow()
                .screenshot("assessment-part");
        mentor.width(Journey.PHONE)
                .open(path + "/parts/conclusions")
                .assertAccessible()
                .assertNoOverflow();
        mentor.screenshot("assessment-part-phone");
        page.fill("#actions-1-when", "soon");
        page.fill("#actions-1-what", "Something");
        page.click("button:has-text('Save and continue')");
        assertThat(page.textContent("main .govuk-error-summary"))
                .contains("“soon” is not a day. Write it like 16 5 2008");
        assertThat(page.inputValue("#actions-1-what")).isEqualTo("Something");
        mentor.assertAccessible().width(Journey.DESK);

        // what is missing is named
        mentor.open(path + "/complete").assertAccessible().screenshot("assessment-missing");
        assertThat(page.textContent("main"))
                .contains("Write what the child says, or that they did not want to")
                .contains("Record whether the family agrees to the assessment")
                .doesNotContain("Write about health");
        writes(mentor, path, parts.get(10));
        agrees(mentor, path, "ASSESSMENT");
        agrees(mentor, path, "SERVICES");
        mentor.open(path + "/complete");
        page.click("button:has-text('Complete it')");
        assertThat(page.textContent("main"))
                .contains("Version 1 is complete; its actions are the team's now")
                .contains("1 action overdue");
        mentor.assertAccessible().assertNoOverflow().screenshot("assessment-complete");

        // the team, its meeting, its action
        mentor.open(path + "/team").assertAccessible();
        page.click("summary:has-text('Take somebody into the team')");
        page.fill("#name", "Mrs O'Hara");
        page.click("button:has-text('Take into the team')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("It is not said what they are to the child");
        page.fill("#relation", "Mother");
        page.click("button:has-text('Take into the team')");
        assertThat(page.textContent("main"))
                .contains("The team has a new member")
                .contains("Mrs O'Hara");
        page.click("summary:has-text('Plan a meeting')");
        date(mentor, "meet-on", today);
        page.fill("#place", "Room 4, 3.30 pm");
        page.click("button:has-text('Plan it')");
        mentor.screenshot("assessment-team");
        mentor.width(Journey.PHONE).open(path + "/team").assertAccessible().assertNoOverflow();
        mentor.screenshot("assessment-team-phone");
        mentor.width(Journey.DESK);
        mentor.open("/support").assertAccessible();
        assertThat(page.textContent("main"))
                .contains("Common assessment: your action for the team is overdue")
                .contains("Common assessment: the team meets today");
        page.click("a:has-text('Write it up')");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Nobody is ticked");
        page.check("input[name=came][value=\"Mrs O'Hara\"]");
        page.fill("#agreed", "Breakfast from Monday");
        mentor.assertAccessible().screenshot("assessment-meeting");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main"))
                .contains("The meeting has been written up")
                .contains("Breakfast from Monday");
        mentor.open("/").assertAccessible();
        assertThat(page.textContent("main")).contains("your action for the team is overdue");
        mentor.open(path + "/team");
        page.click("summary:has-text('Done, or dropped')");
        page.fill("[name=note]", "He starts on Monday");
        page.click("button[value=DONE]");
        assertThat(page.textContent("main")).contains("No action is open");
        mentor.open("/children/" + child.publicId()).assertAccessible();
        assertThat(page.textContent("#people")).contains("Mrs O'Hara, Mother");
        assertThat(page.textContent("#story"))
                .contains("Common assessment completed")
                .contains("The team around the child met");

        // a review makes version 2 and says what changed
        mentor.open(path);
        page.click("button:has-text('Begin a review')");
        mentor.open(path + "/parts/reason");
        page.fill("#why", "Late once a week");
        page.click("button:has-text('Save and continue')");
        mentor.open(path + "/complete").assertAccessible().screenshot("assessment-review");
        assertThat(page.textContent("main"))
                .contains("Late every day since Easter")
                .contains("Late once a week");
        page.click("button:has-text('Complete it')");
        mentor.open(path + "/versions/2").assertAccessible().assertNoOverflow().screenshot("assessment-version");
        assertThat(page.textContent("main")).contains("1 change since the version before");
        mentor.open(path + "/versions/1");
        assertThat(page.textContent("main"))
                .contains("Late every day since Easter")
                .doesNotContain("Late once a week");

        // paper leaves out what is sensitive, unless it is chosen
        mentor.open(path + "/print").assertAccessible().assertNoOverflow().screenshot("assessment-print");
        assertThat(page.locator("main section").allTextContents().toString())
                .contains("Late once a week")
                .doesNotContain("Words on situation");
        page.check("#print-home");
        page.click("button:has-text('Show what will be printed')");
        assertThat(page.textContent("main")).contains("Words on situation");

        mentor.open(path + "/close").assertAccessible().screenshot("assessment-close");
        page.check("input[name=outcome][value=ACHIEVED]");
        page.click("button:has-text('Close it')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("No reason is given");
        page.fill("#reason", "He comes on time and is happy");
        page.click("button:has-text('Close it')");
        assertThat(page.textContent("main"))
                .contains("The assessment is closed")
                .contains("He comes on time and is happy");
        mentor.assertAccessible();
        mentor.open("/support/assessments?list=closed").assertAccessible().screenshot("assessments");
        assertThat(page.textContent("main")).contains(child.name());
    }

    @Test
    void twoWhoWriteOnePartSeeBothVersionsAndItSavesByItself(Journey mentor, Journey senco) {
        signedIn(mentor);
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school));
        String path = started(mentor);
        mentor.open(path + "/parts/reason");
        senco.open(path + "/parts/reason");
        mentor.page().fill("#why", "Late every day");
        mentor.page().locator("#why").blur();
        mentor.page().waitForSelector("#kept:has-text('Saved on')");
        assertThat(mentor.page().inputValue("#kept [name=edit]")).isEqualTo("1");
        mentor.page().fill("#hoped", "Calm mornings");
        mentor.page().click("button:has-text('Save and continue')");
        assertThat(path(mentor)).isEqualTo(path + "/parts/responsibility");

        var page = senco.page();
        page.fill("#why", "Often ill, says the nurse");
        page.click("button:has-text('Save and continue')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("has changed this part since you opened it");
        assertThat(page.textContent("main .haven-inset--attention"))
                .contains("Late every day")
                .contains("Calm mornings");
        assertThat(page.inputValue("#why")).isEqualTo("Often ill, says the nurse");
        senco.assertAccessible().screenshot("assessment-overtaken");
        page.fill("#hoped", "Calm mornings, and the doctor's word");
        page.click("button:has-text('Save and continue')");
        assertThat(path(senco)).isEqualTo(path + "/parts/responsibility");
        mentor.open(path + "/parts/reason");
        assertThat(mentor.page().inputValue("#why")).isEqualTo("Often ill, says the nurse");
    }

    @Test
    void aColleagueOpensSensitivePartsOnlyWithAReasonThatTheSencoReads(
            Journey mentor, Journey colleague, Journey senco) {
        signedIn(mentor);
        long id = fixture.partnership().idOf(school);
        colleague.signInAt(Role.KEY_WORKER, id);
        senco.signInAt(Role.SENCO, id);
        String path = started(mentor);
        Form form = FormJson.all().getLast();
        writes(mentor, path, form.part("home").orElseThrow());

        var page = colleague.open(path).page();
        colleague.assertAccessible().assertNoOverflow().screenshot("assessment-shut");
        assertThat(page.textContent("#part-home")).contains("Not open to you");
        colleague.open(path + "/versions/1").assertAccessible();
        assertThat(page.textContent("main")).doesNotContain("Words on situation");
        colleague.open(path + "/parts/home");
        assertThat(path(colleague)).isEqualTo(path);
        page.click("button:has-text('Open the sensitive parts')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Say what you need to know it for");
        page.fill("#why-open", "I drive him home today");
        page.click("button:has-text('Open the sensitive parts')");
        colleague.open(path + "/versions/1");
        page.click("#home summary");
        assertThat(page.textContent("#home")).contains("Words on situation");
        senco.open(path).assertAccessible();
        assertThat(senco.page().textContent("main")).contains("I drive him home today");
    }
}
