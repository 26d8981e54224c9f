package uk.haven.milestones.web.experience;

import java.util.List;
import uk.haven.platform.ui.Section;

/**
 * The activities of the viewer's schools: to write up, planned, and those of the school year that are over.
 *
 * @param plan where another is planned, or "" for who plans none
 */
public record ActivitiesPage(
        List<Section> sections,
        List<Section> parts,
        String caption,
        List<Section> lists,
        List<Row> rows,
        String empty,
        String plan,
        String done) {

    /**
     * @param facts when, for whom, who leads it
     * @param gives the experiences in words
     * @param state "" where the list says it
     * @param action the verb on the link
     */
    public record Row(String title, String facts, String gives, String state, String action, String path) {}
}
