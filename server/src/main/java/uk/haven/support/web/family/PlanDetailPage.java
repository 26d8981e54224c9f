package uk.haven.support.web.family;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * A plan with a family: what was agreed, the contacts, what comes next.
 *
 * @param may whether the viewer may write
 * @param tags what needs someone, or how it ended
 * @param take who can take it on, when it came with the child from another school; else null
 * @param log null when nothing can be logged
 * @param steps of the checklist
 * @param counsellor the counsellor's notes; null when it is no counselling
 */
public record PlanDetailPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        UUID id,
        String title,
        String who,
        boolean may,
        boolean ended,
        List<String> tags,
        String next,
        @Nullable Take take,
        @Nullable LogForm log,
        List<Step> steps,
        @Nullable Counsellor counsellor,
        List<Moment> contacts,
        List<SummaryRow> plan,
        String done,
        List<Problem> problems) {

    /** @param may whether the viewer says who; of counselling only the SENCo and the head do */
    public record Take(String from, boolean may, Field worker, List<Option> workers, Field note) {}

    public record Step(String code, String label, boolean done, String facts) {}

    /**
     * @param mayRead whether the viewer reads the notes
     * @param mayOpen whether the viewer may open them for a reason
     */
    public record Counsellor(boolean mayRead, boolean mayOpen, Field reason, List<Moment> notes) {}
}
