package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * How one of a family was to be reached before.
 *
 * @param open whether the viewer has said why lately
 * @param was latest first; none while it is not open
 * @param reason to open it
 */
public record EarlierContactPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String action,
        boolean open,
        List<Was> was,
        Field reason,
        List<Problem> problems) {
    public EarlierContactPage {
        sections = List.copyOf(sections);
        crumbs = List.copyOf(crumbs);
        was = List.copyOf(was);
        problems = List.copyOf(problems);
    }

    /** @param until when it was replaced, and by whom */
    public record Was(String until, List<SummaryRow> rows) {
        public Was {
            rows = List.copyOf(rows);
        }
    }
}
