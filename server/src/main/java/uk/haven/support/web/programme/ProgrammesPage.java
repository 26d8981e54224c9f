package uk.haven.support.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.web.PageShell;

/**
 * Programmes of the viewer's schools.
 *
 * @param lists all, criteria met, overdue, drifting, ended, with counts
 * @param list which one is open
 * @param clear where no filter is on
 * @param bulk what can be done for all that are ticked; null when no row can be ticked
 */
public record ProgrammesPage(
        List<PageShell.Link> sections,
        List<Section> lists,
        String list,
        Field child,
        Field type,
        List<Option> types,
        List<Chip> chips,
        String clear,
        List<Row> rows,
        Pages pages,
        @Nullable Bulk bulk,
        String done,
        List<Problem> problems) {

    /** @param item id of the programme that can be ticked, or "" */
    public record Row(
            String item,
            String who,
            String title,
            String path,
            String progress,
            String facts,
            List<String> tags,
            boolean ticked) {}

    public record Bulk(Field next, DateAnswer nextDate, Field worker, List<Option> workers, Field note) {}
}
