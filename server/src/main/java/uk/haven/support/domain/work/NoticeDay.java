package uk.haven.support.domain.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import uk.haven.platform.SchoolCalendar;

/** On which days people are told by email that something is due. */
public final class NoticeDay {

    private NoticeDay() {}

    /** From Monday to Friday within a half-term; where the calendar does not hold the year, from Monday to Friday. */
    public static boolean is(LocalDate day, SchoolCalendar calendar) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        var halfTerms = calendar.halfTerms();
        boolean known = !halfTerms.isEmpty() && !day.isAfter(halfTerms.getLast().end());
        boolean term = halfTerms.stream().anyMatch(each -> !day.isBefore(each.start()) && !day.isAfter(each.end()));
        return weekday && (term || !known);
    }
}
