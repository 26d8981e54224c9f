package uk.haven.schooling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.RollColumn;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.schooling.PersistentAbsence;
import uk.haven.schooling.SessionCounts;

/** "Attendance" in the list of children: the school year to date, at every school. */
@Component
class AttendanceColumn implements RollColumn {

    private static final String FILTER = "attendance";

    private final FactSource facts;
    private final Children children;
    private final Partnership partnership;

    AttendanceColumn(FactSource facts, Children children, Partnership partnership) {
        this.facts = facts;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public String heading() {
        return "Attendance";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<ChildId, Cell> cells(Collection<Child> listed, LocalDate asOf) {
        Map<ChildId, Cell> cells = new HashMap<>();
        facts.of(listed.stream().map(Child::id).toList(), asOf).forEach((child, held) -> {
            if (held.possibleYear() > 0) {
                cells.put(child, Cell.of(Percentages.inFull(counts(held))));
            }
        });
        return cells;
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter(
                FILTER,
                "Attendance",
                List.of(
                        new Filter.Option("below-90", "Below 90 %"),
                        new Filter.Option("absent-20", "Absent 20 % or more"),
                        new Filter.Option("persistent", "Persistently absent"))));
    }

    @Override
    public Set<ChildId> matching(String filter, String value, Set<Long> schoolIds, LocalDate asOf) {
        HalfTerm now = partnership.calendar().halfTermAt(asOf).orElse(null);
        if (!filter.equals(FILTER) || now == null) {
            return Set.of();
        }
        List<ChildId> ids = new ArrayList<>();
        schoolIds.forEach(school -> children.onRoll(school, asOf).forEach(child -> ids.add(child.id())));
        Set<ChildId> matching = new HashSet<>();
        facts.of(ids, asOf).forEach((child, held) -> {
            if (matches(value, counts(held), now)) {
                matching.add(child);
            }
        });
        return matching;
    }

    private static boolean matches(String value, SessionCounts counts, HalfTerm now) {
        if (counts.possible() == 0) {
            return false;
        }
        return switch (value) {
            case "below-90" -> counts.below(90);
            case "absent-20" -> counts.absent() * 100 >= 20 * counts.possible();
            case "persistent" -> PersistentAbsence.persistent(now, counts);
            default -> false;
        };
    }

    private static SessionCounts counts(Facts held) {
        return new SessionCounts(
                held.possibleYear(), held.attendedYear(), held.authorisedYear(), held.unauthorisedYear());
    }
}
