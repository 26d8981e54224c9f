package uk.haven.intake.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts a pupil's string of marks (two a day from a start date) into weeks. Systems write five days a week or seven: it is
 * read as seven when that leaves nothing but closed sessions on every Saturday and Sunday. Each mark takes one character,
 * or each takes two: then every second character is a digit or a space, and at least one is a digit (no code is one).
 */
final class CtfMarks {

    private static final Set<String> CLOSED = Set.of("#", "-", "Z");

    private CtfMarks() {}

    /** Marks by Monday, as {@code attendance.csv} writes them, {@code -} where the string says nothing. */
    static Map<String, String> weeks(String startDate, String marks) {
        LocalDate start;
        try {
            start = LocalDate.parse(startDate.length() > 10 ? startDate.substring(0, 10) : startDate);
        } catch (DateTimeParseException none) {
            return Map.of();
        }
        List<String> codes = codes(marks);
        boolean seven = codes.size() > 10 && weekendsClosed(start, codes);
        var weeks = new TreeMap<String, String[]>();
        LocalDate day = start;
        for (int i = 0; i < codes.size(); i += 2) {
            while (!seven && weekend(day)) {
                day = day.plusDays(1);
            }
            if (!weekend(day)) {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                String[] week = weeks.computeIfAbsent(monday.toString(), key -> {
                    var empty = new String[10];
                    Arrays.fill(empty, "-");
                    return empty;
                });
                int at = (int) ChronoUnit.DAYS.between(monday, day) * 2;
                week[at] = codes.get(i);
                if (i + 1 < codes.size()) {
                    week[at + 1] = codes.get(i + 1);
                }
            }
            day = day.plusDays(1);
        }
        var texts = new TreeMap<String, String>();
        weeks.forEach((monday, week) -> {
            if (!Arrays.stream(week).allMatch("-"::equals)) {
                boolean wide = Arrays.stream(week).anyMatch(code -> code.length() > 1);
                texts.put(monday, String.join(wide ? " " : "", week));
            }
        });
        return texts;
    }

    private static List<String> codes(String marks) {
        int width = twoEach(marks) ? 2 : 1;
        var codes = new ArrayList<String>();
        for (int i = 0; i < marks.length(); i += width) {
            String code =
                    marks.substring(i, Math.min(marks.length(), i + width)).strip();
            codes.add(code.isEmpty() ? "-" : code);
        }
        return codes;
    }

    private static boolean twoEach(String marks) {
        boolean digit = false;
        for (int i = 1; i < marks.length(); i += 2) {
            char second = marks.charAt(i);
            if (second != ' ' && !Character.isDigit(second)) {
                return false;
            }
            digit |= second != ' ';
        }
        return digit;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean weekendsClosed(LocalDate start, List<String> codes) {
        boolean open = false;
        for (int i = 0; i < codes.size(); i++) {
            boolean closed = CLOSED.contains(codes.get(i));
            if (weekend(start.plusDays(i / 2)) && !closed) {
                return false;
            }
            open |= !closed;
        }
        return open;
    }
}
