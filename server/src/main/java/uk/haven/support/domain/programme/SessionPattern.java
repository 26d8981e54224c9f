package uk.haven.support.domain.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;

/**
 * On which days of the week a programme has its sessions, and for how long.
 *
 * @param days Monday to Friday; empty when sessions are not planned ahead
 * @param minutes of each, 5–480
 */
public record SessionPattern(Set<DayOfWeek> days, int minutes) {

    public SessionPattern {
        days = Set.copyOf(days);
    }

    /** Its dates from one day to another, both counted: days of a half-term alone, never in the holidays. */
    public List<LocalDate> dates(SchoolCalendar calendar, LocalDate first, LocalDate last) {
        var dates = new ArrayList<LocalDate>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && schoolDay(calendar, day)) {
                dates.add(day);
            }
        }
        return dates;
    }

    /** Monday to Friday within a half-term. */
    public static boolean schoolDay(SchoolCalendar calendar, LocalDate day) {
        HalfTerm halfTerm = calendar.halfTermAt(day).orElse(null);
        return halfTerm != null
                && !day.isAfter(halfTerm.end())
                && day.getDayOfWeek().getValue() <= 5;
    }

    /** Whole school weeks that lie after one day until another: Mondays of half-terms whose Friday has come. */
    public static int weeksBetween(SchoolCalendar calendar, LocalDate after, LocalDate until) {
        int weeks = 0;
        LocalDate monday = after.with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (; !monday.plusDays(4).isAfter(until); monday = monday.plusWeeks(1)) {
            if (schoolDay(calendar, monday) || schoolDay(calendar, monday.plusDays(4))) {
                weeks++;
            }
        }
        return weeks;
    }
}
