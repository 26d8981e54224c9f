package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/** Children before a change of school. @param waiting those with a level or support and no plan for the move */
public record TransitionsPage(List<PageShell.Link> sections, List<Row> waiting, List<Row> planned, Table counts) {
    public TransitionsPage {
        waiting = List.copyOf(waiting);
        planned = List.copyOf(planned);
    }

    public record Row(String who, String facts, String action, String path) {}
}
