package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.milestones.MilestoneReturns.Standard;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;

/**
 * Who was below a standard, by school and kind of standard, as a table of sums: schools within phases within the
 * partnership. A child below in two subjects counts once in each, so the sums count decisions and not children.
 */
public final class MilestonesBySchool {

    public static final String PARTNERSHIP = SchoolsInPhases.PARTNERSHIP;
    public static final String TOTAL = "total";

    /** Kinds of standard, by what their codes hold. */
    public enum KindOfStandard {
        READING("Reading score"),
        LEVELS("Levels and grades"),
        ATTENDANCE("Attendance"),
        PLACE("Place after Year 11");

        private final String label;

        KindOfStandard(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static KindOfStandard of(String trigger) {
            return trigger.contains("GRT2")
                    ? READING
                    : trigger.startsWith("ATT") ? ATTENDANCE : trigger.startsWith("KS4") ? PLACE : LEVELS;
        }
    }

    private final List<Row> rows;
    private final CountTable table;

    private MilestonesBySchool(List<Row> rows, CountTable table) {
        this.rows = rows;
        this.table = table;
    }

    /** A row as it is shown. @param sum whether it sums up others */
    public record Row(String key, String label, boolean sum) {}

    /** @param schools every school that the returns are of */
    public static MilestonesBySchool of(List<School> schools, List<SchoolReturn> returns) {
        Map<Long, SchoolReturn> bySchool =
                returns.stream().collect(Collectors.toMap(SchoolReturn::schoolId, Function.identity()));
        var lines = new SchoolsInPhases(
                schools.stream().filter(each -> bySchool.containsKey(each.id())).toList());
        var columns = new ArrayList<Line>();
        for (KindOfStandard kind : KindOfStandard.values()) {
            columns.add(new Line(kind.name(), TOTAL));
        }
        columns.add(Line.top(TOTAL));
        return new MilestonesBySchool(
                lines.rows().stream()
                        .map(each -> new Row(each.key(), each.label(), each.sum()))
                        .toList(),
                CountTable.of(lines.lines(), columns, (row, kind) -> {
                    Long school = lines.school(row);
                    return below(school == null ? null : bySchool.get(school), kind);
                }));
    }

    private static int below(@Nullable SchoolReturn of, String kind) {
        return of == null
                ? 0
                : of.standards().stream()
                        .filter(each -> KindOfStandard.of(each.trigger()).name().equals(kind))
                        .mapToInt(Standard::below)
                        .sum();
    }

    public List<Row> rows() {
        return rows;
    }

    /** True figures: protect before showing. */
    public CountTable table() {
        return table;
    }
}
