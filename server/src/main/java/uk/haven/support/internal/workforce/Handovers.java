package uk.haven.support.internal.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.domain.workforce.HandoverRule;
import uk.haven.support.internal.KindOfSupport.Handing;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.SupportKinds;

/** Gives support from one worker to another: all of what was chosen, or nothing. Call inside a transaction. */
@Service
public class Handovers {

    /** Longest note, in characters. */
    public static final int NOTE = 2000;

    private final HandoverStore store;
    private final SupportBook book;
    private final WhoCounsels counselling;
    private final Children children;
    private final Partnership partnership;
    private final Clock clock;
    private final SupportKinds kinds;

    Handovers(
            HandoverStore store,
            SupportBook book,
            WhoCounsels counselling,
            Children children,
            Partnership partnership,
            Clock clock,
            SupportKinds kinds) {
        this.store = store;
        this.book = book;
        this.counselling = counselling;
        this.children = children;
        this.partnership = partnership;
        this.clock = clock;
        this.kinds = kinds;
    }

    /**
     * What the next worker was told.
     *
     * @param toWorkerId who took it on; it may have gone on to somebody else since
     */
    public record Handover(long toWorkerId, String note, LocalDate on, String by) {}

    /**
     * Gives them all to the worker, from the day on; each is audited. To take it back is another handover.
     *
     * @return what is wrong, each rule once; nothing was given then
     */
    public List<Problem> give(Collection<Intervention> given, Worker to, String note, LocalDate on) {
        Set<Problem> problems = new LinkedHashSet<>();
        if (note.length() > NOTE) {
            problems.add(Problem.of(
                    "note", "HANDOVER-NOTE", "The note has more than 2,000 characters", "Say it in fewer words"));
        }
        LocalDate today = partnership.today();
        Map<ChildId, Child> known =
                children.find(given.stream().map(Intervention::child).toList(), today);
        Set<Integer> shared =
                store.sharedWith(to, known.keySet().stream().map(ChildId::value).toList(), today);
        Map<Long, Handing> said = kinds.handing(given, to);
        for (Intervention each : given) {
            Handing own = said.get(each.id());
            if (own instanceof Handing.Refused(Problem problem)) {
                problems.add(problem);
            }
            Child child = known.get(each.child());
            long school = child == null ? each.schoolId() : child.schoolId();
            HandoverRule.refuse(
                            each,
                            to,
                            school,
                            own instanceof Handing.Fits
                                    || shared.contains(each.child().value()),
                            on,
                            today)
                    .ifPresent(problems::add);
        }
        problems.addAll(counselling.refuse(given, to, known));
        if (problems.isEmpty() && !given.isEmpty()) {
            Viewer by = Viewers.current().orElseThrow();
            store.insert(
                    given.stream().map(Intervention::id).toList(),
                    to.id(),
                    note.strip(),
                    on,
                    by.accountId().isPresent() ? by.accountId().getAsLong() : null,
                    by.name(),
                    clock.instant());
            given.forEach(each -> book.assign(each, to.id(), on));
        }
        return List.copyOf(problems);
    }

    /** Why the viewer may not say that the worker signs in with the account, if so. */
    public Optional<Problem> account(Worker worker, long account) {
        return counselling.account(worker, account);
    }

    /** The latest handover of each that ever had one, by intervention. */
    public Map<Long, Handover> latest(Collection<Long> interventions) {
        return interventions.isEmpty() ? Map.of() : store.latest(interventions);
    }
}
