package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                    .filter(java.util.Objects::nonNull)
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
                .map(each -> new Seen(byPart.get(each.getFirst().id()), each, known))
                .toList();
    }

    /** Plans that go on at the schools on the day. */
    public List<Seen> at(Collection<Long> schools, LocalDate date) {
        return of(
                schools.stream()
                        .flatMap(school -> interventions.at(school, date, date).stream())
                        .toList(),
                date);
    }

    /** Support that came with children from other schools and that nobody here leads yet. */
    public List<Seen> arrived(Collection<Long> schools, LocalDate date) {
        if (schools.isEmpty()) {
            return List.of();
        }
        List<Long> ids = store.arrived(schools);
        return ids.isEmpty() ? List.of() : of(interventions.find(ids).values(), date);
    }

    /** Which of the children have a plan of the kind at the date. */
    public Set<ChildId> planned(Map<ChildId, List<Intervention>> active, InterventionKind kind) {
        return active.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(one -> one.kind() == kind))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who works with the whole family at another school. */
    public record Elsewhere(long schoolId, InterventionKind kind, String worker, String role, LocalDate since) {}

    /** Whole-family support of brothers and sisters at other schools. @param family a child of it */
    public List<Elsewhere> elsewhere(ChildId family) {
        return store.elsewhere(children.records().of(family.value()));
    }
}
