package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.web.PageShell;

/** The teams in which a worker of an agency is. */
public record AgencyTeamsPage(List<PageShell.Link> sections, List<Row> rows) {
    public AgencyTeamsPage {
        sections = List.copyOf(sections);
        rows = List.copyOf(rows);
    }

    public record Row(String who, String facts, String path) {}
}
