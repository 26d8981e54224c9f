package uk.haven.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTests {

    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            halfTerm(2007, 5, "2008-04-21", "2008-05-23"),
            halfTerm(2007, 6, "2008-06-02", "2008-07-22"),
            halfTerm(2008, 1, "2008-09-03", "2008-10-24")));

    private static HalfTerm halfTerm(int year, int number, String start, String end) {
        return new HalfTerm(new SchoolYear(year), number, LocalDate.parse(start), LocalDate.parse(end));
    }

    @ParameterizedTest
    @CsvSource({
        // a Monday's sessions are past, four days are left of the last week
        "2008-07-21, 2",
        "2008-07-22, 0",
        "2008-08-20, 0",
        // the holiday between half-terms holds none
        "2008-05-23, 74",
        "2008-05-28, 74",
        "2008-05-16, 84",
        // weekends hold none
        "2008-05-17, 84",
        "2008-05-15, 86",
        // before the first half-term there is no school year
        "2008-04-20, 0"
    })
    void sessionsToComeAreThoseOfTheSchoolYearsWeekdays(LocalDate date, int sessions) {
        assertThat(CALENDAR.sessionsAfter(date)).isEqualTo(sessions);
    }
}
