package uk.haven.directory.web;

import java.util.List;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * The catalogue.
 *
 * @param mayEdit whether the viewer may add a service
 */
public record ServicesPage(
        List<PageShell.Link> parts,
        Field level,
        List<Option> levels,
        Field continuum,
        List<Option> continua,
        Field year,
        List<Option> years,
        Field giver,
        List<Option> givers,
        List<Chip> chips,
        Table table,
        boolean mayEdit,
        String done) {}
