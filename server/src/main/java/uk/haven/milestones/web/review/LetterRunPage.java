package uk.haven.milestones.web.review;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;

/**
 * Letters that were written together.
 *
 * @param facts when and by whom, in which wording
 * @param path of the files, without their ending
 * @param unprintable letters that the PDF has no shapes for, or ""
 */
public record LetterRunPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String title,
        String caption,
        String facts,
        String path,
        String unprintable,
        List<Kept> letters,
        String done) {

    /** A letter as it was written. */
    public record Kept(String who, String to, String address, String title, List<String> paragraphs) {}
}
