package uk.haven.support.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.web.PageShell;

/**
 * My work.
 *
 * @param sections parts of Support
 * @param buckets what there is, with counts; each narrows the list
 * @param chips filters that are on
 * @param linked whether support can be given to this person, or it comes to their agency
 * @param groups the rows of this page by bucket
 * @param bulk what can be done for all that are ticked; null when no row can be ticked
 * @param done what has just been done, or ""
 */
public record WorkPage(
        List<PageShell.Link> sections,
        List<Section> buckets,
        Filter filter,
        List<Chip> chips,
        boolean linked,
        List<Group> groups,
        Pages pages,
        @Nullable Bulk bulk,
        String done,
        List<Problem> problems) {

    public WorkPage {
        sections = List.copyOf(sections);
        buckets = List.copyOf(buckets);
        chips = List.copyOf(chips);
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /** @param bucket kept while the others change, or "" */
    public record Filter(Field child, Field part, List<Option> parts, String bucket) {}

    /** Things to do of one kind of urgency. */
    public record Group(String title, List<Row> rows) {}

    /**
     * @param item id of the piece of support that can be ticked, or ""
     * @param due the day in words
     * @param ticked whether it was ticked when the form came back
     */
    public record Row(
            String item, String who, String sentence, String due, String action, String path, boolean ticked) {}

    /** @param workers who may be chosen */
    public record Bulk(Field next, DateAnswer nextDate, Field worker, List<Option> workers, Field note) {}
}
