package uk.haven.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param id unique on the page
 * @param label what is being done: {@code Checking attendance.csv}
 * @param done 0 to {@code total}
 * @param total 0 when it is not known yet
 * @param poll where the fragment with this component is fetched again each second, or null when the work has ended
 */
public record Progress(
        String id,
        String label,
        long done,
        long total,
        @Nullable String poll) {

    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    public boolean known() {
        return total > 0;
    }
}
