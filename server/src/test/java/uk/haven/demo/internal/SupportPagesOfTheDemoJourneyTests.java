package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.access.Accounts;
import uk.haven.access.internal.TestSignIn;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Journey;

/** Pages of support that say something only with a year behind them, in a browser, at a desk and on a phone. */
class SupportPagesOfTheDemoJourneyTests {

    @ParameterizedTest
    @CsvSource({
        "support-across, inclusion.leader, /partnership/support, Places taken",
        "continuum-priced, senco, /support/continuum, £",
        "services-priced, senco, /support/services, Learning mentor",
        "teams-of-an-agency, agency.worker, /support/teams, you read it until"
    })
    void aPageHasSomethingToSay(String name, String who, String path, String words) {
        var haven = SharedDemo.haven();
        var viewer = haven.bean(Accounts.class)
                .byEmail(who + "@demo.example")
                .orElseThrow()
                .viewerOn(haven.bean(Partnership.class).today());
        try (Journey person = haven.journey(name)) {
            person.as(haven.bean(TestSignIn.class).cookie(viewer));
            person.open(path).assertAccessible().screenshot(name);
            assertThat(person.page().textContent("main")).contains(words);
            person.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot(name + "-phone");
        }
    }
}
