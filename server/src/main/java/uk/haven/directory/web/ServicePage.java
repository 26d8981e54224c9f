package uk.haven.directory.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * One service.
 *
 * @param figures waiting list and time to first response, where the viewer may know them
 * @param change where it can be changed, or ""
 */
public record ServicePage(
        List<PageShell.Link> parts,
        List<Crumb> crumbs,
        String name,
        String about,
        boolean open,
        List<SummaryRow> facts,
        Optional<Content> figures,
        String change,
        String done) {}
