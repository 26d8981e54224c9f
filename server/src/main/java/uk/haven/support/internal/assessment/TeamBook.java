package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionAssigned;
import uk.haven.support.InterventionEnded;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.assessment.TeamRules;
import uk.haven.support.domain.assessment.TypedDay;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.assessment.Team.Action;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.internal.assessment.Team.Meeting;
import uk.haven.support.internal.assessment.Team.Owner;

/** The team around a child: who is in it, when it meets, what each has taken on. Call inside a transaction. */
@Service
public class TeamBook {

    private final TeamStore store;
    private final SupportBook book;
    private final Workers workers;
    private final AssessmentBook written;
    private final AssessmentSteps.Desk desk;

    TeamBook(TeamStore store, SupportBook book, Workers workers, AssessmentBook written, AssessmentSteps.Desk desk) {
        this.store = store;
        this.book = book;
        this.workers = workers;
        this.written = written;
        this.desk = desk;
    }

    public Team of(Intervention of) {
        return new Team(store.members(of.id()), store.meetings(List.of(of.id())), store.actions(List.of(of.id())));
    }

    /** The lead professional. */
    public Optional<Worker> lead(Intervention of) {
        return of.workerId().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(workers.find(List.of(of.workerId().getAsLong()))
                        .get(of.workerId().getAsLong()));
    }

    /** Everyone who can take something on: the lead professional, then the members. */
    public List<Owner> owners(Intervention of) {
        var owners = new ArrayList<Owner>();
        lead(of).ifPresent(worker -> owners.add(new Owner(OptionalLong.of(worker.id()), worker.name())));
        store.members(of.id()).stream()
                .filter(each -> each.leftOn().isEmpty())
                .map(each -> new Owner(each.workerId(), each.name()))
                .filter(each -> owners.stream()
                        .noneMatch(known ->
                                known.workerId().isPresent() && known.workerId().equals(each.workerId())))
                .forEach(owners::add);
        return owners;
    }

    /** Whether the viewer may bring workers into the team; see {@link TeamRules#reader}. */
    public boolean bringsIn(Intervention of) {
        return written.open(of);
    }

    /** Takes a worker, or a named person, into the team. @param on first day */
    public Optional<Problem> join(
            Intervention of, Optional<Worker> worker, String name, String relation, LocalDate on) {
        return join(of, worker, name, relation, "", on);
    }

    /** @param why somebody of an agency reads the assessment, or "" */
    Optional<Problem> join(
            Intervention of, Optional<Worker> worker, String name, String relation, String why, LocalDate on) {
        if (of.endedOn().isPresent()) {
            return Optional.of(AssessmentBook.closed());
        }
        String called = worker.map(Worker::name).orElse(name).strip();
        String does = relation.isBlank() ? worker.map(Worker::roleLabel).orElse("") : relation.strip();
        // two workers may bear one name; two of the family are told apart by what they are called
        List<String> there = owners(of).stream()
                .filter(each -> worker.isEmpty()
                        || each.workerId().equals(OptionalLong.of(worker.get().id())))
                .map(Owner::name)
                .toList();
        Optional<Problem> problem = TeamRules.member(called, does, there)
                .or(() -> worker.flatMap(_ -> TeamRules.reader(bringsIn(of), "member")));
        if (problem.isEmpty()) {
            store.join(of.id(), worker.map(Worker::id).orElse(null), called, does, why, on);
            audited(
                    "team.joined",
                    of,
                    why.isEmpty() ? worker.isPresent() ? "a worker" : "somebody named" : "a worker of an agency");
        }
        return problem;
    }

    public void leave(Intervention of, long member) {
        if (store.leave(of.id(), member, desk.partnership().today())) {
            audited("team.left", of, "");
        }
    }

    /** Makes the worker the lead professional. */
    public Optional<Problem> lead(Intervention of, Worker worker) {
        Optional<Problem> problem = of.endedOn().isPresent()
                ? Optional.of(AssessmentBook.closed())
                : TeamRules.reader(bringsIn(of), "lead");
        if (problem.isEmpty()) {
            book.assign(of, worker.id(), desk.partnership().today());
        }
        return problem;
    }

    /** Plans a meeting; the first that is planned is the day of the next thing to do. */
    public Optional<Problem> plan(Intervention of, LocalDate on, String place) {
        if (of.endedOn().isPresent()) {
            return Optional.of(AssessmentBook.closed());
        }
        Optional<Problem> problem = TeamRules.planned(on, desk.partnership().today());
        if (problem.isEmpty()) {
            store.plan(of.id(), on, place.strip(), by(), desk.clock().instant());
            scheduled(of);
            audited("team.meeting", of, "planned");
        }
        return problem;
    }

    /** What came of writing a meeting up. */
    public sealed interface Held {
        record Done() implements Held {}

        record Refused(Problem problem) implements Held {}

        /** Somebody else wrote it up first. */
        record Overtaken(Meeting theirs) implements Held {}
    }

