package uk.haven.schooling.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import uk.haven.children.RollIndex;
import uk.haven.intake.CsvFile;
import uk.haven.platform.Problem;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.Week;

/**
 * Reads the cells of one row after another. What has been met before is known by its bytes; what is met for the first
 * time, or is not understood, goes the way of every other source ({@link RowCheck}). For one thread.
 */
final class BulkRow {

    private final RollSlots slots;
    private final RollIndex roll;
    private final RowCheck check;
    private final Patterns patterns;
    private final WeekCodes weekCodes = new WeekCodes(AttendanceCodes.standard());
    private final MarkCache marks;
    private final MondayCache mondays = new MondayCache();
    private final int upnAt;
    private final int schoolAt;
    private final int weekAt;
    private final int marksAt;
    private byte[] lastUpn = new byte[0];
    private int lastChild = -1;
    private byte[] lastLaestab = new byte[0];
    private int lastSchool = -1;
    private long tolerated;
    private int week;
    private int school;
    private int place;
    private int pattern;

    BulkRow(CsvFile file, RollSlots slots, RowCheck check, Patterns patterns) {
        this.slots = slots;
        this.roll = slots.roll();
        this.check = check;
        this.patterns = patterns;
        this.marks = new MarkCache(AttendanceCodes.standard(), patterns);
        this.upnAt = file.indexOf("upn");
        this.schoolAt = file.indexOf("laestab");
        this.weekAt = file.indexOf("week_start");
        this.marksAt = file.indexOf("marks");
    }

    int week() {
        return week;
    }

    int school() {
        return school;
    }

    int place() {
        return place;
    }

    int pattern() {
        return pattern;
    }

    /** Codes met that had ended by the date of their marks. */
    long tolerated() {
        return tolerated;
    }

    /** Reads the row with its cells between these bounds; gives back what is wrong with it. */
    List<Problem> read(byte[] text, int[] starts, int[] ends) {
        int child = child(text, starts[upnAt], ends[upnAt]);
        school = school(text, starts[schoolAt], ends[schoolAt]);
        week = mondays.week(text, starts[weekAt], ends[weekAt]);
        pattern = marks.pattern(text, starts[marksAt], ends[marksAt]);
        if (child >= 0 && school >= 0 && week >= 0 && pattern > 0 && weekCodes.allKnown(week, marks.used())) {
            int monday = RegisterBoard.monday(week);
            place = slots.place(child, school, monday, monday + 4);
            if (place >= 0) {
                tolerated |= weekCodes.tolerated(week, marks.used());
                return List.of();
            }
        }
        return checked(text, starts, ends);
    }

    private int child(byte[] text, int from, int to) {
        if (Arrays.equals(text, from, to, lastUpn, 0, lastUpn.length)) {
            return lastChild;
        }
        int child = roll.indexOf(text, from, to - from);
        if (child >= 0) {
            if (lastUpn.length != to - from) {
                lastUpn = new byte[to - from];
            }
            System.arraycopy(text, from, lastUpn, 0, to - from);
            lastChild = child;
        }
        return child;
    }

    private int school(byte[] text, int from, int to) {
        if (Arrays.equals(text, from, to, lastLaestab, 0, lastLaestab.length)) {
            return lastSchool;
        }
        int found = slots.schoolOf(new String(text, from, to - from, StandardCharsets.UTF_8));
        if (found < 0 || !slots.mayWrite(found)) {
            return -1;
        }
        lastLaestab = Arrays.copyOfRange(text, from, to);
        lastSchool = found;
        return found;
    }

    private List<Problem> checked(byte[] text, int[] starts, int[] ends) {
        String weekStart = cell(text, starts[weekAt], ends[weekAt]);
        var checked = check.check(
                cell(text, starts[upnAt], ends[upnAt]),
                cell(text, starts[schoolAt], ends[schoolAt]),
                weekStart,
                cell(text, starts[marksAt], ends[marksAt]));
        return switch (checked) {
            case RowCheck.Checked.Bad bad -> bad.problems();
            case RowCheck.Checked.Good good -> {
                week = good.week();
                school = good.school();
                place = good.place();
                pattern = patterns.number(good.marks());
                marks.learn(text, starts[marksAt], ends[marksAt], good.marks(), pattern);
                mondays.learn(weekStart, week);
                tolerated |= weekCodes.tolerated(week, Week.used(good.marks(), 0, Week.MARKS));
                yield List.of();
            }
        };
    }

    private static String cell(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8).strip();
    }
}
