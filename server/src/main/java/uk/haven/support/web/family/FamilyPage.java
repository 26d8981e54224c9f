package uk.haven.support.web.family;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.web.PageShell;

/**
 * A child's family on one page.
 *
 * @param id the child's, by which the page is found
 * @param may whether the viewer may write
 * @param who the child
 * @param elsewhere brothers and sisters at other schools, a sentence each
 * @param support going on, of the children whom the viewer may see
 * @param supportElsewhere whole-family support at other schools, a sentence each
 * @param dates what comes next, a sentence each
 * @param theirs what a colleague saved meanwhile, or ""
 * @param contacts outside plans
 */
public record FamilyPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        UUID id,
        boolean may,
        String who,
        List<Row> members,
        List<String> elsewhere,
        List<Person> people,
        String spoken,
        HomeForm home,
        List<Told> stories,
        StoryForm story,
        List<Row> support,
        List<String> supportElsewhere,
        List<String> dates,
        String theirs,
        LinkForm link,
        @Nullable LogForm log,
        List<Moment> contacts,
        String done,
        List<Problem> problems) {

    public record Row(String name, String facts, String path) {}

    /**
     * @param contact how to reach them, one fact a line; empty when it is not shown
     * @param keepFrom who must not learn it, or ""
     * @param shut whether guarded details are held and not opened
     */
    public record Person(
            UUID id, String name, String facts, List<String> contact, String keepFrom, boolean guarded, boolean shut) {}

    /** What a school was told. */
    public record Told(String where, String words, String by) {}

    public record HomeForm(int version, Field language, boolean interpreter, boolean open) {}

    public record StoryForm(int version, Field words, boolean agreed, boolean open) {}

    public record LinkForm(Field upn, Field forename, Field surname, Field born, DateAnswer bornDate, boolean open) {}
}
