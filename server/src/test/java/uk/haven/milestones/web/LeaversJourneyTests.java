package uk.haven.milestones.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class LeaversJourneyTests {

    @Autowired
    ApplicationContext context;

    @Test
    void aLeaverOfWhomNothingIsKnownIsGivenToSomebodyAndThePlaceRecorded(Journey head) {
        var fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        var worker = fixture.support().aWorkerAt(school);
        fixture.aChild(school, "O'Hara", "Zoë", "11");
        fixture.aChild(school, "الحسيني", "محمد", "11");
        fixture.aChild(school, "Younger", "Ada", "10");

        Page page = head.signInAt(Role.HEAD, fixture.idOf(school))
                .open("/milestones/leavers")
                .page();
        assertThat(page.textContent("main"))
                .contains("Zoë O'Hara")
                .contains("nobody finds out yet")
                .contains("100.0 % of 2 leavers")
                .doesNotContain("Ada Younger");
        head.assertAccessible().screenshot("leavers");

        page.click("button:has-text('Give to them')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Nobody is ticked");
        page.check("li:has-text('Zoë') input");
        page.click("button:has-text('Give to them')");
        assertThat(page.textContent("#owner-error")).contains("Choose who finds out");
        page.selectOption("#owner", worker.publicId().toString());
        page.click("button:has-text('Give to them')");
        assertThat(page.textContent("main")).contains("finds out: Wendy Okoro");

        head.width(Journey.PHONE).assertNoOverflow().assertAccessible();
        page.check("li:has-text('Zoë') input");
        page.click("button:has-text('Record the place')");
        assertThat(page.textContent("#place-error")).contains("Choose where they go");
        page.selectOption("#place", "NONE");
        page.click("button:has-text('Record the place')");
        assertThat(page.textContent("main")).contains("Place recorded for 1 young person");
        head.open("/milestones/leavers?list=none").screenshot("leavers-phone");
        assertThat(page.textContent("main")).contains("Zoë O'Hara").contains("50.0 % of 2 leavers");

        // said otherwise on the same day: the earlier word no longer counts
        page.check("li:has-text('Zoë') input");
        page.selectOption("#place", "TRAINING");
        page.click("button:has-text('Record the place')");
        head.open("/milestones/leavers?list=placed");
        assertThat(page.textContent("main")).contains("In training");
    }
}
