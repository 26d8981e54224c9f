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
 * @param shut whether details are held that are not open to the viewer: they stay as they are
 * @param fields whether details may be typed, or were typed before they turned out to be shut
 * @param unsaved details that were typed and are another school's to change
 * @param family path of the family's page, where guarded details are opened
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
        boolean fields,
        List<SummaryRow> unsaved,
        String family,
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
        unsaved = List.copyOf(unsaved);
        theirs = List.copyOf(theirs);
        problems = List.copyOf(problems);
    }
}
