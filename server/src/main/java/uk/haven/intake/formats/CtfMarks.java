package uk.haven.intake.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a pupil's string of marks (two a day from a start date) into weeks. Systems write five days a week or seven: it is
 * read as seven when that leaves nothing but closed sessions on every Saturday and Sunday.
 */
final class CtfMarks {

    private static final String CLOSED = "#-Z ";

    private CtfMarks() {}

    /** Marks by Monday, ten characters each, {@code -} where the string says nothing. */
    static Map<String, String> weeks(String startDate, String marks) {
        LocalDate start;
        try {
            start = LocalDate.parse(startDate.length() > 10 ? startDate.substring(0, 10) : startDate);
        } catch (DateTimeParseException none) {
            return Map.of();
        }
        boolean seven = marks.length() > 10 && weekendsClosed(start, marks);
        var weeks = new TreeMap<String, char[]>();
        LocalDate day = start;
        for (int i = 0; i < marks.length(); i += 2) {
            while (!seven && weekend(day)) {
                day = day.plusDays(1);
            }
            if (!weekend(day)) {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                char[] week = weeks.computeIfAbsent(monday.toString(), key -> {
                    char[] empty = new char[10];
                    Arrays.fill(empty, '-');
                    return empty;
                });
                int at = (int) ChronoUnit.DAYS.between(monday, day) * 2;
                week[at] = mark(marks.charAt(i));
                if (i + 1 < marks.length()) {
                    week[at + 1] = mark(marks.charAt(i + 1));
                }
            }
            day = day.plusDays(1);
        }
        var texts = new TreeMap<String, String>();
        weeks.forEach((monday, week) -> {
            String text = new String(week);
            if (!text.equals("----------")) {
                texts.put(monday, text);
            }
        });
        return texts;
    }

    private static char mark(char mark) {
        return mark == ' ' ? '-' : mark;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean weekendsClosed(LocalDate start, String marks) {
        boolean open = false;
        for (int i = 0; i < marks.length(); i++) {
            boolean closed = CLOSED.indexOf(marks.charAt(i)) >= 0;
            if (weekend(start.plusDays(i / 2)) && !closed) {
                return false;
            }
            open |= !closed;
        }
        return open;
    }
}
