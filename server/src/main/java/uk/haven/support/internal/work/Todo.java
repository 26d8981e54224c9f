package uk.haven.support.internal.work;

import java.util.Comparator;
import java.util.Optional;
import uk.haven.support.Intervention;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.WorkSource.WorkItem;

/**
 * One thing to do, with the piece of support that it is about where the person leads that.
 *
 * @param part of Support that it belongs to: the path of its pages, {@code /support/programmes}; "" when it has none
 */
public record Todo(WorkItem item, Optional<Intervention> about, String part) {

    static final Comparator<Todo> ORDER = Comparator.comparing(
                    (Todo each) -> each.item().bucket())
            .thenComparing(each -> each.item().due())
            .thenComparing(each -> each.item().who())
            .thenComparing(each -> each.item().path());

    public Bucket bucket() {
        return item.bucket();
    }

    /** {@code /support/programmes} of {@code /support/programmes/0f…/review}. */
    static String partOf(String path) {
        if (!path.startsWith("/support/")) {
            return "";
        }
        int end = path.indexOf('/', "/support/".length());
        String part = end < 0 ? path : path.substring(0, end);
        int query = part.indexOf('?');
        return query < 0 ? part : part.substring(0, query);
    }
}
