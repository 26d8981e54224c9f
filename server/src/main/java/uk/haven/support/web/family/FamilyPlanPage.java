package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * A plan with a family as a form.
 *
 * @param begun whether it has begun: its kind, children, first day and worker stay
 * @param support how its pieces of support stood when the page was shown
 * @param theirs what a colleague saved meanwhile
 */
public record FamilyPlanPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String action,
        boolean begun,
        int version,
        String support,
        Fields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {
    public FamilyPlanPage {
        crumbs = List.copyOf(crumbs);
        theirs = List.copyOf(theirs);
        problems = List.copyOf(problems);
    }

    public record Fields(
            Field kind,
            List<Option> kinds,
            Field child,
            List<Option> children,
            Field title,
            Field aims,
            Field frequency,
            List<Option> frequencies,
            Field consent,
            List<Option> consents,
            Field consentBy,
            Field consentOn,
            DateAnswer consentDate,
            Field from,
            DateAnswer fromDate,
            Field until,
            DateAnswer untilDate,
            Field next,
            DateAnswer nextDate,
            Field worker,
            List<Option> workers,
            Field level,
            List<Option> levels,
            Field to,
            List<Option> schools) {}
}
