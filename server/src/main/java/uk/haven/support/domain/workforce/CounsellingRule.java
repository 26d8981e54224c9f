package uk.haven.support.domain.workforce;

import java.util.Optional;
import java.util.Set;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;

/** Who says who counsels a child. The counsellor's notes go with it, so nobody takes it on to read them (ADR 0011). */
public final class CounsellingRule {

    private CounsellingRule() {}

    /**
     * Who gives counselling over.
     *
     * @param answers whether they are SENCo or head at the child's school
     * @param workers the ids of the workers that they are
     */
    public record Giver(boolean answers, Set<Long> workers) {
        public Giver {
            workers = Set.copyOf(workers);
        }

        private boolean counsels(Intervention given) {
            return given.workerId().isPresent()
                    && workers.contains(given.workerId().getAsLong());
        }
    }

    /** Why the giver may not give it to the worker, if so; of other kinds it says nothing. */
    public static Optional<Problem> refuse(Intervention given, Worker to, Giver by) {
        if (given.kind() != InterventionKind.COUNSELLING || by.counsels(given)) {
            return Optional.empty();
        }
        if (!by.answers()) {
            return Optional.of(Problem.of(
                    "worker",
                    "COUNSELLING-GIVER",
                    "Who counsels a child is for the counsellor, the SENCo or the head to say",
                    "Ask one of them"));
        }
        return by.workers().contains(to.id())
                ? Optional.of(Problem.of(
                        "worker",
                        "COUNSELLING-SELF",
                        "Nobody takes counselling on by themself, because the counsellor's notes go with it",
                        "Choose somebody else, or ask the head or the SENCo to give it to you"))
                : Optional.empty();
    }

    /**
     * Why the account may not become that of the worker.
     *
     * @param counsels whether the worker leads counselling, or led some to its end
     * @param own whether it is the account of whoever says so
     */
    public static Optional<Problem> account(boolean counsels, boolean own) {
        return counsels && own
                ? Optional.of(Problem.of(
                        "account",
                        "COUNSELLOR-SELF",
                        "Nobody makes themself a counsellor whose notes are kept",
                        "Ask the head or the SENCo to choose your account"))
                : Optional.empty();
    }
}
