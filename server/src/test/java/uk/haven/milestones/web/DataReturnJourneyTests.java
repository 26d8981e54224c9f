package uk.haven.milestones.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class DataReturnJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReturnIsSubmittedSignedLockedAndNeverChangesAgain(Journey head) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        long id = fixture.idOf(school);
        // last school year, whose decision point has come whatever the day of the test
        LocalDate tested = fixture.lastDecisionPoint().minusDays(9);
        Child below = fixture.aChild(school, "O'Hara", "Zoë", "4");
        fixture.aResult(below, school, tested, "GRT2", "REA", "88");
        String year = fixture.lastYear().toString().replace('/', '-');

        Page page = head.signInAs(
                        new Membership(Role.HEAD, Optional.of(id), Optional.empty()),
                        new Membership(Role.SENCO, Optional.of(id), Optional.empty()))
                .open("/milestones/returns?year=" + year)
                .page();
        page.click("main table a");
        assertThat(page.textContent("main")).contains("Draft").contains("1 decision is still to be made.");
        head.assertAccessible();
        // a return says how it is today, not how it was
        String address = page.url();
        lookAt(page, fixture.lastDecisionPoint());
        page.navigate(address);
        page.click("button:has-text('Submit')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("You are looking at");
        head.assertAccessible();
        lookAt(page, fixture.today());
        page.navigate(address);
        page.click("button:has-text('Submit')");
        assertThat(page.textContent("#note-error")).contains("1 decision is still to be made");
        page.fill("#note", "The family has moved: we hear on Monday");
        head.assertAccessible().screenshot("milestones-return-open");
        assertThat(page.locator("tr:has-text('residential')").textContent().replaceAll("\\s+", " "))
                .contains("Key Stage 2 1 0 0 0");
        page.click("button:has-text('Submit')");
        assertThat(page.textContent("main")).contains("Submitted by Sam Carter").contains("we hear on Monday");

        // what is sent in afterwards does not change it
        fixture.aResult(below, school, tested.plusDays(1), "GRT2", "REA", "95");
        head.open("/milestones/returns/" + school.replace('/', '-') + "/" + year);
        assertThat(page.locator("table tbody tr:has-text('reading') td")
                        .first()
                        .textContent()
                        .strip())
                .isEqualTo("1");
        page.click("summary:has-text('The children behind the figures')");
        assertThat(page.textContent("main")).contains("Zoë O'Hara, Year 4, Y4-GRT2-90: below the standard: 88");
        page.click("button:has-text('Sign off')");
        head.width(Journey.PHONE)
                .open("/milestones/returns/" + school.replace('/', '-') + "/" + year)
                .assertNoOverflow()
                .assertAccessible()
                .screenshot("milestones-return-phone");

        Page own = head.loseSession()
                .signInAs(Role.PARTNERSHIP_MANAGER)
                .open("/milestones/returns/" + school.replace('/', '-') + "/" + year)
                .page();
        assertThat(own.textContent("main")).doesNotContain("O'Hara").contains("with small numbers hidden");
        own.click("button:has-text('Lock')");
        assertThat(own.textContent("main")).contains("Locked by Sam Carter");
        head.open("/partnership/milestones").assertAccessible();

        assertThatThrownBy(() -> fixture.support()
                        .partnership()
                        .asBatch(() -> jdbc.sql("""
                                update milestones.return_standard set below = 0
                                 where return_id in (select id from milestones.data_return where school_id = ?)
                                """).param(id).update()))
                .hasMessageContaining("A locked return never changes");
        assertThatThrownBy(() -> fixture.support()
                        .partnership()
                        .asBatch(() -> jdbc.sql("""
                                update milestones.return_experience set had = 0
                                 where return_id in (select id from milestones.data_return where school_id = ?)
                                """).param(id).update()))
                .hasMessageContaining("A locked return never changes");
    }

    private static void lookAt(Page page, LocalDate date) {
        page.navigate("/where-and-when");
        page.fill("form[novalidate] input[name=date-day]", String.valueOf(date.getDayOfMonth()));
        page.fill("form[novalidate] input[name=date-month]", String.valueOf(date.getMonthValue()));
        page.fill("form[novalidate] input[name=date-year]", String.valueOf(date.getYear()));
        page.click("button:has-text('Look at this date')");
    }
}
