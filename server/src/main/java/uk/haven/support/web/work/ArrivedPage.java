package uk.haven.support.web.work;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/**
 * Support that came with children from other schools and that nobody here leads.
 *
 * @param workers who may take it on
 * @param why of ending it
 * @param mayEnd whether the viewer may end it because the child has moved
 * @param done what has just been done, or ""
 */
public record ArrivedPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        List<Row> rows,
        Field worker,
        List<Option> workers,
        Field note,
        Field why,
        boolean mayEnd,
        String done,
        List<Problem> problems) {

    public ArrivedPage {
        sections = List.copyOf(sections);
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
        workers = List.copyOf(workers);
        problems = List.copyOf(problems);
    }

    /**
     * @param item id of the piece of support
     * @param path where it can be read
     */
    public record Row(String item, String who, String title, String facts, String path, boolean ticked) {}
}
