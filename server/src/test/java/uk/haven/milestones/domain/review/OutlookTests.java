package uk.haven.milestones.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.schooling.FactSource.Reach;

class OutlookTests {

    private static Outlook of(int possible, int attended, int remaining) {
        return Outlook.of(new Reach(possible, attended, remaining), 90);
    }

    @ParameterizedTest
    @CsvSource({
        // 90 % of 400 is 360: 263 + 100 is three more than that
        "300, 263, 100, 3",
        "300, 261, 100, 1",
        // every session that is to come is needed
        "300, 260, 100, 0",
        // 90 % of 401 is 360.9, so 361 are needed
        "301, 262, 100, 1",
        "301, 261, 100, 0",
        // a child who joined today may miss one in ten
        "0, 0, 10, 1",
        "0, 0, 9, 0"
    })
    void aChildWhoCanStillReachItMayMissSoMany(int possible, int attended, int remaining, int mayMiss) {
        assertThat(of(possible, attended, remaining)).isEqualTo(new Outlook.MayMiss(mayMiss, remaining));
    }

    @Test
    void oneSessionTooFewIsOutOfReach() {
        assertThat(of(300, 259, 100)).isEqualTo(new Outlook.OutOfReach());
        assertThat(of(301, 260, 100)).isEqualTo(new Outlook.OutOfReach());
    }

    @Test
    void whoMayMissAllThatIsToComeIsCertain() {
        // 90 % of 310 is 279: all ten may be missed, and with eleven to come one is needed
        assertThat(of(300, 279, 10)).isEqualTo(new Outlook.Certain());
        assertThat(of(300, 278, 10)).isEqualTo(new Outlook.MayMiss(9, 10));
    }

    @Test
    void onceNothingIsToComeExactlyThePercentageIsReached() {
        assertThat(of(380, 342, 0)).isEqualTo(new Outlook.YearOver(true));
        assertThat(of(380, 341, 0)).isEqualTo(new Outlook.YearOver(false));
        assertThat(of(0, 0, 0)).isEqualTo(new Outlook.YearOver(true));
    }

    @Test
    void itIsSaidAsPeopleSayIt() {
        assertThat(of(300, 261, 100).inWords(90))
                .isEqualTo("Can still reach 90 %: may miss at most 1 more session of the 100 to come");
        assertThat(of(300, 263, 100).inWords(90))
                .isEqualTo("Can still reach 90 %: may miss at most 3 more sessions of the 100 to come");
        assertThat(of(300, 260, 100).inWords(90))
                .isEqualTo("Can still reach 90 %, but may miss no session of the 100 to come");
        assertThat(of(300, 259, 100).inWords(90)).isEqualTo("Cannot reach 90 % any more this year");
        assertThat(of(300, 279, 10).inWords(90)).isEqualTo("Ends the year at 90 % or more whatever is still missed");
        assertThat(of(380, 341, 0).inWords(90)).isEqualTo("The year is over, below 90 %");
    }
}
