package uk.haven.support.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * The team around a child.
 *
 * @param lead the lead professional, or that there is none
 * @param forms for who may write and while it goes on; null otherwise
 * @param settled actions that are done or dropped
 */
public record TeamPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String path,
        String lead,
        List<Member> members,
        List<Meeting> meetings,
        List<Action> actions,
        List<Action> settled,
        @Nullable Forms forms,
        String done,
        List<Problem> problems) {

    /** @param here whether they are in the team now */
    public record Member(long id, String name, String facts, boolean here) {}

    /** @param planned whether it is still to be held or written up */
    public record Meeting(long id, String title, String state, boolean planned, boolean due, List<SummaryRow> rows) {}

    public record Action(long id, String words, String facts, String tag, boolean overdue) {}

    /**
     * @param open which of the forms is open because something in it is wrong: its name, or ""
     * @param agencyWorkers those whom the team can take in, with their agency and until when; none when there is nobody
     */
    public record Forms(
            String open,
            Field lead,
            List<Option> leads,
            Field member,
            List<Option> workers,
            Field name,
            Field relation,
            Field meetOn,
            DateAnswer meetOnDate,
            Field place,
            Field action,
            Field owner,
            List<Option> owners,
            Field due,
            DateAnswer dueDate,
            Field agencyWorker,
            List<Option> agencyWorkers,
            Field why) {}
}
