package uk.haven.demo.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;

/** The demo's half-terms, 2005/06 to 2007/08, its bank holidays, and the date on which it stands still. */
public final class DemoCalendar {

    /** The partnership's today in the demo. */
    public static final LocalDate TODAY = LocalDate.of(2008, 5, 16);

    public static final SchoolYear LAST_YEAR = new SchoolYear(2006);
    public static final SchoolYear THIS_YEAR = new SchoolYear(2007);

    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(LocalDate.of(2007, 5, 7), LocalDate.of(2008, 5, 5));

    public static final List<HalfTerm> HALF_TERMS = List.of(
            halfTerm(2005, 1, "2005-09-05", "2005-10-21"),
            halfTerm(2005, 2, "2005-10-31", "2005-12-16"),
            halfTerm(2005, 3, "2006-01-03", "2006-02-10"),
            halfTerm(2005, 4, "2006-02-20", "2006-03-31"),
            halfTerm(2005, 5, "2006-04-18", "2006-05-26"),
            halfTerm(2005, 6, "2006-06-05", "2006-07-25"),
            halfTerm(2006, 1, "2006-09-05", "2006-10-20"),
            halfTerm(2006, 2, "2006-10-30", "2006-12-20"),
            halfTerm(2006, 3, "2007-01-04", "2007-02-09"),
            halfTerm(2006, 4, "2007-02-19", "2007-03-30"),
            halfTerm(2006, 5, "2007-04-16", "2007-05-25"),
            halfTerm(2006, 6, "2007-06-04", "2007-07-24"),
            halfTerm(2007, 1, "2007-09-04", "2007-10-19"),
            halfTerm(2007, 2, "2007-10-29", "2007-12-19"),
            halfTerm(2007, 3, "2008-01-07", "2008-02-15"),
            halfTerm(2007, 4, "2008-02-25", "2008-04-04"),
            halfTerm(2007, 5, "2008-04-21", "2008-05-23"),
            halfTerm(2007, 6, "2008-06-02", "2008-07-22"));

    static final SchoolCalendar CALENDAR = SchoolCalendar.of(HALF_TERMS);

    private DemoCalendar() {}

    /** First day of roll in the school year. */
    static LocalDate firstOfSeptember(SchoolYear year) {
        return LocalDate.of(year.start(), 9, 1);
    }

    static LocalDate lastOfAugust(SchoolYear year) {
        return LocalDate.of(year.start() + 1, 8, 31);
    }

    /** Mondays of the weeks with school in the two full years, up to {@link #TODAY}. */
    static List<LocalDate> weeks() {
        var weeks = new ArrayList<LocalDate>();
        for (HalfTerm halfTerm : HALF_TERMS) {
            if (halfTerm.schoolYear().start() >= LAST_YEAR.start()) {
                LocalDate monday = halfTerm.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                while (!monday.isAfter(halfTerm.end()) && !monday.isAfter(TODAY)) {
                    weeks.add(monday);
                    monday = monday.plusWeeks(1);
                }
            }
        }
        return weeks;
    }

    /** Whether there is school on the day. */
    static boolean isSchoolDay(LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5 || BANK_HOLIDAYS.contains(day)) {
            return false;
        }
        return CALENDAR.halfTermAt(day).filter(half -> !day.isAfter(half.end())).isPresent();
    }

    private static HalfTerm halfTerm(int year, int number, String start, String end) {
        return new HalfTerm(new SchoolYear(year), number, LocalDate.parse(start), LocalDate.parse(end));
    }
}
