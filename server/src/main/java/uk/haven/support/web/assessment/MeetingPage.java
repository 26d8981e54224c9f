package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * A meeting of the team, to write up.
 *
 * @param action where it is sent
 * @param planned whether it can be cancelled
 * @param theirs what somebody else wrote since
 */
public record MeetingPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        String action,
        int edit,
        boolean planned,
        Field on,
        DateAnswer onDate,
        Field came,
        List<Option> people,
        Field others,
        Field agreed,
        List<SummaryRow> theirs,
        List<Problem> problems) {}
