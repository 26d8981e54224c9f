package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildRecords;
import uk.haven.support.internal.programme.ExitStore.Open;

/**
 * Every programme that goes on, as this process keeps them for evaluations; some 150 bytes each. The database says in each
 * transaction which changes there have been, and only what they touched is read again. Call under the lock of evaluations,
 * outside of any change that is not committed.
 */
@Component
class ProgrammesAtHand {

    /** So many changes are read again one by one; beyond, everything is. */
    private static final int FEW = 2_000;

    private static final Comparator<Open> BY_CHILD =
            Comparator.comparingInt(Open::child).thenComparingLong(Open::id);

    private final ExitStore store;
    private final ExitChangeStore noted;
    private final HeldReadings readings;
    private volatile @Nullable Copy copy;

    ProgrammesAtHand(ExitStore store, ExitChangeStore noted, HeldReadings readings) {
        this.store = store;
        this.noted = noted;
        this.readings = readings;
    }

    /**
     * Programmes with their criteria, in order of children.
     *
     * @param changes that were seen when they were read, by number
     */
    private record Copy(LocalDate asOf, Set<Long> changes, Programmes programmes) {}

    /** @param criteria of each of them */
    record Programmes(List<Open> open, CompiledExit[] criteria) {

        /** Those of children of whom something was touched. */
        Programmes of(BitSet touched, ChildRecords records) {
            var some = new ArrayList<Open>();
            var theirs = new ArrayList<CompiledExit>();
            for (int i = 0; i < criteria.length; i++) {
                int child = open.get(i).child();
                if (touched.get(child)
                        || records.capacity() > 0 && records.of(child).stream().anyMatch(touched::get)) {
                    some.add(open.get(i));
                    theirs.add(criteria[i]);
                }
            }
            return new Programmes(some, theirs.toArray(CompiledExit[]::new));
        }
    }

    /** Every programme that had begun by the date and has not ended. */
    Programmes all(LocalDate asOf) {
        Copy known = copy;
        // first, so that what changes while the rest is read is found out the next time
        Map<Long, Long> changes = noted.changes();
        if (known == null || !known.asOf.equals(asOf) || !changes.keySet().containsAll(known.changes)) {
            return keep(asOf, changes, store.open(null, asOf));
        }
        if (changes.size() == known.changes.size()) {
            return known.programmes;
        }
        Set<Long> fresh = new HashSet<>();
        changes.forEach((number, id) -> {
            if (!known.changes.contains(number)) {
                fresh.add(id);
            }
        });
        return keep(
                asOf,
                changes,
                fresh.contains(ExitChangeStore.ANY) || fresh.size() > FEW
                        ? store.open(null, asOf)
                        : renewed(known.programmes.open, fresh, asOf));
    }

    private List<Open> renewed(List<Open> open, Set<Long> fresh, LocalDate asOf) {
        Set<Integer> children = noted.childrenOf(fresh);
        open.stream().filter(each -> fresh.contains(each.id())).map(Open::child).forEach(children::add);
        List<Open> renewed = new ArrayList<>(store.open(children, asOf));
        open.stream().filter(each -> !children.contains(each.child())).forEach(renewed::add);
        return renewed;
    }

    private Programmes keep(LocalDate asOf, Map<Long, Long> changes, List<Open> read) {
        List<Open> open = read.stream().sorted(BY_CHILD).toList();
        var programmes = new Programmes(open, readings.criteria(open, true));
        // a mark that is rolled back is never seen again, and then neither is this copy used
        Set<Long> seen = changes.size() > FEW ? Set.of(noted.gather(changes.keySet())) : Set.copyOf(changes.keySet());
        copy = new Copy(asOf, seen, programmes);
        return programmes;
    }
}
