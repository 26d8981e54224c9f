package uk.haven.milestones.web.experience;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;

/** The children of an activity, chosen one by one. */
public record ChoosePage(
        List<Section> sections,
        List<Crumb> crumbs,
        String title,
        String action,
        int version,
        List<Row> rows,
        List<Problem> problems) {

    /** @param child whom ticking sends @param facts year group */
    public record Row(String child, String who, String facts, boolean ticked) {}
}
