package uk.haven.milestones.web.experience;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;

/**
 * The plan of an activity, new or changed.
 *
 * @param version that was on the page; −1 for a new one
 * @param theirs what somebody else has saved meanwhile; empty when nobody has
 */
public record ActivityPlanPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String title,
        String school,
        String action,
        int version,
        Fields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {

    /**
     * The questions, with what was answered.
     *
     * @param schools empty where there is but one
     * @param experience bears what is wrong with what is ticked in all groups together
     * @param groups experiences by phase
     */
    public record Fields(
            Field school,
            List<Option> schools,
            Field title,
            Field experience,
            List<Group> groups,
            Field year,
            List<Option> years,
            Field whom,
            List<Option> whoms,
            Field from,
            DateAnswer fromDate,
            Field until,
            DateAnswer untilDate,
            Field leader) {}

    public record Group(Field field, List<Option> options) {}
}
