package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.milestones.AttendanceReviews.SchoolCount;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.reports.domain.MilestonesBySchool.Row;

/**
 * Children below the line of attendance after a half-term, reviewed and not, as a table of sums: schools within phases
 * within the partnership, reviewed and open within all who were below.
 */
public final class ReviewsBySchool {

    public static final String PARTNERSHIP = "partnership";
    public static final String BELOW = "below";
    public static final String REVIEWED = "reviewed";
    public static final String OPEN = "open";

    private final List<Row> rows;
    private final CountTable table;

    private ReviewsBySchool(List<Row> rows, CountTable table) {
        this.rows = rows;
        this.table = table;
    }

    /** @param schools every school that the counts are of */
    public static ReviewsBySchool of(List<School> schools, List<SchoolCount> counts) {
        Map<Long, School> byId = schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
        Map<String, SchoolCount> byKey = new HashMap<>();
        var rows = new ArrayList<Row>();
        var lines = new ArrayList<Line>();
        for (Phase phase : Phase.values()) {
            List<School> mine = counts.stream()
                    .map(each -> byId.get(each.schoolId()))
                    .filter(each -> each != null && each.phase() == phase)
                    .sorted(Comparator.comparing(School::laestab))
                    .toList();
            for (School school : mine) {
                String key = "school:" + school.id();
                counts.stream().filter(each -> each.schoolId() == school.id()).forEach(each -> byKey.put(key, each));
                lines.add(new Line(key, "phase:" + phase));
                rows.add(new Row(key, school.name(), false));
            }
            if (!mine.isEmpty()) {
                lines.add(new Line("phase:" + phase, PARTNERSHIP));
                rows.add(new Row("phase:" + phase, "All " + phase.label().toLowerCase(Locale.UK), true));
            }
        }
        lines.add(Line.top(PARTNERSHIP));
        rows.add(new Row(PARTNERSHIP, "Partnership", true));
        return new ReviewsBySchool(
                List.copyOf(rows),
                CountTable.of(
                        lines,
                        List.of(new Line(REVIEWED, BELOW), new Line(OPEN, BELOW), Line.top(BELOW)),
                        (row, column) -> figure(byKey.get(row), column)));
    }

    private static int figure(@Nullable SchoolCount of, String column) {
        return of == null ? 0 : column.equals(REVIEWED) ? of.reviewed() : of.open();
    }

    public List<Row> rows() {
        return rows;
    }

    /** True figures: protect before showing. */
    public CountTable table() {
        return table;
    }
}
