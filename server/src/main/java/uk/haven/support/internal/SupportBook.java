package uk.haven.support.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.directory.Continuum;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionAssigned;
import uk.haven.support.InterventionEnded;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Interventions;

/** Opens, changes and ends pieces of support of every kind, with their audit; kinds keep their own details beside. */
@Service
public class SupportBook implements Interventions {

    private final InterventionStore store;
    private final Children children;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SupportBook(
            InterventionStore store, Children children, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** What a new piece of support begins with; see {@link Intervention}. */
    public record Opening(
            ChildId child,
            long schoolId,
            InterventionKind kind,
            String title,
            OptionalLong serviceId,
            OptionalLong workerId,
            Continuum continuum,
            LocalDate beganOn,
            Optional<LocalDate> plannedUntil,
            Optional<LocalDate> nextOn) {}

    /**
     * Until the transaction ends, whoever else would begin support of one of the children waits. Call it before looking at what
     * a child has already, where the rule is that it has it once at a time: two who look at once would both find nothing.
     */
    public void hold(Collection<ChildId> beginning) {
        store.hold(beginning.stream().map(ChildId::value).toList());
    }

    /** Writes the row that a kind's own tables then refer to. */
    public Intervention open(Opening opening) {
        var by = Viewers.current().orElseThrow();
        long id = store.insert(
                opening, by.accountId().isPresent() ? by.accountId().getAsLong() : null, by.name(), clock.instant());
        record("support.opened", opening.child(), opening.kind().name());
        return store.find(List.of(id)).getFirst();
    }

    /**
     * Changes the plan.
     *
     * @param version the one that was on the page; somebody else's change since makes it fail
     * @return whether it was changed
     */
    public boolean plan(
            Intervention was,
            int version,
            String title,
            Continuum continuum,
            Optional<LocalDate> until,
            Optional<LocalDate> nextOn) {
        boolean done = store.plan(was.id(), version, title, continuum, until.orElse(null), nextOn.orElse(null));
        if (done) {
            record("support.planned", was.child(), was.kind().name());
        }
        return done;
    }

    /**
     * Keeps it as it is until the transaction ends, before a kind changes its own part of a plan: what somebody else has
     * changed since is then noticed before anything is written.
     *
     * @param version the one that was on the page
     * @return whether it still is at that version
     */
    public boolean hold(Intervention of, int version) {
        return store.hold(of.id(), version);
    }

    /** Sets or clears the day of the next thing to do. */
    public void next(Intervention of, Optional<LocalDate> day) {
        store.next(of.id(), day.orElse(null));
    }

    /** Gives it to another worker, or to nobody. */
    public boolean assign(Intervention of, @Nullable Long workerId, LocalDate on) {
        boolean done = store.assign(of.id(), workerId, on);
        if (done) {
            record("support.assigned", of.child(), of.kind().name());
            events.publishEvent(new InterventionAssigned(
                    of.id(),
                    of.kind(),
                    of.workerId(),
                    workerId == null ? OptionalLong.empty() : OptionalLong.of(workerId)));
        }
        return done;
    }

    /** Ends it, and tells the kinds, so that what was planned goes. False when it had ended before. */
    public boolean end(Intervention of, LocalDate on, InterventionOutcome outcome) {
        boolean done = store.end(of.id(), on, outcome);
        if (done) {
            record("support.ended", of.child(), of.kind().name() + " " + outcome.name());
            events.publishEvent(new InterventionEnded(of.id(), of.kind(), on));
        }
        return done;
    }

    /** The school at which the child is now; the support's own when the viewer does not see the child. */
    public long presentSchool(Intervention of, LocalDate today) {
        return children.find(of.child(), today).map(Child::schoolId).orElse(of.schoolId());
    }

    @Override
    public List<Intervention> of(ChildId child) {
        return known(store.ofChildren(children.records().of(child.value())));
    }

    @Override
    public Map<ChildId, List<Intervention>> active(Collection<ChildId> asked, LocalDate date) {
        Map<ChildId, List<Intervention>> active = new HashMap<>();
        var ids = children.records().with(asked.stream().map(ChildId::value).toList());
        known(store.active(ids, date))
                .forEach(each -> active.computeIfAbsent(each.child(), _ -> new ArrayList<>())
                        .add(each));
        return active;
    }

    @Override
    public Map<Long, LocalDate> countingFrom(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.countingFrom(ids);
    }

    @Override
    public List<Intervention> cameTo(Collection<Long> schools, LocalDate date) {
        return schools.isEmpty() ? List.of() : known(store.cameTo(schools, date));
    }

    @Override
    public List<Intervention> ledBy(Collection<Long> workerIds) {
        return known(store.ledBy(workerIds));
    }

    @Override
    public List<Intervention> at(long schoolId, LocalDate from, LocalDate to) {
        return known(store.at(schoolId, from, to));
    }

    @Override
    public Optional<Intervention> find(UUID publicId) {
        return store.find(publicId).map(each -> known(List.of(each)).getFirst());
    }

    @Override
    public Map<Long, Intervention> find(Collection<Long> ids) {
        return known(store.find(ids)).stream().collect(Collectors.toMap(Intervention::id, Function.identity()));
    }

    @Override
    public List<Intervention> ofPublicIds(Collection<UUID> publicIds) {
        return known(store.ofPublicIds(publicIds));
    }

    /** Under the id by which the child is known now. */
    private List<Intervention> known(List<Intervention> held) {
        if (held.isEmpty()) {
            return held;
        }
        ChildRecords records = children.records();
        return held.stream().map(each -> each.of(records.kept(each.child()))).toList();
    }

    private void record(String action, ChildId child, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(child.value()), detail));
    }
}
