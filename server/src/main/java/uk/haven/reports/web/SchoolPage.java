package uk.haven.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Table;

/**
 * One school for its own staff: exact figures, each opening the children behind it.
 *
 * @param others the viewer's other schools
 */
public record SchoolPage(
        String name,
        List<Figure> figures,
        Table need,
        @Nullable Drawn attendance,
        @Nullable Table exclusions,
        List<Other> others) {

    public SchoolPage {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }

    /** Another school that the viewer may open. */
    public record Other(String name, String path) {}
}
