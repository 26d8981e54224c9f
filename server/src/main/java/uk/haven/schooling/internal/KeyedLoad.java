package uk.haven.schooling.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.haven.children.ChildRecords;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;

/**
 * Loads checked rows into a {@link VersionedTable}, a thousand at a time: a row that is held just so is unchanged, one
 * that says otherwise supersedes, and one that contradicts an earlier row of its own file is rejected.
 */
final class KeyedLoad {

    private static final int AT_ONCE = 1_000;

    private final VersionedTable table;
    private final Load load;
    private final Map<String, Object> further;
    private final String mainColumn;
    private final ChildRecords records;
    private final Map<List<Object>, List<@Nullable Object>> said = new HashMap<>();
    private final Map<List<Object>, Waiting> waiting = new LinkedHashMap<>();
    private final BitSet touched = new BitSet();
    private Predicate<List<@Nullable Object>> kept = held -> false;

    private record Waiting(Rows.Row row, int child, List<@Nullable Object> values) {}

    /**
     * @param table whose key begins with the child's id
     * @param mainColumn the column that a contradiction is told of
     */
    KeyedLoad(VersionedTable table, Load load, Map<String, Object> further, String mainColumn, ChildRecords records) {
        this.records = records;
        this.table = table;
        this.load = load;
        this.further = new LinkedHashMap<>(further);
        this.mainColumn = mainColumn;
    }

    /**
     * What is held and satisfies this stays: a row that says the same, wherever it was, is unchanged, another is rejected.
     *
     * @param others told the values that are held, the first of which says whose they are
     */
    KeyedLoad keeping(Predicate<List<@Nullable Object>> others) {
        kept = others;
        return this;
    }

    void row(Rows.Row row, int child, List<Object> key, List<@Nullable Object> values) {
        var before = said.putIfAbsent(key, values);
        if (before == null) {
            waiting.put(key, new Waiting(row, child, values));
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        } else if (before.equals(values)) {
            load.unchanged(row);
        } else {
            load.rejected(row, Faults.contradiction(mainColumn));
        }
    }

    /** Writes what waits. */
    void flush() {
        var held = waiting.isEmpty() ? Map.<List<Object>, List<@Nullable Object>>of() : held();
        var superseded = new ArrayList<List<Object>>();
        var written = new ArrayList<List<@Nullable Object>>();
        waiting.forEach((asSent, one) -> {
            List<Object> key = where(asSent, held);
            var before = held.get(key);
            if (one.values().equals(before)) {
                load.unchanged(one.row());
                return;
            }
            if (before != null && kept.test(before)) {
                if (before.subList(1, before.size())
                        .equals(one.values().subList(1, one.values().size()))) {
                    load.unchanged(one.row());
                } else {
                    load.rejected(one.row(), Faults.heldOtherwise(mainColumn));
                }
                return;
            }
            if (before != null) {
                superseded.add(key);
            }
            var whole = new ArrayList<@Nullable Object>(key);
            whole.addAll(one.values());
            written.add(whole);
            touched.set(one.child());
            load.accepted(one.row());
        });
        table.supersede(load.fileId(), superseded);
        table.insert(written, further);
        waiting.clear();
    }

    private Map<List<Object>, List<@Nullable Object>> held() {
        var keys = new ArrayList<>(waiting.keySet());
        waiting.keySet().forEach(key -> keys.addAll(others(key)));
        return table.held(keys);
    }

    /** The key under which the row is held: that of the child, or else of a record that is the same child. */
    private List<Object> where(List<Object> key, Map<List<Object>, List<@Nullable Object>> held) {
        return held.containsKey(key)
                ? key
                : others(key).stream().filter(held::containsKey).findFirst().orElse(key);
    }

    private List<List<Object>> others(List<Object> key) {
        int child = (Integer) key.getFirst();
        if (records.capacity() == 0) {
            return List.of();
        }
        return records.of(child).stream()
                .filter(other -> other != child)
                .map(other -> {
                    var same = new ArrayList<>(key);
                    same.set(0, other);
                    return List.copyOf(same);
                })
                .toList();
    }

    /** Ids of the children of whom something changed. */
    BitSet touched() {
        return touched;
    }
}
