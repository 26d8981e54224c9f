package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.milestones.domain.review.Standing;

/** How brothers and sisters attend: those whom the viewer may see, and nobody else. Call inside a transaction. */
@Component
public class Siblings {

    /** @param standing theirs for the same half-term */
    public record Sibling(Child child, Standing standing) {}

    private final Families families;
    private final Children children;
    private final AttendanceStandings standings;

    Siblings(Families families, Children children, AttendanceStandings standings) {
        this.families = families;
        this.children = children;
        this.standings = standings;
    }

    /** Of the child of a review, by name. */
    public List<Sibling> of(Reviews.Line line, LocalDate asOf) {
        var records = children.records();
        ChildId child = line.child().id();
        List<ChildId> ids =
                families
                        .siblings(records.of(child.value()).stream()
                                .map(ChildId::new)
                                .toList())
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .map(records::kept)
                        .filter(each -> !each.equals(child))
                        .distinct()
                        .toList();
        List<Child> seen = children.find(ids, asOf).values().stream()
                .sorted(Comparator.comparing(Child::forename).thenComparing(Child::id))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        var sessions = standings.of(
                line.review().year(),
                seen.stream().map(each -> each.id().value()).toList(),
                asOf);
        return seen.stream()
                .map(each -> new Sibling(
                        each, sessions.standing(each.id().value(), line.review().halfTerm())))
                .toList();
    }
}
