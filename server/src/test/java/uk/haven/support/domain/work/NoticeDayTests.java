package uk.haven.support.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;

class NoticeDayTests {

    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            new HalfTerm(new SchoolYear(2007), 5, LocalDate.parse("2008-04-14"), LocalDate.parse("2008-05-23")),
            new HalfTerm(new SchoolYear(2007), 6, LocalDate.parse("2008-06-02"), LocalDate.parse("2008-07-22"))));

    private static boolean is(String day) {
        return NoticeDay.is(LocalDate.parse(day), CALENDAR);
    }

    @Test
    void noticesComeOnSchoolDaysOnly() {
        assertThat(is("2008-05-16")).isTrue(); // a Friday
        assertThat(is("2008-05-17")).isFalse();
        assertThat(is("2008-05-18")).isFalse();
        assertThat(is("2008-05-23")).isTrue();
        assertThat(is("2008-05-26")).isFalse(); // a holiday
    }

    @Test
    void whereTheCalendarHasEndedNoticesComeFromMondayToFriday() {
        assertThat(is("2008-09-05")).isTrue();
        assertThat(is("2008-09-06")).isFalse();
    }
}
