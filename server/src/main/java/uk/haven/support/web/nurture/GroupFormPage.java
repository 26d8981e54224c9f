package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * Making a group, or changing it.
 *
 * @param version of the group that the form changes, 0 for a new one
 * @param theirs what somebody else has saved meanwhile
 */
public record GroupFormPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String where,
        String action,
        int version,
        Fields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {

    /** @param schools empty where there is no choice */
    public record Fields(
            Field school,
            List<Option> schools,
            Field name,
            Field places,
            Field room,
            Field pattern,
            List<Option> patterns,
            Field opens,
            DateAnswer opensDate,
            Field closes,
            DateAnswer closesDate,
            List<Adult> adults,
            Field overseer,
            Field since,
            DateAnswer sinceDate,
            Field notes) {}

    public record Adult(Field worker, List<Option> workers, Field teacher, List<Option> teachers) {}
}
