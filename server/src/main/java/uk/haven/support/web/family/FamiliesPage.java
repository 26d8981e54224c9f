package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.web.PageShell;

/**
 * Families of the viewer's schools.
 *
 * @param questions of other schools that wait for an answer here
 * @param arrived support that came with children and that nobody here leads yet
 * @param plans that go on
 * @param families with children here
 */
public record FamiliesPage(
        List<PageShell.Link> sections,
        int questions,
        Field child,
        List<Row> arrived,
        List<Row> plans,
        List<Row> families,
        Pages pages,
        String done) {
    public FamiliesPage {
        arrived = List.copyOf(arrived);
        plans = List.copyOf(plans);
        families = List.copyOf(families);
    }

    /** @param tag what needs someone, or "" */
    public record Row(String who, String title, String facts, String tag, String action, String path) {}
}
