package uk.haven.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * Support by level of the continuum over time at one school.
 *
 * @param chart number of pieces of support at the end of each half-term, by level
 * @param said what it comes to, in a sentence
 * @param shares the measure: share at each level at the end of each half-term
 * @param definition of the measure
 * @param costs what support cost by kind, for those who answer for money; else null
 */
public record ContinuumPage(
        List<PageShell.Link> sections,
        String where,
        Field school,
        List<Option> schools,
        Drawn chart,
        String said,
        Table shares,
        String definition,
        @Nullable Table costs) {}
