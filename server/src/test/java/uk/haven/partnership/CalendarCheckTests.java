package uk.haven.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.partnership.domain.CalendarCheck;
import uk.haven.partnership.domain.Laestab;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

class CalendarCheckTests {

    private static final HalfTerm FIRST = halfTerm(1, "2007-09-04", "2007-10-19");
    private static final HalfTerm SECOND = halfTerm(2, "2007-10-29", "2007-12-21");

    private static HalfTerm halfTerm(int number, String start, String end) {
        return new HalfTerm(new SchoolYear(2007), number, LocalDate.parse(start), LocalDate.parse(end));
    }

    @Test
    void halfTermsInOrderFit() {
        assertThat(CalendarCheck.check(List.of(), List.of(SECOND, FIRST))).isEmpty();
    }

    @Test
    void aHalfTermThatRunsIntoAnotherIsRefused() {
        var early = halfTerm(2, "2007-10-19", "2007-12-21");
        assertThat(CalendarCheck.check(List.of(FIRST), List.of(early)))
                .hasEntrySatisfying(early, problem -> assertThat(problem.code()).isEqualTo("CALENDAR-OVERLAPS"));
    }

    @Test
    void whatIsReplacedIsNotInTheWay() {
        var moved = halfTerm(1, "2007-09-03", "2007-10-26");
        var after = halfTerm(2, "2007-11-05", "2007-12-21");
        assertThat(CalendarCheck.check(List.of(FIRST, SECOND), List.of(moved, after)))
                .isEmpty();
    }

    @Test
    void aHalfTermOfAnotherYearIsRefused() {
        var strange = halfTerm(3, "2010-01-07", "2010-02-15");
        assertThat(CalendarCheck.check(List.of(), List.of(strange)))
                .hasEntrySatisfying(
                        strange, problem -> assertThat(problem.code()).isEqualTo("NOT-IN-YEAR"));
    }

    @Test
    void schoolNumbersAreReadInTheirUsualForms() {
        assertThat(Laestab.normalised("8502101")).contains("850/2101");
        assertThat(Laestab.normalised(" 850-2101 ")).contains("850/2101");
        assertThat(Laestab.normalised("850/21")).isEmpty();
    }
}
