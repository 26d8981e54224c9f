package uk.haven.children.web;

import java.util.List;
import java.util.UUID;
import uk.haven.platform.ui.Table;

/** Pairs for a person to decide, and those decided. */
public record DuplicatesPage(List<Pair> open, List<Pair> decided, String done) {

    /**
     * @param sentence why they stand side by side
     * @param sides what is known of each
     * @param decision what was decided and by whom, or ""
     */
    public record Pair(UUID publicId, String sentence, Table sides, String decision) {}
}
