package uk.haven.support.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;

class StayTests {

    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            half(2006, 1, "2006-09-05", "2006-10-20"),
            half(2006, 2, "2006-10-30", "2006-12-20"),
            half(2006, 3, "2007-01-04", "2007-02-09"),
            half(2006, 4, "2007-02-19", "2007-03-30"),
            half(2006, 5, "2007-04-16", "2007-05-25"),
            half(2006, 6, "2007-06-04", "2007-07-24"),
            half(2007, 1, "2007-09-04", "2007-10-19"),
            half(2007, 2, "2007-10-29", "2007-12-19"),
            half(2007, 3, "2008-01-07", "2008-02-15"),
            half(2007, 4, "2008-02-25", "2008-04-04"),
            half(2007, 5, "2008-04-21", "2008-05-23"),
            half(2007, 6, "2008-06-02", "2008-07-22")));

    private static HalfTerm half(int year, int number, String from, String to) {
        return new HalfTerm(new SchoolYear(year), number, day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Stay from(String day) {
        return new Stay(CALENDAR, day(day));
    }

    @Test
    void theHalfTermOfTheFirstDayCountsWholeAndTwoMakeATerm() {
        assertThat(from("2006-09-20").endOf(1)).isEqualTo(day("2006-12-20"));
        assertThat(from("2006-09-20").endOf(2)).isEqualTo(day("2007-03-30"));
        assertThat(from("2006-12-18").endOf(2)).isEqualTo(day("2007-05-25"));
        assertThat(from("2006-09-20").proposedReturn()).isEqualTo(day("2007-07-24"));
        assertThat(from("2006-09-20").latest()).isEqualTo(day("2007-12-19"));
    }

    @Test
    void aStayThatBeginsInAHolidayCountsFromTheNextHalfTerm() {
        assertThat(from("2006-08-20").endOf(1)).isEqualTo(day("2006-12-20"));
        assertThat(from("2006-12-28").endOf(1)).isEqualTo(day("2007-03-30"));
        assertThat(from("2006-12-28").halfTerms(day("2007-01-05"))).isEqualTo(1);
    }

    @Test
    void theLastDayOfFourTermsIsNoOverstayAndTheNextOneIs() {
        assertThat(from("2006-09-20").overstaysOn(day("2007-12-19"))).isFalse();
        assertThat(from("2006-09-20").overstaysOn(day("2007-12-20"))).isTrue();
    }

    @Test
    void whereTheCalendarDoesNotReachATermIsFourMonths() {
        assertThat(from("2008-04-21").endOf(2)).isEqualTo(day("2008-12-21"));
        assertThat(from("2008-04-21").latest()).isEqualTo(day("2009-08-21"));
        assertThat(new Stay(SchoolCalendar.of(List.of()), day("2008-04-21")).endOf(1))
                .isEqualTo(day("2008-08-21"));
        assertThat(new Stay(SchoolCalendar.of(List.of()), day("2008-04-21")).halfTerms(day("2008-12-01")))
                .isEqualTo(1);
    }

    @Test
    void timeToReturnIsSaidInTerms() {
        assertThat(from("2006-09-20").halfTerms(day("2006-09-20"))).isEqualTo(1);
        assertThat(from("2006-09-20").halfTerms(day("2007-04-16"))).isEqualTo(5);
        assertThat(Stay.words(1)).isEqualTo("half a term");
        assertThat(Stay.words(2)).isEqualTo("1 term");
        assertThat(Stay.words(5)).isEqualTo("2½ terms");
    }

    @Test
    void everyTermHasItsProfile() {
        var after = from("2007-09-10").reprofile(Optional.of(day("2007-07-10")));
        assertThat(after).isEqualTo(new Stay.Reprofile(day("2008-01-07"), day("2008-04-04")));
        assertThat(after.dueOn(day("2007-12-30"))).isFalse();
        assertThat(after.dueOn(day("2008-01-07"))).isTrue();
        assertThat(after.overdueOn(day("2008-04-04"))).isFalse();
        assertThat(after.overdueOn(day("2008-04-05"))).isTrue();
        assertThat(from("2007-09-10").reprofile(Optional.of(day("2008-03-03"))).by())
                .isEqualTo(day("2008-07-22"));
    }

    @Test
    void aChildWithoutAnyProfileIsProfiledInTheTermOfPlacing() {
        assertThat(from("2007-11-05").reprofile(Optional.empty()))
                .isEqualTo(new Stay.Reprofile(day("2007-09-04"), day("2007-12-19")));
    }

    @Test
    void watchesSayWhatIsDueAndWhatIsLate() {
        assertThat(PlacementWatch.of(
                        CALENDAR,
                        day("2006-09-20"),
                        day("2007-07-24"),
                        Optional.of(day("2008-03-03")),
                        day("2008-05-16")))
                .containsExactlyInAnyOrder(
                        PlacementWatch.OVERSTAY, PlacementWatch.RETURN_OVERDUE, PlacementWatch.REPROFILE_DUE);
        assertThat(PlacementWatch.of(
                        CALENDAR,
                        day("2007-09-10"),
                        day("2008-05-30"),
                        Optional.of(day("2007-11-20")),
                        day("2008-05-16")))
                .containsExactlyInAnyOrder(PlacementWatch.RETURN_DUE, PlacementWatch.REPROFILE_OVERDUE);
        assertThat(PlacementWatch.of(
                        CALENDAR, day("2008-06-02"), day("2008-05-30"), Optional.empty(), day("2008-05-16")))
                .isEmpty();
    }
}
