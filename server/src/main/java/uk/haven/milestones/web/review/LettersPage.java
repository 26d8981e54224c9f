package uk.haven.milestones.web.review;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;

/**
 * Letters that could be written.
 *
 * @param wording id of the wording that is shown
 * @param wordingPath where the wording is changed, or "" for who may not
 * @param unprintable letters that the PDF has no shapes for, or ""
 */
public record LettersPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String caption,
        long wording,
        String wordingPath,
        String wordingBy,
        String unprintable,
        List<Child> children,
        List<Problem> problems) {

    /** A child about whom letters can be written. @param item what the form sends for it */
    public record Child(String item, String who, String facts, List<Offer> offers) {}

    /**
     * Somebody who can be written to.
     *
     * @param value what ticking sends
     * @param label "Karen O'Brien, mother"
     * @param address one line, or what is done without one
     */
    public record Offer(
            String value, String label, String address, boolean ticked, String title, List<String> paragraphs) {}
}
