package uk.haven.intake.web;

import java.util.List;
import uk.haven.intake.internal.FileView;
import uk.haven.intake.internal.RejectedView;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.Neutral;

/**
 * The report of one file.
 *
 * @param mends whether its rejected rows can be mended here
 * @param more how many rejected rows are not shown
 */
public record FilePage(FileView file, List<RejectedView> rows, boolean mends, long more, String done) {

    public String path() {
        return "/files/" + file.publicId();
    }

    /** Columns that a person may type in: the errors column of a file that came back is not one. */
    public boolean typed(int column) {
        return !file.layout().get(column).equalsIgnoreCase("errors");
    }

    public String cell(RejectedView row, int column) {
        return column < row.cells().size() ? Neutral.undo(row.cells().get(column)) : "";
    }

    /** Whether a problem of the row is about the column. */
    public boolean wrong(RejectedView row, int column) {
        return row.problems().stream()
                .anyMatch(problem ->
                        problem.field().equalsIgnoreCase(file.layout().get(column)));
    }

    public static String sentence(Problem problem) {
        return problem.wrong() + ": " + problem.remedy() + " (" + problem.code() + ")";
    }
}
