package uk.haven.support.domain.workforce;

import java.time.LocalDate;
import java.util.Optional;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;

/** Who may take a piece of support over, and from when. */
public final class HandoverRule {

    /** A handover is written down at most so many days after it happened. */
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
                    "Support goes only to a worker of the child's present school",
                    "Choose a worker of that school; what somebody else is to do is asked of them by a referral");
        }
        // it takes effect at once: a later day would say what is not so yet
        if (on.isBefore(today.minusDays(DAYS)) || on.isAfter(today)) {
            return problem(
                    "on",
                    "HANDOVER-DATE",
                    "A handover is today, or at most four weeks ago",
                    "Give the day from which the next worker leads it; hand it over on the day if that is still ahead");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String field, String code, String wrong, String remedy) {
        return Optional.of(Problem.of(field, code, wrong, remedy));
    }
}
