package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.family.FamilyKind;

/** Plans together with the children whom they cover, a fixed number of queries for however many. */
@Service
public class FamilyOverview {

    private final FamilyPlanStore store;
    private final FamilyPlanBook plans;
    private final Interventions interventions;
    private final Children children;

    FamilyOverview(FamilyPlanStore store, FamilyPlanBook plans, Interventions interventions, Children children) {
        this.store = store;
        this.plans = plans;
        this.interventions = interventions;
        this.children = children;
    }

    /**
     * A plan with its open parts.
     *
     * @param parts of children whom the viewer may see, in their order
     * @param children by child
     */
    public record Seen(FamilyPlan plan, List<Intervention> parts, Map<ChildId, Child> children) {

        /** "Zoë O'Hara and Max O'Hara". */
        public String who() {
            List<String> names = parts.stream()
                    .map(each -> children.get(each.child()))
                    .filter(Objects::nonNull)
                    .map(Child::name)
                    .distinct()
                    .toList();
            return names.size() < 2
                    ? String.join("", names)
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        }

        public Intervention first() {
            return parts.getFirst();
        }

        /** Day of the next contact. */
        public Optional<LocalDate> next() {
            return parts.stream().flatMap(each -> each.nextOn().stream()).findFirst();
        }
    }

    /** The plans of these pieces of support, in the order in which they come. */
    public List<Seen> of(Collection<Intervention> held, LocalDate date) {
        List<Intervention> own = held.stream()
                .filter(each -> FamilyKind.of(each.kind()).isPresent())
                .toList();
        Map<Long, FamilyPlan> byPart = plans.find(own);
        Map<ChildId, Child> known =
                children.find(own.stream().map(Intervention::child).distinct().toList(), date);
        Map<Long, List<Intervention>> parts = new LinkedHashMap<>();
        for (Intervention each : own) {
            FamilyPlan plan = byPart.get(each.id());
            if (plan != null && known.containsKey(each.child())) {
                parts.computeIfAbsent(plan.id(), _ -> new ArrayList<>()).add(each);
            }
        }
        return parts.values().stream()
                .map(each -> new Seen(
                        Objects.requireNonNull(byPart.get(each.getFirst().id())), each, known))
                .toList();
    }

    /** Plans that go on for children of the viewer's schools and are led here, or by nobody yet. */
    public List<Seen> going(Collection<Long> schools, LocalDate date) {
        List<Long> ids = new ArrayList<>(store.going(date));
        ids.removeAll(store.arrived(schools));
        return ids.isEmpty() ? List.of() : of(sorted(ids), date);
    }

    private List<Intervention> sorted(Collection<Long> ids) {
        return interventions.find(ids).values().stream()
                .sorted(Comparator.comparingLong(Intervention::id))
                .toList();
    }

    /** Support that came with children from other schools and that nobody here leads yet. */
    public List<Seen> arrived(Collection<Long> schools, LocalDate date) {
        if (schools.isEmpty()) {
            return List.of();
        }
        List<Long> ids = store.arrived(schools);
        return ids.isEmpty() ? List.of() : of(sorted(ids), date);
    }

    /** Who works with the whole family at another school. */
    public record Elsewhere(long schoolId, InterventionKind kind, String worker, String role, LocalDate since) {}

    /** Whole-family support of brothers and sisters at other schools. @param family a child of it */
    public List<Elsewhere> elsewhere(ChildId family) {
        return store.elsewhere(children.records().of(family.value()));
    }
}
