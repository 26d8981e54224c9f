package uk.haven.directory;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.web.PageShell;

/**
 * What a later module, which refers children to services, puts around the catalogue's pages; a Spring bean. Called inside
 * the viewer's transaction.
 */
public interface AroundCatalogue {

    /** The row of links above every page of the catalogue. @param current path of the part that is open */
    List<PageShell.Link> parts(String current);

    /** Waiting list and time to first response on a service's page, as far as the viewer may know them. */
    Optional<Content> figures(Service service, LocalDate date);
}
