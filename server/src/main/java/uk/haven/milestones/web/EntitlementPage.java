package uk.haven.milestones.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/**
 * A published version of the entitlement, for everyone to read.
 *
 * @param outreach how much of the year's agreed volume is taken, in words
 * @param volume null for who does not agree it
 */
public record EntitlementPage(
        String title,
        String standing,
        List<Phase> phases,
        List<Version> versions,
        String outreach,
        @Nullable Field volume,
        boolean mayEdit,
        String done,
        List<Problem> problems) {

    public record Phase(String label, List<InArea> areas) {}

    /** @param outcomes of Every Child Matters, in words */
    public record InArea(String label, String outcomes, List<Entry> entries) {}

    /** @param decision "Mid-point of the spring term"; of an experience, whom it is asked of when that is not everyone, or "" */
    public record Entry(String code, String wording, String decision) {}

    /** @param by who drafted and published it, or "" @param changes from the version before, as sentences */
    public record Version(String label, String path, boolean current, String by, List<String> changes) {}
}
