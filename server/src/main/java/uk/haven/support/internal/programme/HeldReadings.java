package uk.haven.support.internal.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.support.internal.programme.ExitStore.Criterion;
import uk.haven.support.internal.programme.ExitStore.Found;
import uk.haven.support.internal.programme.ExitStore.Kept;
import uk.haven.support.internal.programme.ExitStore.Open;

/**
 * What evaluations need of earlier ones: how criteria stood, good for as long as the database says that nobody has written
 * since, and the criteria themselves by the version of their plan. Call under the lock of evaluations.
 */
@Component
class HeldReadings {

    private record Held(UUID state, Map<Long, Kept> readings) {}

    private record Versioned(int version, CompiledExit exit) {}

    private final ExitStore store;
    private volatile @Nullable Held held;
    private volatile Map<Long, Versioned> criteria = Map.of();

    HeldReadings(ExitStore store) {
        this.store = store;
    }

    /** How the programmes stood; those never evaluated are absent. @param everyone whether these are all that go on */
    Map<Long, Kept> before(List<Open> open, boolean everyone) {
        UUID state = store.state();
        Held known = held;
        if (known != null && known.state().equals(state)) {
            return known.readings();
        }
        Map<Long, Kept> read =
                store.kept(everyone ? null : open.stream().map(Open::id).toList());
        held = everyone ? new Held(state, read) : null;
        return read;
    }

    /** Writes what changed, and keeps it. */
    void write(List<Found> found, Map<Long, Kept> before) {
        if (found.isEmpty()) {
            return;
        }
        store.write(found);
        UUID state = UUID.randomUUID();
        store.state(state);
        Held known = held;
        if (known != null && known.readings() == before) {
            found.forEach(each -> before.put(each.id(), each.kept()));
            // good only once this transaction is committed: until then the database says otherwise
            held = new Held(state, before);
        } else {
            held = null;
        }
    }

    /** The criterion of each, in their order. @param everyone whether these are all that go on */
    CompiledExit[] criteria(List<Open> open, boolean everyone) {
        Map<Long, Versioned> known = criteria;
        List<Long> missing = open.stream()
                .filter(each -> {
                    Versioned one = known.get(each.id());
                    return one == null || one.version() != each.version();
                })
                .map(Open::id)
                .toList();
        Map<Long, Versioned> all = !missing.isEmpty() ? new HashMap<>(known) : known;
        if (!missing.isEmpty()) {
            Map<String, CompiledExit> same = new HashMap<>();
            for (Criterion each : store.criteria(missing)) {
                all.put(each.id(), new Versioned(each.version(), same.computeIfAbsent(each.json(), CompiledExit::of)));
            }
        }
        var found = new CompiledExit[open.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = Objects.requireNonNull(all.get(open.get(i).id())).exit();
        }
        if (everyone && !missing.isEmpty()) {
            criteria = all;
        }
        return found;
    }

    /** Forgets what was found within a transaction that might not be committed. */
    void forget(Collection<Open> open) {
        held = null;
        Map<Long, Versioned> left = new HashMap<>(criteria);
        open.forEach(each -> left.remove(each.id()));
        criteria = left;
    }
}
