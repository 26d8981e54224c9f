package uk.haven.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * The agencies and the services whose referrals each receives.
 *
 * @param form to add one, or to change the one that is open; null when the viewer may not
 */
public record AgenciesPage(
        List<PageShell.Link> parts,
        List<Crumb> crumbs,
        Table table,
        @Nullable Form form,
        String done,
        List<Problem> problems) {

    /** @param version of the agency that is on the page; 0 for a new one */
    public record Form(
            String heading, String action, int version, Field name, Field kind, List<Option> kinds, String button) {}
}
