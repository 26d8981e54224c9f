package uk.haven.milestones.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;

/**
 * The decision point at the viewer's schools.
 *
 * @param sentence when it is or was, and what is still to be decided
 * @param counts by standard; every number opens
 * @param lists below, no result, met
 * @param query what the address asks for, for forms to send back
 * @param whatIf null unless one standard is chosen
 * @param bulk null when there is nothing to decide, or it is not the viewer's to decide
 */
public record RunPage(
        List<Section> sections,
        String caption,
        String sentence,
        Table counts,
        List<Section> lists,
        Query query,
        Field school,
        List<Option> schools,
        Field trigger,
        List<Option> triggers,
        List<Chip> chips,
        String clear,
        List<Row> rows,
        Pages pages,
        @Nullable WhatIf whatIf,
        @Nullable Bulk bulk,
        String empty,
        String done,
        List<Problem> problems) {

    /** What the address asks for. */
    public record Query(String year, String school, String trigger, String status, String decided) {}

    /**
     * A child and a standard.
     *
     * @param item what ticking it sends; "" when it cannot be ticked
     * @param facts year and school
     * @param result "3C; level 3B or above is asked"
     * @param decision what was decided, or ""
     * @param path of the programme, or ""
     */
    public record Row(
            String item,
            String who,
            String childPath,
            String facts,
            String trigger,
            String result,
            String decision,
            String path,
            boolean ticked) {}

    /** How many would be below at another threshold. @param answer null until one is asked */
    public record WhatIf(Field at, @Nullable Table answer) {}

    /** What can be done for all that are ticked. */
    public record Bulk(
            Field kind,
            List<Option> kinds,
            Field group,
            Field worker,
            List<Option> workers,
            Field from,
            DateAnswer fromDate,
            Field until,
            DateAnswer untilDate,
            Field outreach,
            List<Option> outreachChoice,
            Field reason) {}
}
