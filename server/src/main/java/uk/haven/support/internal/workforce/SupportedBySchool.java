package uk.haven.support.internal.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.support.SupportedChildren;
import uk.haven.support.internal.workforce.SupportedStore.Supported;
import uk.haven.vulnerability.Vulnerability;

/** Counts supported children with two queries, however many schools there are. */
@Service
class SupportedBySchool implements SupportedChildren {

    private final SupportedStore store;
    private final Children children;
    private final Vulnerability vulnerability;

    SupportedBySchool(SupportedStore store, Children children, Vulnerability vulnerability) {
        this.store = store;
        this.children = children;
        this.vulnerability = vulnerability;
    }

    @Override
    public List<AtSchool> at(Collection<Long> schools, LocalDate day) {
        List<Supported> found = schools.isEmpty() ? List.of() : store.on(schools, day);
        if (found.isEmpty()) {
            return List.of();
        }
        ChildRecords records = children.records();
        Map<Long, Set<ChildId>> bySchool = new HashMap<>();
        found.forEach(each ->
                bySchool.computeIfAbsent(each.schoolId(), _ -> new HashSet<>()).add(records.kept(each.child())));
        Set<ChildId> all = bySchool.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<ChildId, Integer> levels = vulnerability.recordedLevels(all, day);
        var counted = new ArrayList<AtSchool>();
        bySchool.forEach((school, supported) -> {
            Map<Integer, Integer> byLevel = new TreeMap<>();
            supported.forEach(child -> byLevel.merge(levels.getOrDefault(child, 0), 1, Integer::sum));
            byLevel.forEach((level, number) -> counted.add(new AtSchool(school, level, number)));
        });
        return counted;
    }
}
