package uk.haven.milestones.web.experience;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
class ExperiencesJourneyTests {

    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Smythe";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private static void date(Page page, String field, LocalDate day) {
        page.fill("[name=" + field + "-day]", String.valueOf(day.getDayOfMonth()));
        page.fill("[name=" + field + "-month]", String.valueOf(day.getMonthValue()));
        page.fill("[name=" + field + "-year]", String.valueOf(day.getYear()));
    }

    @Test
    void anActivityIsPlannedWrittenUpForEveryoneButTwoAndCorrected(Journey worker) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        Child zoe = fixture.aChild(school, "O'Hara", "Zoë", "6");
        Child mohammed = fixture.aChild(school, "الحسيني", "محمد", "6");
        fixture.aChild(school, LONG, "Ada", "6");
        fixture.aChild(school, "Younger", "Leo", "5");

        Page page = worker.signInAt(Role.KEY_WORKER, fixture.idOf(school))
                .open("/milestones/experiences")
                .page();
        assertThat(page.textContent("main"))
                .contains("0 of the 44 experiences")
                .contains("4 children lack at least one");
        worker.assertAccessible().screenshot("experiences-coverage-none");

        // plan
        page.click("main a:has-text('Activities')");
        assertThat(page.textContent("main")).contains("Nothing is planned.");
        worker.assertAccessible().screenshot("experiences-activities-none");
        page.click("main a:has-text('Plan an activity')");
        page.click("button:has-text('Plan it')");
        assertThat(page.textContent("main .govuk-error-summary"))
                .contains("It has no name")
                .contains("No experience is chosen")
                .contains("No year group is chosen")
                .contains("Enter the day");
        worker.assertAccessible().screenshot("experiences-plan-refused");
        page.fill("#title", "Camp at “Stubbington”");
        date(page, "from", fixture.today().minusDays(2));
        date(page, "until", fixture.today().minusDays(3));
        page.check("input[name=year][value=Y6]");
        page.check("input[value=KS2-RESIDENTIAL]");
        page.check("input[value=KS2-FOOD]");
        page.click("button:has-text('Plan it')");
        assertThat(page.textContent("#until-error")).contains("It ends before it has begun");
        assertThat(page.isChecked("input[value=KS2-RESIDENTIAL]")).isTrue();
        date(page, "until", fixture.today().minusDays(1));
        page.click("button:has-text('Plan it')");
        assertThat(page.textContent("main"))
                .contains("The activity has been planned")
                .contains("3 children");

        // from Today on a phone, in seconds
        worker.width(Journey.PHONE).open("/").assertNoOverflow();
        page.click("a:has-text('It happened')");
        assertThat(page.isVisible("#why-" + zoe.publicId())).isFalse();
        page.check("li:has-text('Zoë') input[name=out]");
        page.check("li:has-text('محمد') input[name=out]");
        assertThat(page.isVisible("#why-" + zoe.publicId())).isTrue();
        page.selectOption("#why-" + mohammed.publicId(), "OTHER_COULD_NOT");
        worker.assertNoOverflow().assertAccessible().screenshot("experiences-write-up-phone");
        page.click("button:has-text('Record it for everyone')");
        assertThat(page.textContent("main .govuk-error-summary"))
                .contains("There is no reason why Zoë O'Hara")
                .contains("says too little about محمد الحسيني");
        assertThat(page.isChecked("li:has-text('Zoë') input[name=out]")).isTrue();
        worker.assertNoOverflow().assertAccessible().screenshot("experiences-write-up-refused-phone");
        page.selectOption("#why-" + zoe.publicId(), "COST");
        page.fill("#note-" + mohammed.publicId(), "At his grandmother's funeral");
        page.click("button:has-text('Record it for everyone')");
        assertThat(page.textContent("main"))
                .contains("Recorded for everyone but 2")
                .contains("1 child took part, 2 did not or could not")
                .contains("Could not: the cost");
        worker.assertNoOverflow().assertAccessible().screenshot("experiences-recorded-phone");

        // who lacks it, and coverage
        worker.width(Journey.DESK).open("/milestones/experiences/lacking?experience=KS2-RESIDENTIAL");
        assertThat(page.textContent("main"))
                .contains("Zoë O'Hara")
                .contains("Could not: the cost")
                .contains("Leo Younger")
                .doesNotContain(LONG);
        worker.assertAccessible().screenshot("experiences-lacking");
        worker.open("/milestones/experiences/lacking?leaving=yes&experience=KS2-RESIDENTIAL");
        assertThat(page.textContent("main")).contains("Zoë O'Hara").doesNotContain("Leo Younger");
        worker.assertAccessible().screenshot("experiences-leaving");
        page.click("main a:has-text('Plan it for them')");
        assertThat(page.isChecked("input[name=year][value=Y6]")).isTrue();
        assertThat(page.inputValue("#whom")).isEqualTo("lacking");
        assertThat(page.isChecked("input[value=KS2-RESIDENTIAL]")).isTrue();
        page.fill("#title", "Two nights at the youth hostel");
        date(page, "from", fixture.today().plusDays(9));
        worker.assertAccessible().screenshot("experiences-plan");
        page.click("button:has-text('Plan it')");
        assertThat(page.textContent("main")).contains("2 children of a list");
        page.click("a:has-text('Choose the children')");
        page.uncheck("li:has-text('محمد') input");
        worker.assertAccessible().screenshot("experiences-choose");
        page.click("button:has-text('Save the list')");
        assertThat(page.textContent("main")).contains("1 child of a list");
        worker.open("/milestones/experiences/lacking?experience=KS2-RESIDENTIAL");
        assertThat(page.textContent("li:has-text('Zoë')")).contains("Planned for");
        worker.open("/milestones/experiences?by=experience");
        assertThat(page.textContent("tr:has-text('residential')").replaceAll("\\s+", " "))
                .contains("4 1 25 % 3");
        worker.assertAccessible().screenshot("experiences-coverage");
        for (String by : new String[] {"area", "phase", "year", "sex", "group"}) {
            worker.open("/milestones/experiences?by=" + by);
            assertThat(page.locator("main table tbody tr").count()).as(by).isPositive();
        }
        worker.open("/milestones/experiences?by=year").screenshot("experiences-coverage-by-year");

        // a mistake about one child
        worker.open("/milestones/activities?list=over");
        worker.assertAccessible().screenshot("experiences-activities");
        page.click("main a:has-text('Open')");
        page.click("button:has-text('Correct the record')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("It is not said how it was");
        page.selectOption("#how", "PART");
        page.click("button:has-text('Correct the record')");
        assertThat(page.textContent("main .govuk-error-summary"))
                .contains("There is no reason")
                .contains("Nobody is ticked");
        page.check("li:has-text('Zoë') input");
        page.fill("#reason", "A grant paid for her, and she came");
        worker.assertAccessible().screenshot("experiences-correction");
        page.click("button:has-text('Correct the record')");
        assertThat(page.textContent("main"))
                .contains("2 children took part, 1 did not or could not")
                .contains("A grant paid for her, and she came");
        worker.assertAccessible();

        // the child's own page
        worker.width(Journey.PHONE).open("/children/" + zoe.publicId() + "#experiences");
        assertThat(page.textContent("#experiences"))
                .contains("Not had yet in Key Stage 2")
                .contains("Camp at “Stubbington”")
                .contains("Could not: the cost")
                .contains("was taken back by Sam Carter");
        worker.assertNoOverflow().assertAccessible().screenshot("experiences-panel-phone");
        for (String path : new String[] {
            "/milestones/experiences",
            "/milestones/experiences/lacking",
            "/milestones/activities?list=planned",
            "/milestones/activities/new"
        }) {
            worker.open(path).assertNoOverflow().assertAccessible();
        }
        worker.open("/milestones/experiences/lacking").screenshot("experiences-lacking-phone");
        worker.open("/milestones/activities/new").screenshot("experiences-plan-phone");
    }

    @Test
    void whoIsOvertakenSeesBothAndADataManagerOnlyReads(Journey senco, Journey manager) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        Child zoe = fixture.aChild(school, "O'Hara", "Zoë", "6");
        Page page = senco.signInAt(Role.SENCO, fixture.idOf(school))
                .open("/milestones/activities/new?year=Y6&experience=KS2-PERFORMANCE")
                .page();
        page.fill("#title", "Summer play");
        date(page, "from", fixture.today());
        page.click("button:has-text('Plan it')");
        String activity = page.url();
        page.click("a:has-text('Change the plan')");
        page.fill("#leader", "Mr O'Brien");
        changedBySomebodyElse(fixture, activity);
        page.click("button:has-text('Save the plan')");
        assertThat(page.textContent("main"))
                .contains("Wendy Okoro has changed this plan since you opened it")
                .contains("Winter play");
        assertThat(page.inputValue("#leader")).isEqualTo("Mr O'Brien");
        senco.assertAccessible().screenshot("experiences-plan-overtaken");
        page.click("button:has-text('Save the plan')");
        assertThat(page.textContent("main")).contains("The plan has been saved").contains("Mr O'Brien");

        page.check("input[name=out]");
        page.selectOption("#why-" + zoe.publicId(), "AWAY");
        closedBySomebodyElse(fixture, activity);
        page.click("button:has-text('Record it for everyone')");
        assertThat(page.textContent("main"))
                .contains("Wendy Okoro has written it up since you opened it")
                .contains("Zoë O'Hara: Did not: away on the day");
        senco.assertAccessible().screenshot("experiences-write-up-overtaken");

        Page reads = manager.signInAt(Role.DATA_MANAGER, fixture.idOf(school))
                .open("/milestones/experiences")
                .page();
        assertThat(reads.textContent("main")).contains("1 child lacks at least one");
        reads.navigate(activity);
        assertThat(reads.textContent("main")).contains("Zoë O'Hara").doesNotContain("Correct the record");
        assertThat(reads.context().request().get("/milestones/activities/new").status())
                .isEqualTo(403);
        manager.open("/milestones/activities").assertAccessible();
    }

    private void changedBySomebodyElse(MilestonesFixture fixture, String activity) {
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql("""
                        update milestones.activity
                           set title = 'Winter play', edited_by_name = 'Wendy Okoro', version = version + 1
                         where public_id = :id::uuid
                        """)
                        .param("id", activity.substring(activity.lastIndexOf('/') + 1))
                        .update());
    }

    private void closedBySomebodyElse(MilestonesFixture fixture, String activity) {
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql("""
                        update milestones.activity
                           set state = 'HAPPENED', closed_by_name = 'Wendy Okoro', closed_on = ends
                         where public_id = :id::uuid
                        """)
                        .param("id", activity.substring(activity.lastIndexOf('/') + 1))
                        .update());
    }
}
