package uk.haven.children;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Which ids are one child, because a person decided so. Modules leave what they hold under the id it was recorded with,
 * and read one child's by all of its ids. Nearly always there is nothing here.
 */
public final class ChildRecords {

    private final Map<Integer, Integer> keptByMerged;
    private final Map<Integer, Set<Integer>> mergedByKept = new HashMap<>();
    /** For the streams of batch work: kept id by merged id, 0 where the id stands for itself. */
    private final int[] lead;

    public ChildRecords(Map<Integer, Integer> keptByMerged) {
        this.keptByMerged = Map.copyOf(keptByMerged);
        lead = new int
                [keptByMerged.keySet().stream().mapToInt(id -> id + 1).max().orElse(0)];
        keptByMerged.forEach((merged, kept) -> {
            lead[merged] = kept;
            mergedByKept.computeIfAbsent(kept, none -> new HashSet<>()).add(merged);
        });
    }

    /** The id under which the child is known: another one for a merged record, else the same. */
    public int kept(int id) {
        return id < lead.length && lead[id] != 0 ? lead[id] : id;
    }

    public ChildId kept(ChildId id) {
        int kept = kept(id.value());
        return kept == id.value() ? id : new ChildId(kept);
    }

    /** Every id that is this child, its own among them. */
    public Set<Integer> of(int id) {
        return with(List.of(id));
    }

    /** The ids and every other that is one of these children. */
    public Set<Integer> with(Collection<Integer> ids) {
        Set<Integer> all = new HashSet<>(ids);
        if (!keptByMerged.isEmpty()) {
            for (int id : ids) {
                int kept = kept(id);
                all.add(kept);
                all.addAll(mergedByKept.getOrDefault(kept, Set.of()));
            }
        }
        return all;
    }

    public Set<ChildId> of(ChildId id) {
        return of(id.value()).stream().map(ChildId::new).collect(Collectors.toSet());
    }

    /** Ids that lead to another. */
    public void merged(IntConsumer consumer) {
        keptByMerged.keySet().forEach(consumer::accept);
    }

    /** One more than the largest id that leads to another; 0 when there is none. */
    public int capacity() {
        return lead.length;
    }
}
