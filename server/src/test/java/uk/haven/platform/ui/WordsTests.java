package uk.haven.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void datesAreWrittenAsPeopleSayThem() {
        assertThat(Words.date(LocalDate.of(2008, 5, 16))).isEqualTo("16 May 2008");
        assertThat(Words.time(Instant.parse("2008-05-16T08:05:00Z"))).isEqualTo("16 May 2008 at 09:05");
        assertThat(Words.schoolYear(LocalDate.of(2008, 8, 31))).isEqualTo("2007/08");
        assertThat(Words.schoolYear(LocalDate.of(2008, 9, 1))).isEqualTo("2008/09");
    }

    @Test
    void sessionsAreShownAsDays() {
        assertThat(Words.days(0)).isEqualTo("0 days");
        assertThat(Words.days(1)).isEqualTo("half a day");
        assertThat(Words.days(2)).isEqualTo("1 day");
        assertThat(Words.days(5)).isEqualTo("2½ days");
        assertThat(Words.days(2500)).isEqualTo("1,250 days");
    }

    @Test
    void sharesAreRoundedHalfUpAndNothingIsNotZero() {
        assertThat(Words.percent(162, 184, 1)).isEqualTo("88.0 %");
        assertThat(Words.percent(1, 8, 1)).isEqualTo("12.5 %");
        assertThat(Words.percent(0.895, 0)).isEqualTo("90 %");
        assertThat(Words.percent(0, 0, 1)).isEqualTo("–");
    }
}
