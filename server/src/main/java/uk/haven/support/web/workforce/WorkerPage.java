package uk.haven.support.web.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * One who supports children.
 *
 * @param change what may be said of the worker; null when the viewer may not
 * @param caseload what they lead, with the children; null for those who see no child
 * @param done what has just been done, or ""
 */
public record WorkerPage(
        List<PageShell.Link> sections,
        String name,
        String caption,
        String path,
        List<SummaryRow> facts,
        Table training,
        @Nullable Change change,
        @Nullable Caseload caseload,
        String done,
        List<Problem> problems) {

    public WorkerPage {
        sections = List.copyOf(sections);
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    /**
     * @param was what was kept of the three when the page was shown, as the form sends it
     * @param accounts those who hold a role at the school
     */
    public record Change(
            String was,
            Field capacity,
            Field manager,
            Field account,
            List<Option> accounts,
            Field course,
            Field kind,
            List<Option> kinds,
            Field taken,
            DateAnswer takenDate,
            Field expires,
            DateAnswer expiresDate) {}

    /**
     * @param all how many pieces of support there are
     * @param workers who may take them on
     */
    public record Caseload(
            List<Row> rows,
            Pages pages,
            long all,
            Field worker,
            List<Option> workers,
            Field note,
            Field on,
            DateAnswer onDate) {
        public Caseload {
            rows = List.copyOf(rows);
            workers = List.copyOf(workers);
        }
    }

    /** @param item id of the piece of support */
    public record Row(String item, String who, String path, String title, String facts, int level, boolean ticked) {}
}
