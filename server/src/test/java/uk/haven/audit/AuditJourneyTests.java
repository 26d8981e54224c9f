package uk.haven.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.support.SupportFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

/** Who looked at a child is found again: by the privacy officer, and on the child's own page. */
@JourneyTest
class AuditJourneyTests {

    @Autowired
    ApplicationContext context;

    private Child child;

    @Test
    void thePrivacyOfficerFindsWhatOnePersonDid(Journey senco, Journey officer) {
        givenASencoWhoOpenedAChild(senco);
        officer.signInAs(Role.PRIVACY_OFFICER).open("/audit").assertAccessible();

        whenItIsAskedFor(officer, senco.email(), "child.", "yesterday");
        assertThat(officer.page().textContent(".govuk-error-summary")).contains("is not a date");
        assertThat(officer.page().inputValue("#person")).isEqualTo(senco.email());
        officer.assertAccessible();

        whenItIsAskedFor(officer, senco.email(), "child.", "");
        thenOnlyThatPersonsViewsOfChildrenAreThere(officer);
        whenItIsAskedFor(officer, "nobody@journey.example", "", "");
        assertThat(officer.page().textContent(".govuk-error-summary")).contains("There is no account for");
        whenItIsAskedFor(officer, senco.email(), "level.", "");
        assertThat(officer.page().textContent("table")).contains("Nothing was recorded that fits");

        officer.width(Journey.PHONE)
                .open("/audit?action=child.")
                .assertNoOverflow()
                .screenshot("audit-phone");
    }

    @Test
    void theChildsPageSaysWhoHasSeenItAndEveryoneFindsTheirOwnActs(Journey senco, Journey head) {
        long school = givenASencoWhoOpenedAChild(senco);
        head.signInAt(Role.HEAD, school).open("/children/" + child.publicId());
        String access = head.page().textContent("#access");
        assertThat(access)
                .contains("Sam Carter")
                .contains("There this child is number " + child.id().value());
        head.assertAccessible();

        senco.open("/account/seen").assertAccessible();
        assertThat(senco.page().textContent("table")).contains("child.viewed").contains("Sam Carter");
        senco.width(Journey.PHONE).assertNoOverflow();
    }

    private long givenASencoWhoOpenedAChild(Journey senco) {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        child = fixture.aChildAt(school);
        long id = fixture.partnership().idOf(school);
        senco.signInAt(Role.SENCO, id).open("/children/" + child.publicId());
        return id;
    }

    /** The day is typed where scripts are off and the browser knows no dates. */
    private static void whenItIsAskedFor(Journey officer, String person, String action, String from) {
        officer.page().fill("#person", person);
        officer.page().fill("#action", action);
        officer.page()
                .evaluate(
                        "from => { const day = document.getElementById('from'); day.type = 'text'; day.value = from; }",
                        from);
        officer.page().click("main button:text-is('Look')");
    }

    private static void thenOnlyThatPersonsViewsOfChildrenAreThere(Journey officer) {
        var rows = officer.page().locator("main tbody tr");
        assertThat(rows.count()).isEqualTo(1);
        assertThat(rows.first().textContent()).contains("Sam Carter").contains("child.viewed");
        assertThat(officer.page().getAttribute("text=Take these away as a CSV file", "href"))
                .contains("action=child.");
    }
}
