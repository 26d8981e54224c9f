package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * One nurture group.
 *
 * @param may whether the viewer may change it
 * @param wanting what it is short of, as sentences
 * @param wished what would be good, as sentences
 * @param taken "7 of 8 places taken"
 * @param calendar when it meets in the half-term that was chosen
 * @param quality what the last review found, as a sentence
 */
public record GroupPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String name,
        String where,
        String path,
        boolean may,
        List<String> wanting,
        List<String> wished,
        List<SummaryRow> facts,
        String taken,
        List<PlacementRow> placed,
        List<PlacementRow> proposed,
        List<PlacementRow> before,
        Field halfTerm,
        List<Option> halfTerms,
        Table calendar,
        String quality,
        String done) {}
