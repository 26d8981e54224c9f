package uk.haven.milestones.web.experience;

import java.util.List;
import java.util.Map;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;

/**
 * How many have had what is due to them, at the viewer's schools.
 *
 * @param sentence all of it in one
 * @param filters that choose what is counted and how it is cut
 * @param kept what else the address asks for, for the form to send back
 * @param coverage every number of children who lack something opens
 */
public record ExperiencesPage(
        List<Section> sections,
        List<Section> parts,
        String caption,
        String sentence,
        List<Filter> filters,
        Map<String, String> kept,
        List<Chip> chips,
        String clear,
        Table coverage) {

    /** A choice that narrows the page. */
    public record Filter(Field field, List<Option> options) {}
}
