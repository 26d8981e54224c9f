package uk.haven.support.domain.workforce;

import java.time.LocalDate;
import java.util.Optional;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;

/** Who may take a piece of support over, and from when. */
public final class HandoverRule {

    /** A handover is written down at most so many days before or after it happens. */
    public static final int DAYS = 28;

    private HandoverRule() {}

    /**
     * Why the worker may not take it over, if so.
     *
     * @param schoolId the child's present school
     * @param shared whether the child is shared with the worker or their agency
     * @param on from when they lead it
     * @param today the partnership's
     */
    public static Optional<Problem> refuse(
            Intervention given, Worker to, long schoolId, boolean shared, LocalDate on, LocalDate today) {
        if (given.endedOn().isPresent()) {
            return problem("item", "HANDOVER-ENDED", "Support that has ended is not handed over", "Leave it out");
        }
        if (given.workerId().isPresent() && given.workerId().getAsLong() == to.id()) {
            return problem(
                    "worker", "HANDOVER-SAME", to.name() + " leads some of these already", "Choose somebody else");
        }
        if (!to.activeOn(on)) {
            return problem(
                    "worker",
                    "HANDOVER-LEFT",
                    to.name() + " does not work there on that day",
                    "Choose someone who does");
        }
        boolean atTheSchool = to.schoolId().isPresent() && to.schoolId().getAsLong() == schoolId;
        if (!atTheSchool && !shared) {
            return problem(
                    "worker",
                    "HANDOVER-OUTSIDE",
                    "Support goes only to a worker of the child's school, or to someone with whom the child is shared",
                    "Choose a worker of that school, or share the child with " + to.name() + " first");
        }
        if (on.isBefore(today.minusDays(DAYS)) || on.isAfter(today.plusDays(DAYS))) {
            return problem(
                    "on",
                    "HANDOVER-DATE",
                    "A handover is at most four weeks ago or ahead",
                    "Give the day from which the next worker leads it");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
