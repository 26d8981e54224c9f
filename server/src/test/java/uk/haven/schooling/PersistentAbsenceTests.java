package uk.haven.schooling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.platform.SchoolYear;

class PersistentAbsenceTests {

    @ParameterizedTest
    @CsvSource({
        "2005, 2, 27, false", "2005, 2, 28, true", "2009, 4, 51, false", "2009, 4, 52, true",
        "2008, 5, 63, false", "2008, 5, 64, true", "2010, 2, 21, false", "2010, 2, 22, true",
        "2012, 4, 37, false", "2012, 4, 38, true", "2013, 5, 45, false", "2013, 5, 46, true",
        "2014, 6, 55, false", "2014, 6, 56, true",
    })
    void until2014FixedNumbersOfSessionsMissed(int year, int halfTerms, int absent, boolean expected) {
        var counts = new SessionCounts(380, 380 - absent, absent, 0);
        assertThat(PersistentAbsence.persistent(new SchoolYear(year), halfTerms, counts))
                .isEqualTo(expected);
    }

    @Test
    void since2015ATenthOfTheChildsOwnSessionsSoExactlyNinetyPercentIsPersistentButNotBelowNinety() {
        var ninety = new SessionCounts(190, 171, 10, 9);
        assertThat(PersistentAbsence.persistent(new SchoolYear(2015), 3, ninety))
                .isTrue();
        assertThat(ninety.below(90)).isFalse();
        var more = new SessionCounts(190, 172, 10, 8);
        assertThat(PersistentAbsence.persistent(new SchoolYear(2015), 3, more)).isFalse();
        assertThat(PersistentAbsence.persistent(new SchoolYear(2024), 1, SessionCounts.NONE))
                .isFalse();
    }

    @Test
    void halfOfTheSessionsMissedIsSevere() {
        assertThat(PersistentAbsence.severe(new SessionCounts(100, 50, 50, 0))).isTrue();
        assertThat(PersistentAbsence.severe(new SessionCounts(100, 51, 49, 0))).isFalse();
        assertThat(PersistentAbsence.severe(SessionCounts.NONE)).isFalse();
    }

    @Test
    void aPercentageNeverRoundsUpToALine() {
        assertThat(new SessionCounts(1_000, 899, 101, 0).perMille()).isEqualTo(899);
        assertThat(new SessionCounts(19_000, 17_099, 1_901, 0).perMille()).isEqualTo(899);
        assertThat(new SessionCounts(190, 171, 19, 0).perMille()).isEqualTo(900);
    }
}
