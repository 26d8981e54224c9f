package uk.haven.support.web.referral;

import java.util.List;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.web.PageShell;

/**
 * Referrals: those of the viewer's schools, and those sent to where the viewer works.
 *
 * @param lists with counts
 * @param list which one is open
 * @param asks whether the viewer works at a school, and so may refer
 * @param clear where no filter is on
 */
public record ReferralsPage(
        List<PageShell.Link> sections,
        List<Section> lists,
        String list,
        boolean asks,
        Field child,
        List<Chip> chips,
        String clear,
        List<Row> rows,
        Pages pages,
        String done) {

    /** @param tag why somebody should look at it, or "" */
    public record Row(String who, String title, String path, String standing, String facts, String tag) {}
}
