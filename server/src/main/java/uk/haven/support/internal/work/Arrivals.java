package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportKinds;

/**
 * Support that came with a child from another school and that nobody here leads: whoever led it no longer sees the child, so
 * it goes on only if somebody here takes it on. Call inside a transaction.
 */
@Service
public class Arrivals {

    /** Longest reason why what came with a child ends, in characters. */
    public static final int LONGEST_WHY = 2000;

    private final Interventions interventions;
    private final Workers workers;
    private final Children children;
    private final SupportKinds kinds;

    Arrivals(Interventions interventions, Workers workers, Children children, SupportKinds kinds) {
        this.interventions = interventions;
        this.workers = workers;
        this.children = children;
        this.kinds = kinds;
    }

    /** One piece of support, and the child with whom it came. */
    public record Arrived(Intervention of, Child child) {}

    /** Something keeps one of them from ending, so none is ended: the transaction is to be rolled back. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        Refusal(List<Problem> problems) {
            super("What came with a child cannot be ended");
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /**
     * Ends them all because the child has moved, each by its kind's own rule, and keeps why with each.
     *
     * @param why in words, up to {@link #LONGEST_WHY} characters
     * @throws Refusal with what is wrong; nothing has ended then
     */
    public void end(Collection<Arrived> chosen, LocalDate on, String why) {
        if (why.isBlank() || why.strip().length() > LONGEST_WHY) {
            throw new Refusal(List.of(Problem.of(
                    "why",
                    "ARRIVED-WHY",
                    why.isBlank() ? "It is not said why it ends here" : "That is too long",
                    why.isBlank() ? "Say it in a line or two" : "Use up to 2,000 characters")));
        }
        for (Arrived each : chosen) {
            List<Problem> problems = kinds.end(each.of(), on, InterventionOutcome.MOVED, why.strip());
            if (!problems.isEmpty()) {
                throw new Refusal(problems.stream()
                        .map(problem -> Problem.of(
                                "",
                                problem.code(),
                                each.child().name() + ", " + each.of().title() + ": " + problem.wrong(),
                                problem.remedy()))
                        .toList());
            }
        }
    }

    /**
     * At the schools, longest going first; a referral is with whoever received it, and so is not among them. With a fixed
     * number of queries.
     *
     * @param schools where the viewer works with support
     */
    public List<Arrived> at(Collection<Long> schools, LocalDate date) {
        List<Intervention> came = interventions.cameTo(schools, date).stream()
                .filter(each -> each.kind() != InterventionKind.REFERRAL
                        && each.endedOn().isEmpty())
                .toList();
        if (came.isEmpty()) {
            return List.of();
        }
        Map<Long, Worker> leads = workers.find(came.stream()
                .flatMap(each -> each.workerId().stream().boxed())
                .distinct()
                .toList());
        List<Intervention> waiting = came.stream()
                .filter(each -> each.workerId().isEmpty()
                        || !(leads.get(each.workerId().getAsLong()) instanceof Worker lead)
                        || lead.schoolId().isEmpty()
                        || !schools.contains(lead.schoolId().getAsLong()))
                .toList();
        Map<ChildId, Child> known = children.find(
                waiting.stream().map(Intervention::child).distinct().toList(), date);
        return waiting.stream()
                .map(each -> known.get(each.child()) instanceof Child child ? new Arrived(each, child) : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
