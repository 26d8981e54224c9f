package uk.haven.support.domain.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import uk.haven.children.ChildId;
import uk.haven.support.Intervention;

/**
 * How full a worker's hands are: children, each once, however much is done for them.
 *
 * @param levels children by recorded level; index 0 those without one
 * @param capacity children they can support at once, absent when not said
 */
public record Caseload(List<Integer> levels, OptionalInt capacity) {

    public Caseload {
        levels = List.copyOf(levels);
    }

    /**
     * @param led what the worker leads that counts as support ({@link uk.haven.support.Interventions#countingFrom})
     * @param levels recorded levels (1–3) of the children
     */
    public static Caseload of(List<Intervention> led, Map<ChildId, Integer> levels, OptionalInt capacity) {
        var children = led.stream()
                .filter(each -> each.endedOn().isEmpty())
                .map(Intervention::child)
                .collect(Collectors.toUnmodifiableSet());
        return new Caseload(count(children, levels), capacity);
    }

    private static List<Integer> count(Set<ChildId> children, Map<ChildId, Integer> levels) {
        var counts = new ArrayList<>(List.of(0, 0, 0, 0));
        children.forEach(child -> {
            int level = levels.getOrDefault(child, 0);
            counts.set(level, counts.get(level) + 1);
        });
        return counts;
    }

    public int children() {
        return levels.stream().mapToInt(Integer::intValue).sum();
    }

    public boolean full() {
        return capacity.isPresent() && children() >= capacity.getAsInt();
    }

    public boolean over() {
        return capacity.isPresent() && children() > capacity.getAsInt();
    }

    /** {@code 12 of 10: over}, {@code 8 of 10}, {@code 8}. */
    public String described() {
        return capacity.isEmpty()
                ? String.valueOf(children())
                : children() + " of " + capacity.getAsInt() + (over() ? ": over" : full() ? ": full" : "");
    }
}
