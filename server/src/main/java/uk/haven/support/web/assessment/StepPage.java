package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;
import uk.haven.support.domain.assessment.Changes.Change;

/** What is asked before an assessment is completed, or closed. */
public final class StepPage {

    private StepPage() {}

    /**
     * Check and complete.
     *
     * @param missing what is missing, by part; nothing when it can be completed
     * @param changes what the review changes in the version before
     */
    public record Complete(
            List<PageShell.Link> sections,
            List<Crumb> crumbs,
            String title,
            String who,
            String path,
            List<Gap> missing,
            List<Change> changes,
            List<Problem> problems) {}

    /** A part in which something is missing, and what. */
    public record Gap(String title, String path, List<String> words) {}

    /** @param goes what is planned and open, and goes when it is closed */
    public record Close(
            List<PageShell.Link> sections,
            List<Crumb> crumbs,
            String who,
            String path,
            String goes,
            Field on,
            DateAnswer onDate,
            Field outcome,
            List<Option> outcomes,
            Field reason,
            List<Problem> problems) {}
}
