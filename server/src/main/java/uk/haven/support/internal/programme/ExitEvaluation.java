package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Children;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.SessionEvidence;
import uk.haven.support.ProgrammeExits;
import uk.haven.support.domain.programme.Evidence;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.Standing;
import uk.haven.support.internal.programme.ExitStore.Found;
import uk.haven.support.internal.programme.ExitStore.Kept;
import uk.haven.support.internal.programme.ExitStore.Open;

/** Evaluates exit criteria: batch work with a transaction and a viewer of its own. Doing it twice changes nothing. */
@Service
class ExitEvaluation implements ProgrammeExits {

    private static final Viewer VIEWER = new Viewer.System("programmes");

    private final ExitStore store;
    private final HeldReadings readings;
    private final SessionEvidence evidence;
    private final FactSource facts;
    private final Children children;
    private final Audit audit;
    private final TransactionTemplate transactions;

    ExitEvaluation(
            ExitStore store,
            HeldReadings readings,
            SessionEvidence evidence,
            FactSource facts,
            Children children,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.readings = readings;
        this.evidence = evidence;
        this.facts = facts;
        this.children = children;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Result everyone(LocalDate asOf) {
        return inOwn(() -> evaluate(null, asOf));
    }

    @Override
    public Result after(Collection<Long> fileIds, LocalDate asOf) {
        return inOwn(() -> {
            BitSet touched = facts.touchedBy(fileIds);
            return evaluate(touched.stream().boxed().collect(Collectors.toSet()), asOf);
        });
    }

    /** The programmes of some children. */
    Result these(Set<Integer> childIds, LocalDate asOf) {
        return inOwn(() -> evaluate(childIds, asOf));
    }

    private <T> T inOwn(Supplier<T> work) {
        return Objects.requireNonNull(Viewers.as(VIEWER, () -> transactions.execute(_ -> work.get())));
    }

    /** Of one child within the present transaction, which must be batch work. */
    void within(int childId, LocalDate asOf) {
        evaluate(Set.of(childId), asOf);
        readings.forget(store.open(children.records().of(childId), asOf));
    }

    private Result evaluate(@Nullable Collection<Integer> childIds, LocalDate asOf) {
        if (childIds != null && childIds.isEmpty()) {
            return new Result(0, 0, 0);
        }
        store.lock();
        var records = children.records();
        List<Open> open = store.open(childIds == null ? null : records.with(childIds), asOf);
        if (open.isEmpty()) {
            return new Result(0, 0, 0);
        }
        Map<Long, Kept> held = readings.before(open, childIds == null);
        CompiledExit[] criteria = readings.criteria(open, childIds == null);
        List<ExitReading> now = new ExitRound(evidence, records, children.rollIndex(), open, criteria, asOf).read();
        int day = Math.toIntExact(asOf.toEpochDay());
        var found = new ArrayList<Found>();
        int met = 0;
        int newlyMet = 0;
        for (int i = 0; i < open.size(); i++) {
            Kept before = held.get(open.get(i).id());
            ExitReading reading = now.get(i);
            boolean isMet = reading.standing() == Standing.MET;
            met += isMet ? 1 : 0;
            newlyMet += isMet && (before == null || before.metOn() == Evidence.NEVER) ? 1 : 0;
            if (before == null || !before.reading().equals(reading)) {
                found.add(new Found(open.get(i).id(), kept(before, reading, day)));
            }
        }
        readings.write(found, held);
        audit.record(new Audit.Entry(
                "programmes.evaluated",
                "support",
                "",
                "as of %s: %d programmes, %d met, %d newly".formatted(asOf, open.size(), met, newlyMet)));
        return new Result(open.size(), met, newlyMet);
    }

    private static Kept kept(@Nullable Kept before, ExitReading now, int day) {
        int close = now.closeness();
        if (before == null) {
            return new Kept(now, now.standing() == Standing.MET ? day : Evidence.NEVER, close, day);
        }
        int metOn = now.standing() != Standing.MET
                ? Evidence.NEVER
                : before.metOn() == Evidence.NEVER ? day : before.metOn();
        boolean closer = close > before.best();
        return new Kept(now, metOn, closer ? close : before.best(), closer ? day : before.movedOn());
    }
}
