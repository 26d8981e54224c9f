package uk.haven.support.domain.workforce;

import java.time.LocalDate;
import java.util.List;
import uk.haven.partnership.Post;
import uk.haven.support.Intervention;

/**
 * A post whose funding ends while somebody relies on it.
 *
 * @param outlasting children whose support is planned to last beyond it, or has no planned end
 */
public record EndingPost(Post post, LocalDate end, long outlasting) {

    /** A commitment outlives its funding when support goes on after the post's last day, or nobody has said until when. */
    public static EndingPost of(Post post, LocalDate end, List<Intervention> led) {
        return new EndingPost(
                post,
                end,
                led.stream()
                        .filter(each -> each.endedOn().isEmpty()
                                && each.plannedUntil()
                                        .map(until -> until.isAfter(end))
                                        .orElse(true))
                        .map(Intervention::child)
                        .distinct()
                        .count());
    }
}
