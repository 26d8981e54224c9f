package uk.haven.support.web.workforce;

import java.util.List;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * Those who support children.
 *
 * @param where school, or "" for all of the partnership's
 * @param choices schools to choose from; one or none when there is nothing to choose
 * @param schools capacity by school, and what it is used for where the viewer may know
 * @param supported where the children of every school are counted, or "" for one who sees them here
 * @param left who have left and still lead support
 * @param ending posts whose funding ends
 * @param expiring training that has expired or soon will
 * @param meetings of the network, the latest
 * @param mayMeet whether the viewer records its meetings
 */
public record WorkforcePage(
        List<PageShell.Link> sections,
        String where,
        Field school,
        List<Option> choices,
        List<Figure> figures,
        Table schools,
        String supported,
        Table workers,
        Pages pages,
        Table left,
        Table ending,
        Table expiring,
        Table meetings,
        boolean mayMeet) {

    public WorkforcePage {
        sections = List.copyOf(sections);
        choices = List.copyOf(choices);
        figures = List.copyOf(figures);
    }
}
