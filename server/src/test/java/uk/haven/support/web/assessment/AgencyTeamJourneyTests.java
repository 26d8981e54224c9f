package uk.haven.support.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import uk.haven.platform.ui.Words;
import uk.haven.support.CommonAssessments;
import uk.haven.support.Intervention;
import uk.haven.support.ReferralFixture;
import uk.haven.support.Referrals;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class AgencyTeamJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    CommonAssessments assessments;

    @Autowired
    Referrals referrals;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSchoolTakesAnAgencysWorkerIntoTheTeamWhoReadsTheAssessmentUntilTheyLeave(Journey senco, Journey visitor) {
        var fixture = new ReferralFixture(context);
        var there = fixture.support().partnership();
        LocalDate today = partnership.today();
        String school = fixture.support().aSchool();
        Child child = fixture.support().aChildAt(school);
        Agency agency = fixture.anAgency();
        Service service = fixture.aServiceOf(agency);
        visitor.signInAs(new Membership(Role.AGENCY_WORKER, Optional.empty(), Optional.of(agency.id())));
        Worker aisha = there.asBatch(() -> {
            Worker added = workers.addAtAgency(
                    agency.id(),
                    "عائشة بنت عبد الرحمن O'Wren-Featherstonehaugh the Younger",
                    "Social worker",
                    today.minusYears(1));
            workers.link(
                    added.id(),
                    jdbc.sql("select max(account_id) from access.membership where agency_id = ?")
                            .param(agency.id())
                            .query(Long.class)
                            .single());
            return added;
        });
        Intervention of = there.asBatch(() -> {
            Intervention begun =
                    assessments.start(child, today.minusWeeks(8), today.plusWeeks(2), OptionalLong.empty());
            assessments.write(begun, "development", Map.of("health-needs", "Sleeps badly"));
            assessments.write(begun, "home", Map.of("situation", "Four in one room"));
            return begun;
        });
        senco.signInAt(Role.SENCO, there.idOf(school));
        String team = "/support/assessments/" + of.publicId() + "/team";
        Page page = senco.open(team).page();
        page.click("summary:has-text('Take in somebody of an agency')");
        assertThat(page.textContent("main")).contains("Nobody can be taken in now");
        senco.assertAccessible();

        there.asBatch(() -> {
            Intervention sent = referrals.draft(
                    child,
                    new Referrals.Request(
                            service,
                            "SOON",
                            "Away every Monday",
                            "",
                            "To visit the family",
                            "GIVEN",
                            "Mother",
                            Optional.of("HEALTH_OR_SOCIAL_CARE"),
                            Set.of("identity"),
                            "",
                            "",
                            Optional.of(today.plusWeeks(4)),
                            OptionalLong.empty(),
                            "The SENCo"),
                    today);
            referrals.send(sent, child, today);
            referrals.step(sent, "ACCEPT", today, "", Optional.empty(), true);
            return true;
        });
        senco.open(team);
        page.click("summary:has-text('Take in somebody of an agency')");
        page.selectOption("#agency-worker", aisha.publicId().toString());
        page.click("button:has-text('Take in, and let them read it')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("It is not said why they need to read the assessment");
        senco.assertAccessible().screenshot("team-agency-refused");
        senco.width(Journey.PHONE).assertNoOverflow().screenshot("team-agency-phone");
        senco.width(Journey.DESK);
        page.fill("#why", "Visits the family every week");
        page.click("button:has-text('Take in, and let them read it')");
        assertThat(page.textContent("main"))
                .contains("who reads the assessment from now on")
                .contains(": Visits the family every week");
        senco.assertAccessible().screenshot("team-agency");

        assertThat(page.textContent("main")).contains("reads the assessment until " + Words.date(today.plusWeeks(4)));

        Page theirs = visitor.open("/support").page();
        theirs.click("main a:has-text('Teams')");
        assertThat(theirs.textContent("main")).contains("Zoë O'Hara-Müller");
        visitor.assertAccessible().screenshot("agency-teams");
        theirs.click("a:has-text('Open')");
        assertThat(theirs.textContent("main"))
                .contains("Team around Zoë O'Hara-Müller")
                .contains("Visits the family every week")
                .contains("Sleeps badly")
                .contains("Four in one room");
        visitor.assertAccessible().screenshot("agency-team");
        visitor.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("agency-team-phone");
        String path = theirs.url().replaceAll("https?://[^/]+", "");

        page.click("button:has-text('Has left')");
        assertThat(page.textContent("main")).contains("They have left the team");
        assertThat(theirs.navigate(path).status()).isEqualTo(404);
        assertThat(visitor.open("/support/teams").page().textContent("main")).contains("You are in no team");
        visitor.assertNoOverflow();
    }
}
