package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SessionCounts;

class WeekPlanTests {

    private final AttendanceCodes codes = AttendanceCodes.standard();
    private final SchoolCalendar calendar = SchoolCalendar.of(List.of(
            halfTerm(1, "2024-09-03", "2024-10-23"),
            halfTerm(2, "2024-10-24", "2024-12-20"),
            halfTerm(3, "2025-01-06", "2025-02-14")));

    @Test
    void aWeekThatStraddlesTwoHalfTermsIsSplitByTheDateOfEachSession() {
        var plan = WeekPlan.of(calendar, codes, LocalDate.parse("2024-10-21"));
        long week = week("/\\/\\GG/\\NN");
        assertThat(plan.stretches()).hasSize(2);
        assertThat(SessionCounts.of(plan.stretches().get(0).count(week))).isEqualTo(new SessionCounts(6, 4, 0, 2));
        assertThat(SessionCounts.of(plan.stretches().get(1).count(week))).isEqualTo(new SessionCounts(4, 2, 0, 2));
        assertThat(plan.stretches().get(1).halfTerm().number()).isEqualTo(2);
    }

    @Test
    void aDayInAHolidayBelongsToTheHalfTermJustPast() {
        var plan = WeekPlan.of(calendar, codes, LocalDate.parse("2024-12-23"));
        assertThat(plan.stretches()).hasSize(1);
        assertThat(plan.stretches().getFirst().halfTerm().number()).isEqualTo(2);
    }

    @Test
    void sessionsAfterTheDateNeverCount() {
        var plan = WeekPlan.of(calendar, codes, LocalDate.parse("2025-02-03"), LocalDate.parse("2025-02-06"));
        assertThat(SessionCounts.of(plan.stretches().getFirst().count(week("/\\/\\/\\/\\/O"))))
                .isEqualTo(new SessionCounts(8, 8, 0, 0));
    }

    @Test
    void daysBeforeTheCalendarAreInNoHalfTerm() {
        var plan = WeekPlan.of(calendar, codes, LocalDate.parse("2024-09-02"));
        assertThat(plan.stretches()).hasSize(1);
        assertThat(plan.stretches().getFirst().from()).isEqualTo(2);
        assertThat(WeekPlan.of(calendar, codes, LocalDate.parse("2024-08-26")).stretches())
                .isEmpty();
    }

    private long week(String text) {
        return ((Marks.Reading.Read) Marks.read(codes, text)).week();
    }

    private static HalfTerm halfTerm(int number, String start, String end) {
        return new HalfTerm(new SchoolYear(2024), number, LocalDate.parse(start), LocalDate.parse(end));
    }
}
