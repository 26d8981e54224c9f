package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Movement;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Scale;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.ReturnRoll.Told;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.platform.versions.Version;
import uk.haven.schooling.LatestEvidence;
import uk.haven.schooling.SessionEvidence;

/** What a school's return would say as of a date, from the evidence and the decisions. Call inside a transaction. */
@Component
class ReturnFigures {

    private final DecisionRun run;
    private final ReturnRoll roll;
    private final Starts starts;
    private final Entitlements entitlements;
    private final LatestEvidence latest;
    private final SessionEvidence evidence;

    ReturnFigures(
            DecisionRun run,
            ReturnRoll roll,
            Starts starts,
            Entitlements entitlements,
            LatestEvidence latest,
            SessionEvidence evidence) {
        this.run = run;
        this.roll = roll;
        this.starts = starts;
        this.entitlements = entitlements;
        this.latest = latest;
        this.evidence = evidence;
    }

    private record Later(String result, int value) {}

    DataReturn.Content now(long school, SchoolYear year, LocalDate asOf) {
        return of(school, year, asOf, entitlements.at(roll.day(year, asOf).orElse(asOf)));
    }

    /** The same by a version of the entitlement. */
    DataReturn.Content of(long school, SchoolYear year, LocalDate asOf, Version<Framework> version) {
        LocalDate day = roll.day(year, asOf).orElse(asOf);
        List<Told> told = roll.toldBy(school, year, day, version.content());
        List<Finding> findings = told.stream().map(Told::finding).toList();
        var started = starts.told(
                findings.stream().flatMap(each -> each.decision().stream()).toList(), asOf);
        Map<String, Later> later = later(findings, version.content(), year, day);
        Map<Integer, Sum> sums = new TreeMap<>();
        var children = new ArrayList<DataReturn.OfChild>();
        int undecided = 0;
        for (Told one : told) {
            Finding each = one.finding();
            Optional<Start.State> state = each.decision()
                    .filter(decision -> decision.startId().isPresent())
                    .map(decision -> started.getOrDefault(decision.startId().getAsLong(), Map.of())
                            .get(decision.childId()))
                    .map(asked -> asked.child().state());
            boolean programme =
                    one.own() && state.filter(now -> now == Start.State.STARTED).isPresent();
            Later after = later.get(key(each.child().id().value(), each.trigger()));
            Optional<Movement> movement =
                    state.filter(now -> now == Start.State.STARTED).map(_ -> movement(each, after));
            if (one.counts() || one.own()) {
                sums.computeIfAbsent(each.position(), position -> new Sum(position, each.trigger()))
                        .add(one, programme, movement);
            }
            if (each.trigger().rule() instanceof Rule.Standard && each.open() && one.here()) {
                undecided++;
            }
            if (one.own() || (one.counts() && each.reading().status() != Status.MET)) {
                YearGroup group = each.child().yearGroup();
                children.add(new DataReturn.OfChild(
                        each.child().id().value(),
                        each.child().name(),
                        group == null ? "" : group.label(),
                        each.trigger().code(),
                        sentence(each, state, movement, after)));
            }
        }
        return new DataReturn.Content(
                day, version.id(), sums.values().stream().map(Sum::row).toList(), children, undecided);
    }

    /** The latest results after each standard's decision point. */
    private Map<String, Later> later(List<Finding> findings, Framework framework, SchoolYear year, LocalDate asOf) {
        Map<String, Later> later = new HashMap<>();
        List<LocalDate> decisions = run.decisionPoints(framework.triggers(), year);
        List<Integer> ids = findings.stream()
                .filter(each -> each.decision().isPresent())
                .map(each -> each.child().id().value())
                .distinct()
                .toList();
        if (ids.isEmpty() || decisions.isEmpty() || !decisions.getFirst().isBefore(asOf)) {
            return later;
        }
        Set<String> schemes = new HashSet<>();
        Map<String, List<Judged>> bySubject = new HashMap<>();
        for (Milestone each : framework.triggers()) {
            if (each.rule() instanceof Rule.Standard standard) {
                schemes.add(standard.scheme());
                run.decisionPoint(each, year)
                        .ifPresent(day -> bySubject
                                .computeIfAbsent(
                                        standard.scheme() + "/" + standard.subject(), none -> new ArrayList<>())
                                .add(new Judged(each, day.toEpochDay())));
            }
        }
        latest.results(
                schemes,
                ids,
                decisions.getFirst().plusDays(1),
                asOf,
                (child, on, scheme, subject, result, tenths) ->
                        bySubject.getOrDefault(scheme + "/" + subject, List.of()).stream()
                                .filter(each -> on > each.decidedOn())
                                .forEach(each -> later.put(
                                        key(child, each.trigger()),
                                        new Later(result, Scale.value(scheme, result, tenths)))));
        return later;
    }

