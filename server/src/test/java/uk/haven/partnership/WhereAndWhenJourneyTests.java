package uk.haven.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.haven.access.Role;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class WhereAndWhenJourneyTests {

    @Test
    void aLookBackIsPlainlyMarkedUntilItEnds(Journey journey) {
        journey.signInAs(Role.PARTNERSHIP_MANAGER)
                .open("/where-and-when")
                .assertAccessible()
                .assertNoOverflow();
        choose(journey, "16", "May", "2008");
        assertThat(journey.page().textContent(".haven-where--back")).contains("Looking back to 16 May 2008", "2007/08");
        journey.open("/where-and-when").assertAccessible();
        journey.screenshot("where-and-when-looking-back");
        journey.page().click(".haven-choices button");
        assertThat(journey.page().querySelector(".haven-where--back")).isNull();
    }

    @Test
    void aDateThatIsNoneIsKeptAsTypedAndSaidToBeWrong(Journey journey) {
        journey.signInAs(Role.PARTNERSHIP_MANAGER).width(Journey.PHONE).open("/where-and-when");
        choose(journey, "31", "2", "2008");
        assertThat(journey.page().textContent(".govuk-error-summary")).contains("The date must be a real date");
        assertThat(journey.page().inputValue("#date")).isEqualTo("31");
        assertThat(journey.page().title()).startsWith("Error: ");
        journey.assertAccessible().assertNoOverflow();
        choose(journey, "1", "1", "2199");
        assertThat(journey.page().textContent(".govuk-error-summary")).contains("Haven has nothing for 1 January 2199");
    }

    @Test
    void theFootOfThePageLeadsToHelp(Journey journey) {
        journey.signInAs(Role.PARTNERSHIP_MANAGER);
        for (String path : new String[] {"/help", "/accessibility", "/privacy"}) {
            journey.width(Journey.DESK).open(path).assertAccessible();
            journey.width(Journey.PHONE).assertNoOverflow();
        }
    }

    private static void choose(Journey journey, String day, String month, String year) {
        journey.page().fill("#date", day);
        journey.page().fill("#date-month", month);
        journey.page().fill("#date-year", year);
        journey.page().click("text=Look at this date");
    }
}
