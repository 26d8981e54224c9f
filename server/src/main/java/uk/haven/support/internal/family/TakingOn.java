package uk.haven.support.internal.family;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.FamilyPlanRules;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.support.internal.workforce.WhoCounsels;

/** Takes on support that came with a child from another school. Call inside a transaction. */
@Service
public class TakingOn {

    private final Workers workers;
    private final Handovers handovers;
    private final WhoCounsels counselling;
    private final Partnership partnership;

    TakingOn(Workers workers, Handovers handovers, WhoCounsels counselling, Partnership partnership) {
        this.workers = workers;
        this.handovers = handovers;
        this.counselling = counselling;
        this.partnership = partnership;
    }

    /** Whether the plan waits for somebody of the child's school. */
    public boolean waits(Intervention of, FamilyPlan plan, Child child) {
        return FamilyPlanRules.waits(plan.schoolId(), child.schoolId(), ledAt(of));
    }

    private OptionalLong ledAt(Intervention of) {
        return of.workerId().isEmpty()
                ? OptionalLong.empty()
                : workers.find(List.of(of.workerId().getAsLong())).values().stream()
                        .flatMapToLong(each -> each.schoolId().stream())
                        .findFirst();
    }

    /** Whether the viewer may say who leads it: counselling is the SENCo's and the head's to give. */
    public boolean may(FamilyPlan plan, Child child) {
        return plan.kind() != FamilyKind.COUNSELLING || counselling.answers(child.schoolId());
    }

    /** The workers of the child's school from whom the viewer chooses. */
    public List<Worker> choice(FamilyPlan plan, Child child) {
        List<Worker> all = workers.at(child.schoolId(), partnership.today());
        return plan.kind() == FamilyKind.COUNSELLING ? counselling.others(all) : all;
    }

    /**
     * Gives what waits to a worker of the child's school, from today.
     *
     * @param worker the public id of the worker, as it was sent
     * @param note what they should know
     * @return what is wrong; nothing was given then
     */
    public List<Problem> take(Intervention of, FamilyPlan plan, Child child, String worker, String note) {
        if (!waits(of, plan, child)) {
            return List.of(Problem.of(
                    "",
                    "TAKE-LED",
                    "This does not wait to be taken on: your school began it, or somebody here leads it",
                    "Whoever leads it, the SENCo or the head gives it over"));
        }
        Optional<Worker> chosen = workers.at(child.schoolId(), partnership.today()).stream()
                .filter(each -> each.publicId().toString().equals(worker))
                .findFirst();
        return chosen.map(each -> handovers.give(List.of(of), each, note, partnership.today()))
                .orElse(List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on")));
    }
}
