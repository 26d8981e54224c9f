package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * Nurture groups of the viewer's schools, with the children to look at.
 *
 * @param school whether the viewer works with children at a school
 * @param make whether the viewer may make a group
 * @param look children whose place somebody should look at
 * @param before children who went back or left in the past year
 */
public record NurturePage(
        List<PageShell.Link> sections,
        boolean school,
        boolean make,
        Table groups,
        List<PlacementRow> look,
        List<PlacementRow> proposed,
        List<PlacementRow> before) {}