    /**
     * Writes up a meeting that was held.
     *
     * @param meeting the one that was planned; empty for one that was not
     * @param edit of the planned one that was on the page
     */
    public Held held(
            Intervention of, OptionalLong meeting, int edit, LocalDate on, Collection<String> came, String agreed) {
        Optional<Problem> problem =
                TeamRules.held(on, of.beganOn(), desk.partnership().today(), came, agreed);
        if (of.endedOn().isPresent() || problem.isPresent()) {
            return new Held.Refused(problem.orElseGet(AssessmentBook::closed));
        }
        long id = meeting.isPresent()
                ? meeting.getAsLong()
                : store.plan(of.id(), on, "", by(), desk.clock().instant());
        Optional<Meeting> before = find(of, id);
        if (before.isEmpty()) {
            return new Held.Refused(
                    Problem.of("", "MEETING-GONE", "There is no such meeting", "Look at the list of meetings"));
        }
        int seen = meeting.isPresent() ? edit : before.get().edit();
        if (!store.held(id, seen, on, came, agreed.strip(), by(), desk.clock().instant())) {
            return new Held.Overtaken(before.get());
        }
        scheduled(of);
        audited("team.meeting", of, "held");
        return new Held.Done();
    }

    public Optional<Meeting> find(Intervention of, long meeting) {
        return store.meetings(List.of(of.id())).stream()
                .filter(each -> each.id() == meeting)
                .findFirst();
    }

    public void cancel(Intervention of, long meeting, String note) {
        if (store.cancel(of.id(), meeting, note.strip(), by(), desk.clock().instant())) {
            scheduled(of);
            audited("team.meeting", of, "cancelled");
        }
    }

    private void scheduled(Intervention of) {
        book.next(of, of(of).next().map(Meeting::on));
    }

    /** Writes an action down. */
    public Optional<Problem> act(Intervention of, String words, Owner owner, LocalDate due) {
        if (of.endedOn().isPresent()) {
            return Optional.of(AssessmentBook.closed());
        }
        Optional<Problem> problem = TeamRules.action(words, owner.name(), due, of.beganOn());
        if (problem.isEmpty()) {
            store.act(of.id(), words.strip(), owner, due, desk.partnership().today(), by());
            audited("team.action", of, "agreed");
        }
        return problem;
    }

    /** Says that an action is done, or dropped, and what came of it. */
    public void settle(Intervention of, long action, ActionState state, String note, LocalDate on) {
        if (store.settle(of.id(), action, state, note.strip(), on)) {
            audited("team.action", of, state.name());
        }
    }

    /** Actions of a completed assessment become the team's, unless they are there; owners are known by their names. */
    void adopt(Intervention of, List<Map<String, String>> rows) {
        Set<String> there = new HashSet<>();
        store.actions(List.of(of.id())).forEach(each -> there.add(each.words()));
        List<Owner> owners = owners(of);
        for (Map<String, String> row : rows) {
            String words = row.getOrDefault("what", "");
            String who = row.getOrDefault("who", "");
            Optional<LocalDate> due = TypedDay.of(row.getOrDefault("when", ""));
            if (due.isPresent() && there.add(words)) {
                Owner owner = owners.stream()
                        .filter(each -> each.name().equalsIgnoreCase(who))
                        .findFirst()
                        .orElseGet(() -> new Owner(OptionalLong.empty(), who));
                store.act(of.id(), words, owner, due.get(), desk.partnership().today(), by());
            }
        }
    }

    /** What the workers have taken on and not done. */
    List<Action> openOf(Collection<Long> workerIds) {
        return store.openOf(workerIds);
    }

    List<Action> actions(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : store.actions(ids);
    }

    List<Meeting> meetings(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : store.meetings(ids);
    }

    /**
     * Whoever gave it over: what the former lead had taken on becomes the next one's, unless the former lead is still a member of
     * the team.
     */
    @EventListener
    void on(InterventionAssigned given) {
        if (given.kind() != InterventionKind.CAF
                || given.from().isEmpty()
                || given.to().isEmpty()) {
            return;
        }
        boolean stays = store.members(given.interventionId()).stream()
                .anyMatch(each -> each.leftOn().isEmpty() && each.workerId().equals(given.from()));
        if (workers.find(List.of(given.to().getAsLong())).get(given.to().getAsLong()) instanceof Worker next
                && !stays) {
            store.giveActions(given.interventionId(), given.from().getAsLong(), next);
        }
    }

    /** Whoever ended it: planned meetings and open actions go. */
    @EventListener
    void on(InterventionEnded ended) {
        if (ended.kind() == InterventionKind.CAF) {
            store.end(
                    ended.interventionId(),
                    ended.on(),
                    "The assessment was closed on " + Words.date(ended.on()),
                    by(),
                    desk.clock().instant());
        }
    }

    private void audited(String action, Intervention of, String detail) {
        desk.audit()
                .record(new Audit.Entry(
                        action, "child", String.valueOf(of.child().value()), detail));
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }
}
