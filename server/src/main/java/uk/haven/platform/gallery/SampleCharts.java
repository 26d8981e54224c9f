package uk.haven.platform.gallery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.haven.platform.charts.AttendanceChart;
import uk.haven.platform.charts.BarChart;
import uk.haven.platform.charts.Chart;
import uk.haven.platform.charts.LineChart;
import uk.haven.platform.charts.Point;
import uk.haven.platform.charts.Reference;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;

/** Charts of every kind, with long names, hidden figures and gaps. */
public final class SampleCharts {

    private SampleCharts() {}

    public static List<Chart> all() {
        return List.of(levels(), exclusions(), gap(), absence(), attendance());
    }

    static Chart levels() {
        return new BarChart(
                "levels",
                "Half of the children at level 3 are in two schools",
                "Children by school and level",
                "School",
                Unit.COUNT,
                BarChart.Layout.ACROSS_STACKED,
                List.of(
                        "Riders Infant School",
                        "Front Lawn Junior School",
                        "Park Community School",
                        "St Alban's Church of England Primary School"),
                List.of(
                        Series.of("Level 1", 41, 63, 190, 22),
                        Series.of("Level 2", 20, 31, 82, 9),
                        new Series("Level 3", List.of(Point.of(7), Point.of(12), Point.of(31), Point.SUPPRESSED))));
    }

    static Chart exclusions() {
        return new BarChart(
                "exclusions",
                "Boys were excluded four times as often as girls in Year 9",
                "Fixed-term exclusions by year group, 2007/08",
                "Year",
                Unit.COUNT,
                BarChart.Layout.UPRIGHT,
                List.of("Year 7", "Year 8", "Year 9", "Year 10", "Year 11"),
                List.of(
                        Series.of("Boys", 31, 44, 88, 71, 40),
                        new Series(
                                "Girls",
                                List.of(Point.of(9), Point.SUPPRESSED, Point.of(22), Point.of(30), Point.of(12)))));
    }

    static Chart gap() {
        return new LineChart(
                "gap",
                "Key Stage 4 gap closed from 34 points to 1",
                "Percent of pupils with five good grades, by year",
                "School year",
                Unit.PERCENT,
                List.of("2003/04", "2004/05", "2005/06", "2006/07", "2007/08"),
                List.of(
                        new Series(
                                "Leigh Park",
                                List.of(
                                        Point.between(15, 19, 23),
                                        Point.between(21, 26, 31),
                                        Point.NONE,
                                        Point.between(43, 48, 53),
                                        Point.between(55, 60, 65))),
                        Series.of("England", 53, 56, 58, 60, 61)),
                null);
    }

    static Chart absence() {
        return new LineChart(
                "attendance-trend",
                "Attendance has been above 90 % since half-term 3",
                "Percent of half days attended, by half-term",
                "Half-term",
                Unit.PERCENT,
                List.of("1", "2", "3", "4", "5", "6"),
                List.of(new Series(
                        "Attendance",
                        List.of(
                                Point.of(88.1),
                                Point.of(89.3),
                                Point.of(91.2),
                                Point.SUPPRESSED,
                                Point.of(92.5),
                                Point.of(93.0)))),
                new Reference("90 %", 90));
    }

    static Chart attendance() {
        var weeks = new ArrayList<AttendanceChart.Week>();
        LocalDate monday = LocalDate.of(2007, 9, 3);
        int[] attended = {
            10, 10, 9, 8, 10, 7, 10, 10, 6, 0, 4, 10, 10, 9, 9, 10, 10, 8, 7, 10, 10, 3, 5, 10, 9, 10, 10, 10, 8
        };
        for (int i = 0; i < attended.length; i++) {
            boolean holiday = i == 7 || i == 15 || i == 16 || i == 23;
            weeks.add(new AttendanceChart.Week(
                    monday.plusWeeks(i), holiday ? 0 : attended[i], holiday ? 0 : 10, i == 10 ? 6 : i == 21 ? 4 : 0));
        }
        return new AttendanceChart(
                "attendance",
                "Attendance fell in two weeks with exclusions",
                "Percent of half days attended, by week, 2007/08",
                weeks,
                List.of(
                        new AttendanceChart.Band("Half-term 1", LocalDate.of(2007, 9, 3), LocalDate.of(2007, 10, 19)),
                        new AttendanceChart.Band("Half-term 2", LocalDate.of(2007, 10, 29), LocalDate.of(2007, 12, 20)),
                        new AttendanceChart.Band("Half-term 3", LocalDate.of(2008, 1, 7), LocalDate.of(2008, 2, 8)),
                        new AttendanceChart.Band("Half-term 4", LocalDate.of(2008, 2, 18), LocalDate.of(2008, 4, 4))),
                new Reference("90 %", 90));
    }
}
