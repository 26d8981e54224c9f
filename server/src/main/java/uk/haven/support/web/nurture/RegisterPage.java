package uk.haven.support.web.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/**
 * Who was in the group on a day.
 *
 * @param day as the form sends it
 * @param written whether the day has been written down already
 * @param listed who is on the page, as the form sends it
 * @param before the meeting day before, where there is one
 * @param after the next that has come, where there is one
 */
public record RegisterPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String group,
        String path,
        String day,
        boolean written,
        List<String> listed,
        List<Part> parts,
        @Nullable String before,
        @Nullable String after,
        String done,
        List<Problem> problems) {

    /**
     * A morning or an afternoon.
     *
     * @param wasName name of the field of those who were ticked when the page was shown
     */
    public record Part(Field field, List<Option> children, String wasName, List<String> was) {}
}
