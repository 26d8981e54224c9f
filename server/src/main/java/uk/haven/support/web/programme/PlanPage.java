package uk.haven.support.web.programme;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * The form of a plan.
 *
 * @param from the referral that has led to it, or ""
 * @param begun whether the programme is there already: its first day and who leads it are then not asked
 * @param version of the programme that is on the page
 * @param support version of its piece of support that is on the page
 * @param theirs what somebody else has saved since, or none
 */
public record PlanPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String from,
        String action,
        boolean begun,
        int version,
        int support,
        PlanFields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {}
