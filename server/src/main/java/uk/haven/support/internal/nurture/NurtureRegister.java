package uk.haven.support.internal.nurture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.domain.nurture.PlacementRules;
import uk.haven.support.internal.nurture.Placement.Attended;
import uk.haven.support.internal.nurture.Placement.ReturnStep;
import uk.haven.support.internal.nurture.Placement.Session;
import uk.haven.support.internal.nurture.Placement.StepKind;

/** What is written down day by day: who was in the group, and the steps of returns. Call inside a transaction. */
@Service
public class NurtureRegister {

    private final PlacementRecordStore store;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    NurtureRegister(PlacementRecordStore store, Partnership partnership, Audit audit, Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
    }

    /** Half days of each placement, counted. */
    public Map<Long, Attended> attended(Collection<Long> placements) {
        return placements.isEmpty() ? Map.of() : store.attended(placements);
    }

    /** What was written down between the days, both included. */
    public List<Session> sessions(Collection<Placement> of, LocalDate from, LocalDate to) {
        return of.isEmpty()
                ? List.of()
                : store.sessions(of.stream().map(Placement::id).toList(), from, to);
    }

    /** Why the group has no session on the day that could be written down; empty when it has. */
    public Optional<Problem> meets(NurtureGroup group, LocalDate on) {
        return PlacementRules.session(partnership.calendar(), group.plan().pattern(), on, partnership.today());
    }

    /**
     * Writes a day of the group down, for every child who has a place on it.
     *
     * @param present by half day, ids of the placements whose child was there
     */
    public Optional<Problem> day(
            NurtureGroup group, Collection<Placement> placements, LocalDate on, Map<Half, Set<Long>> present) {
        return day(group, placements, on, present, Map.of());
    }

    /**
     * The same from a page: only what was changed on it is written over what is written down, so that what a colleague wrote
     * while it was open stays.
     *
     * @param placements those that were on the page
     * @param shown by half day, ids of the placements that were ticked when the page was shown; a half day that is absent was
     *     not on it
     */
    public Optional<Problem> day(
            NurtureGroup group,
            Collection<Placement> placements,
            LocalDate on,
            Map<Half, Set<Long>> present,
            Map<Half, Set<Long>> shown) {
        var pattern = group.plan().pattern();
        Optional<Problem> problem = meets(group, on);
        List<Placement> there =
                placements.stream().filter(each -> each.inGroupOn(on)).toList();
        if (problem.isPresent() || there.isEmpty()) {
            return problem;
        }
        Set<Session> held = Set.copyOf(sessions(there, on, on));
        var sessions = new ArrayList<Session>();
        for (Half half : pattern.on(on)) {
            Set<Long> came = present.getOrDefault(half, Set.of());
            for (Placement each : there) {
                boolean is = came.contains(each.id());
                boolean untouched = shown.containsKey(half)
                        && shown.getOrDefault(half, Set.of()).contains(each.id()) == is;
                boolean written = held.contains(new Session(each.id(), on, half, true))
                        || held.contains(new Session(each.id(), on, half, false));
                if (!written || !untouched) {
                    sessions.add(new Session(each.id(), on, half, is));
                }
            }
        }
        if (!sessions.isEmpty()) {
            store.write(sessions, by(), clock.instant());
        }
        there.forEach(each -> audited("nurture.session", each, on.toString()));
        return Optional.empty();
    }

    /** Steps of the return by their day. */
    public List<ReturnStep> steps(Placement of) {
        return store.steps(of.id());
    }

    /** Adds a step to a return that has begun. */
    public Optional<Problem> plan(Placement of, StepKind kind, String words, LocalDate planned) {
        Optional<Problem> problem =
                returning(of).or(() -> of.placedOn().flatMap(placed -> PlacementRules.step(planned, placed, words)));
        if (problem.isEmpty()) {
            store.step(of.id(), kind, words.strip(), planned, by(), clock.instant());
            audited("nurture.return-planned", of, kind.name());
        }
        return problem;
    }

    /** Writes down that a step happened, and how it went. */
    public Optional<Problem> done(Placement of, long step, LocalDate on, String went) {
        Optional<Problem> problem =
                returning(of).or(() -> PlacementRules.come("done", "The step happened", on, partnership.today()));
        if (problem.isEmpty() && store.done(of.id(), step, on, went.strip(), by(), clock.instant())) {
            audited("nurture.return-step", of, "");
        }
        return problem;
    }

    private static Optional<Problem> returning(Placement of) {
        return of.state() == uk.haven.support.domain.nurture.PlacementState.RETURNING
                ? Optional.empty()
                : Optional.of(Problem.of("", "STEP-NOT-RETURNING", "No return is under way", "Begin the return first"));
    }

    private void audited(String action, Placement of, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(of.child().value()), detail));
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }
}
