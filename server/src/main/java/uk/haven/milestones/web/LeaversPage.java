package uk.haven.milestones.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;

/**
 * Where the leavers of Year 11 go.
 *
 * @param bulk null when there is nothing that the viewer may do
 */
public record LeaversPage(
        List<Section> sections,
        String caption,
        String sentence,
        List<Figure> figures,
        List<Section> lists,
        String year,
        String list,
        List<Row> rows,
        @Nullable Bulk bulk,
        String empty,
        String done,
        List<Problem> problems) {

    /** @param item what ticking sends; "" when it cannot be ticked @param facts place, when and who finds out */
    public record Row(
            String item, String who, String childPath, String school, String place, String facts, boolean ticked) {}

    /** What can be done for all that are ticked. @param owners empty for who cannot give it to others */
    public record Bulk(Field place, List<Option> places, Field owner, List<Option> owners) {}
}
