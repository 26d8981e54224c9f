package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.schooling.SessionCounts;

/** Facts from counted sessions and exclusions. */
@Component
class CountedFacts implements FactSource {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    /** Children that one thread takes at a time. */
    private static final int STRETCH = 1 << 13;

    private final CountedSessions sessions;
    private final ExclusionStore exclusions;
    private final RegisterStore registers;
    private final SessionsOfChildren ofChildren;
    private final Children children;
    private final Partnership partnership;

    CountedFacts(
            CountedSessions sessions,
            ExclusionStore exclusions,
            RegisterStore registers,
            SessionsOfChildren ofChildren,
            Children children,
            Partnership partnership) {
        this.sessions = sessions;
        this.exclusions = exclusions;
        this.registers = registers;
        this.ofChildren = ofChildren;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public Facts of(ChildId child, LocalDate asOf) {
        return of(List.of(child), asOf).getOrDefault(child, Facts.none(child.value()));
    }

    @Override
    public Map<ChildId, Facts> of(Collection<ChildId> ids, LocalDate asOf) {
        Map<ChildId, Facts> facts = new HashMap<>();
        HalfTerm now = partnership.calendar().halfTermAt(asOf).orElse(null);
        if (ids.isEmpty() || now == null) {
            ids.forEach(id -> facts.put(id, Facts.none(id.value())));
            return facts;
        }
        var totals = new ChildTotals();
        ChildRecords records = children.records();
        Set<Integer> wanted = records.with(ids.stream().map(ChildId::value).collect(Collectors.toSet()));
        ofChildren.of(
                wanted,
                records,
                start(now.schoolYear(), asOf),
                now.schoolYear(),
                asOf,
                (child, school, halfTerm, counts) ->
                        totals.add(records.kept(child), counts, halfTerm.term() == now.term()));
        var excluded = new ExclusionTotals(
                exclusions.begunBetween(wanted, start(now.schoolYear(), asOf), asOf), partnership.calendar(), records);
        ids.forEach(id -> facts.put(id, facts(records.kept(id.value()), totals, excluded)));
        return facts;
    }

    private LocalDate start(SchoolYear year, LocalDate asOf) {
        return partnership.calendar().startOf(year).orElse(asOf);
    }

    @Override
    public void forEach(LocalDate asOf, Consumer<Facts> consumer) {
        everyone(asOf).ifPresent(found -> found.forEach(0, Integer.MAX_VALUE, consumer));
    }

    @Override
    public void forEachAtOnce(LocalDate asOf, Consumer<Facts> consumer) {
        everyone(asOf).ifPresent(found -> {
            var next = new AtomicInteger();
            Parallel.run(THREADS, () -> {
                for (int from = next.getAndAdd(STRETCH); from <= found.totals.top(); from = next.getAndAdd(STRETCH)) {
                    found.forEach(from, from + STRETCH, consumer);
                }
            });
        });
    }

    /** Totals of everyone about whom anything is held. */
    private record Everyone(ChildTotals totals, ExclusionTotals excluded) {
        /** Facts of the children with ids in the range. */
        void forEach(int from, int until, Consumer<Facts> consumer) {
            totals.forEach(from, until, child -> consumer.accept(facts(child, totals, excluded)));
        }
    }

    private Optional<Everyone> everyone(LocalDate asOf) {
        HalfTerm now = partnership.calendar().halfTermAt(asOf).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        ChildRecords records = children.records();
        var totals = new ChildTotals();
        sessions.blocksOfYear(
                now.schoolYear(),
                asOf,
                (counts, school, halfTerm) -> totals.add(counts, records, halfTerm.term() == now.term()),
                (child, school, halfTerm, counts) ->
                        totals.add(records.kept(child), counts, halfTerm.term() == now.term()));
        List<Exclusion> begun = exclusions.begunBetween(start(now.schoolYear(), asOf), asOf);
        var excluded = new ExclusionTotals(begun, partnership.calendar(), records);
        excluded.children().forEach(totals::meet);
        return Optional.of(new Everyone(totals, excluded));
    }

    private static Facts facts(int child, ChildTotals totals, ExclusionTotals excluded) {
        long year = totals.year(child);
        var exclusions = excluded.of(child);
        return new Facts(
                child,
                SessionCounts.possible(year),
                SessionCounts.attended(year),
                SessionCounts.authorised(year),
                SessionCounts.unauthorised(year),
                totals.unauthorisedTerm(child),
                exclusions.fixedTerm(),
                exclusions.permanent(),
                exclusions.mostSessionsInTerm());
    }

    @Override
    public BitSet touchedBy(Collection<Long> fileIds) {
        var touched = new BitSet();
        registers.touchedBy(fileIds).forEach(packed -> Touched.unpack(packed, touched));
        return touched;
    }

    @Override
    public Optional<LocalDate> firstWeekOf(Collection<Long> fileIds) {
        return registers.firstWeekOf(fileIds);
    }

    @Override
    public Reach reach(ChildId child, LocalDate asOf) {
        Facts facts = of(child, asOf);
        return new Reach(
                facts.possibleYear(),
                facts.attendedYear(),
                partnership.calendar().sessionsAfter(asOf));
    }
}
