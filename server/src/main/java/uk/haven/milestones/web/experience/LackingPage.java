package uk.haven.milestones.web.experience;

import java.util.List;
import java.util.Map;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;

/**
 * Children who lack something that is due to them, by name.
 *
 * @param plan where an activity for them is planned; "" for who plans none, and while no experience is chosen
 */
public record LackingPage(
        List<Section> sections,
        List<Section> parts,
        String title,
        String caption,
        String sentence,
        List<ExperiencesPage.Filter> filters,
        Map<String, String> kept,
        List<Chip> chips,
        String clear,
        List<Row> rows,
        Pages pages,
        String plan) {

    /** @param facts year and school */
    public record Row(String who, String path, String facts, List<Lack> lacks) {}

    /**
     * @param words of the experience; "" where it is the same for every row
     * @param missed that it did not or could not take part, when and why, or ""
     * @param planned when it is to have it, or ""
     */
    public record Lack(String words, String missed, String planned) {}
}
