package uk.haven.directory.web;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * The form of a service.
 *
 * @param version of the service that is on the page; 0 for a new one
 * @param theirs what somebody else has saved since, or none
 */
public record ServiceEditPage(
        List<PageShell.Link> parts,
        List<Crumb> crumbs,
        String title,
        String action,
        int version,
        Fields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {

    /** The questions, with what was answered. */
    public record Fields(
            Field name,
            Field about,
            Field level,
            List<Option> levels,
            Field continuum,
            List<Option> continua,
            Field giver,
            List<Option> givers,
            Field lowest,
            List<Option> lowests,
            Field highest,
            List<Option> highests,
            Field eligibility,
            Field places,
            Field cost,
            Field per,
            List<Option> pers,
            Field source,
            Field since,
            DateAnswer sinceDate,
            Field open,
            List<Option> opens) {}
}
