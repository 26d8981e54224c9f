package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.haven.milestones.MilestoneReturns.Letters;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;

/**
 * Who of Year R has reached the end of phase 2 of Letters and Sounds, by school, as a table of sums: schools within phases
 * within the partnership. Each child counts once.
 */
public final class LettersBySchool {

    public static final String TOTAL = "total";
    public static final String REACHED = "reached";
    public static final String BELOW = "below";
    public static final String UNKNOWN = "unknown";

    private final List<Row> rows;
    private final CountTable table;

    private LettersBySchool(List<Row> rows, CountTable table) {
        this.rows = rows;
        this.table = table;
    }

    /** A row as it is shown. @param sum whether it sums up others */
    public record Row(String key, String label, boolean sum) {}

    /** @param schools every school that the returns are of; one without Year R has no row */
    public static LettersBySchool of(List<School> schools, List<SchoolReturn> returns) {
        Map<Long, Letters> bySchool = new HashMap<>();
        returns.forEach(each -> each.letters().ifPresent(letters -> bySchool.put(each.schoolId(), letters)));
        var lines = new SchoolsInPhases(
                schools.stream().filter(each -> bySchool.containsKey(each.id())).toList());
        var columns = new ArrayList<Line>();
        for (String column : List.of(REACHED, BELOW, UNKNOWN)) {
            columns.add(new Line(column, TOTAL));
        }
        columns.add(Line.top(TOTAL));
        return new LettersBySchool(
                lines.rows().stream()
                        .map(each -> new Row(each.key(), each.label(), each.sum()))
                        .toList(),
                CountTable.of(lines.lines(), columns, (row, column) -> {
                    Long school = lines.school(row);
                    Letters letters = school == null ? null : bySchool.get(school);
                    return letters == null ? 0 : count(letters, column);
                }));
    }

    private static int count(Letters letters, String column) {
        return switch (column) {
            case REACHED -> letters.reached();
            case BELOW -> letters.below();
            default -> letters.unknown();
        };
    }

    public List<Row> rows() {
        return rows;
    }

    /** True figures: protect before showing. */
    public CountTable table() {
        return table;
    }
}