    /** @param decidedOn epoch day of its decision point */
    private record Judged(Milestone trigger, long decidedOn) {}

    private static String key(int child, Milestone trigger) {
        return child + "/" + trigger.code();
    }

    private Movement movement(Finding each, @Nullable Later after) {
        if (!(each.trigger().rule() instanceof Rule.Standard standard)) {
            return Movement.OPEN;
        }
        String before = each.decision().map(Decision::result).orElse("");
        return Movement.between(
                value(standard.scheme(), before),
                after == null ? OptionalInt.empty() : OptionalInt.of(after.value()),
                value(standard.scheme(), standard.atLeast()).orElseThrow());
    }

    private OptionalInt value(String scheme, String result) {
        return result.isEmpty()
                ? OptionalInt.empty()
                : evidence.value(scheme, result)
                        .filter(OptionalInt::isPresent)
                        .map(tenths -> OptionalInt.of(Scale.value(scheme, result, tenths.getAsInt())))
                        .orElse(OptionalInt.empty());
    }

    /** @param started how what was asked for stands; empty when nothing was, or nothing may be seen of it */
    private static String sentence(
            Finding each, Optional<Start.State> started, Optional<Movement> movement, @Nullable Later after) {
        String result = each.reading().result().isEmpty()
                ? "no result"
                : each.reading().status().label().toLowerCase(Locale.UK) + ": "
                        + each.reading().result();
        String decided = each.decision()
                .map(decision -> decision.startId().isEmpty()
                        ? "; no programme: " + decision.reason()
                        : started.map(state -> switch (state) {
                                    case WAITING -> "; a programme was asked for and is being started";
                                    case REFUSED -> "; a programme was asked for and not started";
                                    case STARTED ->
                                        "; a programme was started; the result "
                                                + movement.map(Movement::words).orElse("")
                                                + (after == null ? "" : ", " + after.result());
                                })
                                .orElse("; a programme was asked for"))
                .orElse("");
        return result + decided;
    }

    /** One standard's figures while they grow. */
    private static final class Sum {
        private final int position;
        private final Milestone trigger;
        private final int[] byStatus = new int[Status.values().length];
        private final int[] byMovement = new int[Movement.values().length];
        private int programmes;
        private int without;

        Sum(int position, Milestone trigger) {
            this.position = position;
            this.trigger = trigger;
        }

        /** How the child stands counts at one school, what was decided at the school that decided. */
        void add(Told told, boolean programme, Optional<Movement> movement) {
            Finding each = told.finding();
            byStatus[each.reading().status().ordinal()] += told.counts() ? 1 : 0;
            programmes += programme ? 1 : 0;
            without += told.own()
                            && each.decision()
                                    .filter(one -> one.startId().isEmpty())
                                    .isPresent()
                    ? 1
                    : 0;
            movement.filter(_ -> programme).ifPresent(one -> byMovement[one.ordinal()]++);
        }

        DataReturn.Row row() {
            return new DataReturn.Row(
                    position,
                    trigger.code(),
                    trigger.rule() instanceof Rule rule ? Rule.inWords(rule) : trigger.wording(),
                    byStatus[Status.BELOW.ordinal()],
                    byStatus[Status.MISSING.ordinal()],
                    byStatus[Status.MET.ordinal()],
                    programmes,
                    without,
                    byMovement[Movement.REACHED.ordinal()],
                    byMovement[Movement.UP.ordinal()],
                    byMovement[Movement.SAME.ordinal()],
                    byMovement[Movement.DOWN.ordinal()]);
        }
    }
}
