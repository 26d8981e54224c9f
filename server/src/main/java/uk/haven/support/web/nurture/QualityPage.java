package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * A group's reviews of its own quality, beside one another.
 *
 * @param due what is due, as a sentence
 * @param compared statements with the judgement of each review, latest first
 * @param actions what is to be done, from the latest review
 */
public record QualityPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String group,
        String path,
        String due,
        Table compared,
        Table actions,
        String done) {}
