package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * One of a family who is no pupil, as a form.
 *
 * @param action where it is sent
 * @param known whether the person is there already
 * @param shut whether guarded details are held and not opened: they stay as they are
 * @param theirs what a colleague saved meanwhile
 */
public record PersonPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String action,
        boolean known,
        int version,
        boolean shut,
        Field kind,
        List<Option> kinds,
        Field name,
        Field relation,
        Field born,
        DateAnswer bornDate,
        Field responsibility,
        List<Option> responsibilities,
        Field phone,
        Field email,
        Field address,
        Field keep,
        List<SummaryRow> theirs,
        List<Problem> problems) {
    public PersonPage {
        crumbs = List.copyOf(crumbs);
        theirs = List.copyOf(theirs);
        problems = List.copyOf(problems);
    }
}
