package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.Marks;

/** What a row of {@code attendance.csv} must satisfy; the same for every source. */
final class RowCheck {

    private final RollSlots slots;
    private final AttendanceCodes codes;
    private final LocalDate today;

    RowCheck(RollSlots slots, AttendanceCodes codes, LocalDate today) {
        this.slots = slots;
        this.codes = codes;
        this.today = today;
    }

    /** What became of a row. */
    sealed interface Checked {
        /** A place on the board, and the packed marks. */
        record Good(int week, int school, int place, long marks) implements Checked {}

        record Bad(List<Problem> problems) implements Checked {}
    }

    /** Checks the stripped values of a row. */
    Checked check(String upn, String laestab, String weekStart, String marks) {
        var problems = new ArrayList<Problem>();
        int child = child(upn, problems);
        int school = school(laestab, problems);
        LocalDate monday = monday(weekStart, problems);
        long packed = 0;
        switch (Marks.read(codes, marks)) {
            case Marks.Reading.Wrong wrong -> problems.add(wrong.problem());
            case Marks.Reading.Read read -> packed = read.week();
        }
        if (!problems.isEmpty() || monday == null) {
            return new Checked.Bad(problems);
        }
        int first = (int) monday.toEpochDay();
        Problem unknown = Marks.check(codes, packed, first);
        if (unknown != null) {
            problems.add(unknown);
        }
        int place = slots.place(child, school, first, first + 4);
        if (place < 0) {
            problems.add(Problem.of(
                    "upn",
                    "NOT-ON-ROLL",
                    upn + " was not on the roll of " + laestab + " in the week of " + monday,
                    "send pupils.csv with this enrolment first, or correct the school or the week"));
        }
        return problems.isEmpty()
                ? new Checked.Good(RegisterBoard.weekOf(first), school, place, packed)
                : new Checked.Bad(problems);
    }

    private int child(String upn, List<Problem> problems) {
        int child = slots.roll().indexOf(upn);
        if (child < 0) {
            child = slots.roll().indexOf(upn.toUpperCase(Locale.ROOT));
        }
        if (child < 0) {
            problems.add(Faults.unknownChild(upn));
        }
        return child;
    }

    private int school(String laestab, List<Problem> problems) {
        int school = slots.schoolOf(laestab);
        if (school < 0) {
            problems.add(Faults.unknownSchool(laestab));
        } else if (!slots.mayWrite(school)) {
            problems.add(Faults.notYours(laestab));
        }
        return school;
    }

    private @Nullable LocalDate monday(String text, List<Problem> problems) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            problems.add(Faults.noDate("week_start", text));
            return null;
        }
        if (date.getDayOfWeek() != DayOfWeek.MONDAY) {
            problems.add(Problem.of(
                    "week_start",
                    "WEEK-NOT-MONDAY",
                    text + " is not a Monday",
                    "give the Monday of the week that the marks are for"));
        } else if (date.isAfter(today)) {
            problems.add(Faults.future("week_start", date));
        } else if (RegisterBoard.weekOf((int) date.toEpochDay()) < 0) {
            problems.add(Problem.of(
                    "week_start", "DATE-TOO-EARLY", text + " is before 1990", "correct the year of the week"));
        }
        return date;
    }

    /** The file says two different things of one child's week. */
    static Problem contradiction() {
        return Problem.of(
                "marks",
                "SAME-KEY-TWICE",
                "the file has other marks for this child, school and week in an earlier row",
                "keep the row that is right");
    }
}
