package uk.haven.support.web.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.partnership.Partnership;
import uk.haven.support.InterventionKind;
import uk.haven.support.SupportFixture;
import uk.haven.support.internal.SupportBook;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class WorkforceJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SupportBook book;

    @Autowired
    Partnership partnership;

    @Test
    void aHeadSaysWhoAWorkerIsRecordsTrainingAndGivesTheirCaseloadOver(Journey head) {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        var child = fixture.aChildAt(school);
        var worker = fixture.aWorkerAt(school);
        var colleague = fixture.aWorkerAt(school);
        var today = partnership.today();
        fixture.partnership()
                .asBatch(() -> fixture.opened(child, InterventionKind.BEREAVEMENT, worker, today.minusWeeks(3)));
        head.signInAt(Role.HEAD, fixture.partnership().idOf(school));
        head.open("/support/workforce").assertAccessible().screenshot("workforce");
        var page = head.page();
        assertThat(page.textContent("main")).contains("Wendy Okoro").contains("No post has an end");
        head.open("/support/workforce/" + worker.publicId()).assertAccessible().screenshot("worker");
        page.fill("#capacity", "many");
        page.fill("#manager", "Helen Parr");
        page.click("main form[action$='" + worker.publicId() + "'] button");
        assertThat(page.textContent(".govuk-error-summary")).contains("no number of children");
        assertThat(page.inputValue("#manager")).isEqualTo("Helen Parr");
        head.assertAccessible();
        page.fill("#capacity", "8");
        page.selectOption("#account", new com.microsoft.playwright.options.SelectOption().setLabel("Sam Carter"));
        page.click("main form[action$='" + worker.publicId() + "'] button");
        assertThat(page.textContent("main dl"))
                .contains("1 of 8")
                .contains("Sam Carter")
                .contains("Helen Parr");

        head.width(Journey.PHONE).open("/support/workforce").assertNoOverflow().assertAccessible();
        head.open("/support/workforce/" + worker.publicId()).assertNoOverflow().assertAccessible();
        page.selectOption("#worker", colleague.publicId().toString());
        page.fill("#note", "Ring the aunt first");
        page.click("button[value=yes]");
        assertThat(page.textContent("main")).contains("1 piece of support given over");
        assertThat(fixture.partnership().asBatch(() -> book.ledBy(List.of(colleague.id()))))
                .hasSize(1);
    }

    @Test
    void anInclusionLeaderRecordsAMeetingAndSeesNoChild(Journey leader) {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        var worker = fixture.aWorkerAt(school);
        leader.signInAs(Role.INCLUSION_LEADER).open("/support/workforce").assertAccessible();
        leader.open("/support/workforce/" + worker.publicId()).assertAccessible();
        assertThat(leader.page().textContent("main")).doesNotContain("Caseload");
        leader.open("/support/workforce/meetings").assertAccessible();
        leader.page().fill("#topic", "Attachment at school " + school);
        leader.page().check("input[name=worker][value='" + worker.id() + "']");
        leader.page().click("main form button");
        assertThat(leader.page().textContent("main")).contains("Attachment at school " + school);
        leader.width(Journey.PHONE).open("/support/workforce").assertNoOverflow();
    }
}
