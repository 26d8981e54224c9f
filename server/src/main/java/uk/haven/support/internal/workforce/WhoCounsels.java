package uk.haven.support.internal.workforce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.workforce.CounsellingRule;

/** Asks {@link CounsellingRule} about the viewer; batch work may give counselling to anybody. Call inside a transaction. */
@Service
public class WhoCounsels {

    private static final Set<Role> ANSWER = Set.of(Role.SENCO, Role.HEAD);

    private final Workers workers;
    private final HandoverStore store;

    WhoCounsels(Workers workers, HandoverStore store) {
        this.workers = workers;
        this.store = store;
    }

    /** What is wrong with giving them to the worker, as far as they are counselling. @param known their children by id */
    Collection<Problem> refuse(Collection<Intervention> given, Worker to, Map<ChildId, Child> known) {
        if (!(Viewers.current().orElse(null) instanceof Viewer.Person person)
                || given.stream().noneMatch(each -> each.kind() == InterventionKind.COUNSELLING)) {
            return List.of();
        }
        Set<Long> own = own(person);
        return given.stream()
                .flatMap(each -> {
                    Child child = known.get(each.child());
                    return CounsellingRule.refuse(
                            each,
                            to,
                            new CounsellingRule.Giver(child != null && answers(person, child.schoolId()), own))
                            .stream();
                })
                .collect(Collectors.toSet());
    }

    /** Whether the viewer says who counsels children of the school. */
    public boolean answers(long school) {
        return Viewers.current().orElse(null) instanceof Viewer.Person person && answers(person, school);
    }

    /** The workers to whom the viewer may give counselling, of those: not themself. */
    public List<Worker> others(List<Worker> all) {
        Set<Long> own = Viewers.current().orElse(null) instanceof Viewer.Person person ? own(person) : Set.of();
        return all.stream().filter(each -> !own.contains(each.id())).toList();
    }

    /** Why the viewer may not say that the worker signs in with the account, if so. */
    public Optional<Problem> account(Worker worker, long account) {
        boolean own = Viewers.current().orElse(null) instanceof Viewer.Person person && person.id() == account;
        return CounsellingRule.account(own && store.counsels(worker.id()), own);
    }

    private Set<Long> own(Viewer.Person person) {
        return workers.ofAccount(person.id()).stream().map(Worker::id).collect(Collectors.toSet());
    }

    private static boolean answers(Viewer.Person person, long school) {
        return ANSWER.stream().anyMatch(role -> person.hasAt(role, school));
    }
}
