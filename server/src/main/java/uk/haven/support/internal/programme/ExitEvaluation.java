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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.schooling.FactSource;
import uk.haven.support.ProgrammeExits;
import uk.haven.support.domain.programme.Evidence;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.Standing;
import uk.haven.support.internal.programme.ExitStore.Found;
import uk.haven.support.internal.programme.ExitStore.Kept;
import uk.haven.support.internal.programme.ExitStore.Open;
import uk.haven.support.internal.programme.ProgrammesAtHand.Programmes;

/** Evaluates exit criteria: batch work with a transaction and a viewer of its own. Doing it twice changes nothing. */
@Service
class ExitEvaluation implements ProgrammeExits {

    private static final Viewer VIEWER = new Viewer.System("programmes");
    private static final Result NONE = new Result(0, 0, 0);

    /** Beyond so many children touched, the programmes at hand are looked through. */
    private static final int FEW = 4_000;

    /** Programmes that one thread compares at a time. */
    private static final int STRETCH = 1 << 12;

    private final ExitStore store;
    private final ProgrammesAtHand programmes;
    private final HeldReadings readings;
    private final ExitFacts exitFacts;
    private final FactSource facts;
    private final Children children;
    private final Audit audit;
    private final TransactionTemplate transactions;

    ExitEvaluation(
            ExitStore store,
            ProgrammesAtHand programmes,
            HeldReadings readings,
            ExitFacts exitFacts,
            FactSource facts,
            Children children,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.programmes = programmes;
        this.readings = readings;
        this.exitFacts = exitFacts;
        this.facts = facts;
        this.children = children;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Result everyone(LocalDate asOf) {
        return inOwn(() -> many(null, asOf));
    }

    @Override
    public Result after(Collection<Long> fileIds, LocalDate asOf) {
        return inOwn(() -> {
            BitSet touched = facts.touchedBy(fileIds);
            return touched.cardinality() > FEW
                    ? many(touched, asOf)
                    : few(touched.stream().boxed().collect(Collectors.toSet()), asOf);
        });
    }

    /** The programmes of some children. */
    Result these(Set<Integer> childIds, LocalDate asOf) {
        return inOwn(() -> few(childIds, asOf));
    }

    private <T> T inOwn(Supplier<T> work) {
        return Objects.requireNonNull(Viewers.as(VIEWER, () -> transactions.execute(_ -> work.get())));
    }

    /** Of one child within the present transaction, which must be batch work. */
    void within(int childId, LocalDate asOf) {
        few(Set.of(childId), asOf);
        readings.forget(store.open(children.records().of(childId), asOf));
    }

    /** @param touched children, or null for everyone */
    private Result many(@Nullable BitSet touched, LocalDate asOf) {
        store.lock();
        Programmes all = programmes.all(asOf);
        if (all.open().isEmpty()) {
            return NONE;
        }
        var records = children.records();
        Programmes these = touched == null ? all : all.of(touched, records);
        if (these.open().isEmpty()) {
            return NONE;
        }
        var weeks = new ExitWeeks.OfEveryone(exitFacts.evidence(), records, these.open(), asOf);
        return evaluate(these, weeks, records, readings.before(all.open(), true), asOf);
    }

    private Result few(Set<Integer> childIds, LocalDate asOf) {
        if (childIds.isEmpty()) {
            return NONE;
        }
        store.lock();
        var records = children.records();
        List<Open> open = store.open(records.with(childIds), asOf);
        if (open.isEmpty()) {
            return NONE;
        }
        var weeks = new ExitWeeks.OfSome(exitFacts.evidence(), records, children.rollIndex(), open, asOf);
        var these = new Programmes(open, readings.criteria(open, false));
        return evaluate(these, weeks, records, readings.before(open, false), asOf);
    }

    private Result evaluate(
            Programmes these, ExitWeeks weeks, ChildRecords records, Map<Long, Kept> held, LocalDate asOf) {
        List<Open> open = these.open();
        ExitReading[] now = new ExitRound(exitFacts, weeks, records, open, these.criteria(), asOf).read();
        int day = Math.toIntExact(asOf.toEpochDay());
        var compared = IntStream.range(0, Math.ceilDiv(now.length, STRETCH))
                .parallel()
                .mapToObj(stretch -> compared(open, now, held, stretch * STRETCH, day))
                .toList();
        var found = compared.stream().flatMap(each -> each.found.stream()).toList();
        int met = compared.stream().mapToInt(Compared::met).sum();
        int newlyMet = compared.stream().mapToInt(Compared::newlyMet).sum();
        readings.write(found, held);
        audit.record(new Audit.Entry(
                "programmes.evaluated",
                "support",
                "",
                "as of %s: %d programmes, %d met, %d newly".formatted(asOf, open.size(), met, newlyMet)));
        return new Result(open.size(), met, newlyMet);
    }

    /** What a stretch of programmes came to. @param found what is to be written of it */
    private record Compared(List<Found> found, int met, int newlyMet) {}

    private static Compared compared(List<Open> open, ExitReading[] now, Map<Long, Kept> held, int from, int day) {
        var found = new ArrayList<Found>();
        int met = 0;
        int newlyMet = 0;
        for (int i = from; i < Math.min(now.length, from + STRETCH); i++) {
            Kept before = held.get(open.get(i).id());
            ExitReading reading = now[i];
            boolean isMet = reading.standing() == Standing.MET;
            met += isMet ? 1 : 0;
            newlyMet += isMet && (before == null || before.metOn() == Evidence.NEVER) ? 1 : 0;
            if (before == null || !before.reading().equals(reading)) {
                found.add(new Found(open.get(i).id(), kept(before, reading, day)));
            }
        }
        return new Compared(found, met, newlyMet);
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
