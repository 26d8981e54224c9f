package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.web.PageShell;

/**
 * Common assessments of the viewer's schools.
 *
 * @param lists going on, drafts, under review, needing somebody, closed, with counts
 */
public record AssessmentsPage(List<PageShell.Link> sections, List<Section> lists, List<Row> rows, Pages pages) {

    /** @param attention what needs somebody, or "" */
    public record Row(String who, String path, String state, String attention, String facts) {}
}
