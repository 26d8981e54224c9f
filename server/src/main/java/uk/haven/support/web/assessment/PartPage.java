package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * One part of a common assessment, to write.
 *
 * @param edit counts edits of what is on the page
 * @param step {@code Part 3 of 11}
 * @param theirs what is saved now, when somebody else saved it since
 * @param missing what the part still needs to be done, in sentences
 * @param before path of the part before, or ""
 */
public record PartPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String about,
        String path,
        String action,
        int edit,
        String step,
        List<Question> questions,
        List<SummaryRow> theirs,
        List<String> missing,
        String before,
        String done,
        List<Problem> problems) {

    /** How a question is answered. */
    public enum Shape {
        LINE,
        TEXT,
        PAIR,
        ROWS
    }

    /**
     * @param fields one; of a pair the strengths and the needs; of rows none
     * @param rows each with a field for every column
     */
    public record Question(Shape shape, String label, String hint, List<Field> fields, List<List<Field>> rows) {}

    /**
     * What came of saving while one writes: replaces itself in the form.
     *
     * @param edit the edit that the form now stands on
     * @param words {@code Saved at 14:05}, or why not
     */
    public record Kept(int edit, String words, boolean failed) {}
}
