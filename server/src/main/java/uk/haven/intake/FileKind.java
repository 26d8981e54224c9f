package uk.haven.intake;

import java.util.List;

/**
 * One kind of file that can be sent in, as its owner describes it.
 *
 * @param name stable, the file name without its ending: {@code pupils}
 * @param order kinds are applied in ascending order, so that pupils are known before their marks (calendar 10, schools
 *     20, staff 30, pupils 40, attendance 50, exclusions 60, assessments 70, indicators 80, levels 90, destinations 100,
 *     measures 110)
 * @param columns in the order in which an example file shows them
 * @param explanation one sentence for the person who sends it
 */
public record FileKind(String name, int order, List<Column> columns, String explanation) {

    public FileKind {
        columns = List.copyOf(columns);
    }

    public List<String> requiredColumns() {
        return columns.stream().filter(Column::required).map(Column::name).toList();
    }

    /**
     * One column.
     *
     * @param name as in the header row
     * @param required whether a file without it is refused whole
     * @param meaning what it holds, with its form: {@code "first day on roll, yyyy-MM-dd"}
     * @param example a valid value
     */
    public record Column(String name, boolean required, String meaning, String example) {}
}
