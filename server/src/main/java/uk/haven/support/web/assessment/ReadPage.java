package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;
import uk.haven.support.domain.assessment.Changes.Change;

/**
 * A version of an assessment, to read or to print.
 *
 * @param changes what it changed in the version before
 * @param parts those that are shown
 * @param choices what can be printed; none on the page that is read
 */
public record ReadPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        int number,
        String state,
        String changed,
        List<Change> changes,
        List<Part> parts,
        List<Choice> choices) {

    /**
     * @param sensitive shown folded
     * @param shut not open to this person
     */
    public record Part(String code, String title, boolean sensitive, boolean shut, List<SummaryRow> rows) {}

    public record Choice(String code, String title, boolean sensitive, boolean chosen) {}
}
