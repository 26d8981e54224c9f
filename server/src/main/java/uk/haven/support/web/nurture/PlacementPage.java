package uk.haven.support.web.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;
import uk.haven.support.web.programme.ProgrammePage;

/**
 * A child's place in a nurture group, from the proposal to the return.
 *
 * @param attention whether the tags call somebody
 * @param finding what the profile says against the threshold, as sentences; empty after the decision
 * @param decide the decision about a proposal; null for who does not decide or when it is made
 * @param waiting whether somebody else is to decide
 * @param chart totals over time; null with fewer than two profiles
 * @param strands scores of every profile by strand
 * @param profile a new profile; null where none can be entered
 * @param returning the return to class; null before the child is placed
 * @param effect attendance and exclusions before, during and after; null until the stay has ended
 */
public record PlacementPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String group,
        String path,
        List<String> tags,
        boolean attention,
        String finding,
        @Nullable Decide decide,
        boolean waiting,
        List<SummaryRow> facts,
        @Nullable Drawn chart,
        Table strands,
        @Nullable ScoresFields profile,
        @Nullable Returning returning,
        ProgrammePage.@Nullable Effect effect,
        String done,
        List<Problem> problems) {

    /** Placing, or declining. */
    public record Decide(
            Field on, DateAnswer onDate, Field expected, DateAnswer expectedDate, Field reason, Field why) {}

    /**
     * The return to class.
     *
     * @param steps what is planned and what happened
     * @param begin beginning it; null where it cannot be begun
     * @param under what can be done while it is under way; null otherwise
     * @param end ending the placement; null where it cannot be ended
     */
    public record Returning(
            Table steps,
            @Nullable Step begin,
            @Nullable Under under,
            @Nullable End end) {}

    /**
     * @param expected day by which the child is to be back; null when only a further step is planned
     * @param longer why that day is past four terms
     */
    public record Step(
            Field kind,
            List<Option> kinds,
            Field words,
            Field planned,
            DateAnswer plannedDate,
            @Nullable Field expected,
            DateAnswer expectedDate,
            Field longer) {}

    /**
     * @param step a further step
     * @param open steps that have not happened yet
     * @param putOff putting the return off; null for who may not
     * @param longer why that day is past four terms
     */
    public record Under(
            Step step,
            Field which,
            List<Option> open,
            Field done,
            DateAnswer doneDate,
            Field went,
            @Nullable Field putOff,
            DateAnswer putOffDate,
            Field longer) {}

    public record End(
            Field how,
            List<Option> hows,
            Field ended,
            DateAnswer endedDate,
            Field outcome,
            List<Option> outcomes,
            Field why) {}
}
