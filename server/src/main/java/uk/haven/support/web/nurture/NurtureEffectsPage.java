package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * What nurture groups came to.
 *
 * @param which school, and group within it
 * @param gain profile gain by half
 * @param weeks attendance and exclusions before, during and after
 * @param said what can be said of them
 */
public record NurtureEffectsPage(
        List<PageShell.Link> sections,
        String where,
        Field which,
        List<Option> choices,
        List<Figure> figures,
        Table gain,
        Table weeks,
        List<String> said) {}
