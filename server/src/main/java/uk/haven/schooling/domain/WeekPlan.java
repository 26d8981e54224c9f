package uk.haven.schooling.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;

/**
 * How the ten marks of one week fall on half-terms and code tables: each session belongs to the half-term of its own
 * date, and counts by the codes of its own date (FORMATS.md, "Exact meanings").
 *
 * @param monday epoch day
 * @param stretches in order; days before the calendar's first half-term are in none
 */
public record WeekPlan(int monday, List<Stretch> stretches) {

    public WeekPlan {
        stretches = List.copyOf(stretches);
    }

    /** Marks {@code from} (inclusive) to {@code to} (exclusive) of the week, all in one half-term and under one table. */
    public record Stretch(HalfTerm halfTerm, int from, int to, CodeTable codes) {
        public long count(long week) {
            return codes.count(week, from, to);
        }
    }

    /** The plan of the week that begins on the Monday. */
    public static WeekPlan of(SchoolCalendar calendar, AttendanceCodes codes, LocalDate monday) {
        return of(calendar, codes, monday, monday.plusDays(4));
    }

    /** The plan of the week's days until the last that counts. */
    public static WeekPlan of(SchoolCalendar calendar, AttendanceCodes codes, LocalDate monday, LocalDate last) {
        var stretches = new ArrayList<Stretch>();
        int first = (int) monday.toEpochDay();
        for (int day = 0; day < 5 && !monday.plusDays(day).isAfter(last); day++) {
            var halfTerm = calendar.halfTermAt(monday.plusDays(day)).orElse(null);
            if (halfTerm == null) {
                continue;
            }
            CodeTable table = codes.at(first + day);
            Stretch before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null && before.halfTerm == halfTerm && before.codes == table) {
                stretches.set(stretches.size() - 1, new Stretch(halfTerm, before.from, 2 * day + 2, table));
            } else {
                stretches.add(new Stretch(halfTerm, 2 * day, 2 * day + 2, table));
            }
        }
        return new WeekPlan(first, stretches);
    }
}
