package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionEnded;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ProgrammeRules;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.Target;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;

/** Ends programmes, and starts what follows one. Call inside a transaction. */
@Service
public class ProgrammeEnds {

    private final ProgrammeStore store;
    private final ProgrammeRecordStore records;
    private final ProgrammeBook plans;
    private final SupportBook book;
    private final Partnership partnership;

    ProgrammeEnds(
            ProgrammeStore store,
            ProgrammeRecordStore records,
            ProgrammeBook plans,
            SupportBook book,
            Partnership partnership) {
        this.store = store;
        this.records = records;
        this.plans = plans;
        this.book = book;
        this.partnership = partnership;
    }

    /** A step to other support. @param until when the next programme is planned to end */
    public record Step(boolean down, Continuum level, ProgrammeType type, LocalDate until) {}

    /** Ends it, and what was planned for it goes; a step starts the next programme on the day after. */
    public Answer end(Intervention of, LocalDate on, InterventionOutcome outcome, String reason, Optional<Step> step) {
        Programme was = store.find(of.id()).orElseThrow();
        Optional<LocalDate> last = records.of(of.id()).sessions().stream()
                .filter(each -> each.state() != SessionState.PLANNED)
                .map(Programme.Session::on)
                .findFirst();
        Optional<Problem> problem = ProgrammeRules.end(on, of.beganOn(), last, partnership.today())
                .or(() -> step.flatMap(each -> ProgrammeRules.step(each.down(), of.continuum(), each.level())));
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        if (!book.end(of, on, outcome)) {
            return refused(Problem.of("", "PROGRAMME-ENDED", "Somebody has ended it already", "Look at it again"));
        }
        Optional<Intervention> next = Optional.empty();
        if (step.isPresent()) {
            Answer started = follow(of, was, step.get(), on);
            if (!(started instanceof Answer.Done(Intervention opened))) {
                throw new Refusal(((Answer.Refused) started).problems());
            }
            next = Optional.of(opened);
        }
        store.ended(of.id(), reason.strip(), next.map(Intervention::id).orElse(null));
        return new Answer.Done(next.orElse(of));
    }

    /** The next programme cannot be started, so nothing is ended either. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        Refusal(List<Problem> problems) {
            super("The next programme cannot be started");
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    private Answer follow(Intervention of, Programme was, Step step, LocalDate ended) {
        LocalDate from = ended.plusDays(1);
        List<String> open = records.targets(of.id()).stream()
                .filter(each -> each.state() == TargetState.OPEN)
                .map(Target::words)
                .toList();
        var plan = new Plan(
                step.type(),
                step.type().label(),
                was.barriers(),
                was.aim(),
                open,
                from,
                step.until(),
                Optional.empty(),
                of.workerId(),
                step.level(),
                new ExitCriterion.Judgement(),
                Optional.empty(),
                "",
                new SessionPattern(Set.of(), was.pattern().minutes()));
        // the child may have moved since, and what comes next is its present school's
        return plans.startAt(of.child(), book.presentSchool(of, partnership.today()), plan, null, OptionalLong.empty());
    }

    /** Whoever ended it: planned sessions go. */
    @EventListener
    void on(InterventionEnded ended) {
        if (ended.kind() == InterventionKind.PROGRAMME) {
            records.forgetPlanned(ended.interventionId());
        }
    }

    private static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
