package uk.haven.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of the list of children and the filters that go with it, contributed by a later module as a Spring bean. All
 * methods are called inside the viewer's read-only transaction and must answer for the whole collection with a fixed
 * number of queries, never one a row.
 */
public interface RollColumn {

    /** Heading: "Level", "Why", "Attendance", "Who is acting". */
    String heading();

    /** Position among the columns, ascending: level 10, why 20, attendance 30, acting 40, next date 50. */
    int order();

    /** Cells of the children of one page; a missing child has an empty cell. */
    Map<ChildId, Cell> cells(Collection<Child> children, LocalDate asOf);

    /** Filters it offers; none by default. */
    default List<Filter> filters() {
        return List.of();
    }

    /** Ids of the children on the roll of these schools that match the chosen value of one of {@link #filters}. */
    default Set<ChildId> matching(String filter, String value, Set<Long> schoolIds, LocalDate asOf) {
        return Set.of();
    }

    /**
     * What stands in a cell.
     *
     * @param text plain text, always present for readers that see no marks
     * @param level 0–3 to draw a level mark beside the text; −1 for none
     * @param proposed draws the mark outlined (proposed) instead of filled (recorded)
     */
    record Cell(String text, int level, boolean proposed) {
        public static Cell of(String text) {
            return new Cell(text, -1, false);
        }
    }

    /**
     * A filter shown as a select, and as a removable chip once chosen.
     *
     * @param name parameter in the address, unique among all columns: {@code level}
     * @param label "Level"
     * @param options value and label, in order
     */
    record Filter(String name, String label, List<Option> options) {
        public record Option(String value, String label) {}
    }
}
