package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionEnded;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.nurture.PlacementRules;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.PlacementStep;
import uk.haven.support.domain.nurture.PlacementTable;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.nurture.PlacementBook.Answer;

/** How places in nurture groups come to their end: declined, returned to class, or left. Call inside a transaction. */
@Service
public class ReturnBook {

    private final PlacementStore store;
    private final PlacementRecordStore records;
    private final PlacementBook placements;
    private final SupportBook book;
    private final NurtureRecorded recorded;

    ReturnBook(
            PlacementStore store,
            PlacementRecordStore records,
            PlacementBook placements,
            SupportBook book,
            NurtureRecorded recorded) {
        this.store = store;
        this.records = records;
        this.placements = placements;
        this.book = book;
        this.recorded = recorded;
    }

    /** Declines a proposal. */
    public Answer decline(Placement of, String why) {
        return ended(of, PlacementStep.DECLINE, recorded.today(), why, Optional.empty());
    }

    /** The day by which a child is to be back. @param longer why that is past the four terms, or "" */
    public record Expected(LocalDate by, String longer) {}

    /** The first step of a return. */
    public record FirstStep(Placement.StepKind kind, String words, LocalDate planned) {}

    /** Begins the return to class, with its first step and the day by which the child is to be back. */
    public Answer beginReturn(Placement of, Expected expected, FirstStep first) {
        var problems = new ArrayList<Problem>();
        PlacementBook.refusal(of.state(), PlacementStep.BEGIN_RETURN).ifPresent(problems::add);
        of.placedOn()
                .flatMap(placed -> PlacementRules.step(first.planned(), placed, first.words()))
                .ifPresent(problems::add);
        if (of.placedOn().filter(expected.by()::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "expected", "RETURN-BEFORE-PLACED", "That is before the child came in", "Give a later day"));
        }
        later(of, expected).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Optional<Problem> moved = moved(of, PlacementState.RETURNING, expected, Optional.of(recorded.today()));
        if (moved.isPresent()) {
            return PlacementBook.refused(moved.get());
        }
        records.step(of.id(), first.kind(), first.words().strip(), first.planned(), recorded.by(), recorded.at());
        return new Answer.Done(placements.found(of.id()));
    }

    /** Puts a begun return off: the child stays in the group, and is expected back later. */
    public Answer putOff(Placement of, Expected expected) {
        var problems = new ArrayList<Problem>();
        PlacementBook.refusal(of.state(), PlacementStep.PUT_OFF_RETURN).ifPresent(problems::add);
        if (!expected.by().isAfter(recorded.today())) {
            problems.add(Problem.of(
                    "expected",
                    "RETURN-PAST",
                    "That day is not ahead",
                    "Give the day by which the child is to be back"));
        }
        later(of, expected).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        return moved(of, PlacementState.PLACED, expected, Optional.empty())
                .<Answer>map(PlacementBook::refused)
                .orElseGet(() -> new Answer.Done(placements.found(of.id())));
    }

    /** A person's day alone: what was decided elsewhere, or before, is only written down. */
    private Optional<Problem> later(Placement of, Expected expected) {
        return Viewers.current().orElse(null) instanceof Viewer.Person
                ? of.placedOn()
                        .flatMap(placed -> PlacementRules.later(
                                new Stay(recorded.calendar(), placed),
                                expected.by(),
                                expected.longer(),
                                recorded.today()))
                : Optional.empty();
    }

    private Optional<Problem> moved(
            Placement of, PlacementState to, Expected expected, Optional<LocalDate> returnBegan) {
        if (!store.moved(of, to, expected, returnBegan.orElse(null), recorded.by(), recorded.at())) {
            return Optional.of(overtaken());
        }
        Intervention support = support(of);
        book.plan(
                support,
                support.version(),
                support.title(),
                support.continuum(),
                Optional.of(expected.by()),
                support.nextOn());
        recorded.audited("nurture." + to.name().toLowerCase(Locale.ROOT), of.child(), of.groupName());
        return Optional.empty();
    }

    /** The child is back in class full-time. */
    public Answer returned(Placement of, LocalDate on, InterventionOutcome outcome, String how) {
        return ended(of, PlacementStep.RETURN, on, how, Optional.of(outcome));
    }

    /** The child leaves the group without a return to class. Before the first day the place is taken back. */
    public Answer left(Placement of, LocalDate on, InterventionOutcome outcome, String why) {
        return of.placedOn().filter(recorded.today()::isBefore).isPresent()
                ? takenBack(of, why)
                : ended(of, PlacementStep.LEAVE, on, why, Optional.of(outcome));
    }

    /** A place that was ahead: it is free at once, and the child was not placed. */
    private Answer takenBack(Placement of, String why) {
        Optional<Problem> problem = PlacementBook.refusal(of.state(), PlacementStep.TAKE_BACK)
                .or(() -> why.isBlank()
                        ? Optional.of(Problem.of("why", "END-WHY", "Why?", "Say it in a sentence"))
                        : Optional.empty());
        return problem.map(PlacementBook::refused)
                .orElseGet(() -> over(
                        of,
                        PlacementState.NOT_PLACED,
                        recorded.today(),
                        why.strip(),
                        Optional.of(InterventionOutcome.WITHDRAWN)));
    }

    private Answer ended(
            Placement of, PlacementStep step, LocalDate on, String words, Optional<InterventionOutcome> outcome) {
        var problems = new ArrayList<Problem>();
        PlacementBook.refusal(of.state(), step).ifPresent(problems::add);
        of.placedOn()
                .flatMap(placed -> PlacementRules.ending(on, placed, recorded.today()))
                .ifPresent(problems::add);
        if (words.isBlank() && step != PlacementStep.RETURN) {
            problems.add(Problem.of("why", "END-WHY", "Why?", "Say it in a sentence"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        return over(of, PlacementTable.TABLE.to(of.state(), step), on, words.strip(), outcome);
    }

    private Answer over(
            Placement of, PlacementState to, LocalDate on, String words, Optional<InterventionOutcome> outcome) {
        if (!store.ended(of, to, on, words, recorded.by(), recorded.at())) {
            return PlacementBook.refused(overtaken());
        }
        recorded.audited("nurture." + to.name().toLowerCase(Locale.ROOT), of.child(), of.groupName());
        outcome.ifPresent(how -> book.end(support(of), on, how));
        return new Answer.Done(placements.found(of.id()));
    }

    /** Whoever ended the piece of support: the place is free, and steps that were only planned go. */
    @EventListener
    void on(InterventionEnded ended) {
        if (ended.kind() != InterventionKind.NURTURE) {
            return;
        }
        store.ofInterventions(List.of(ended.interventionId())).forEach(each -> {
            if (each.state().open()) {
                boolean ahead = each.placedOn().filter(ended.on()::isBefore).isPresent();
                store.ended(
                        each,
                        ahead ? PlacementState.NOT_PLACED : PlacementState.LEFT,
                        ended.on(),
                        "",
                        recorded.by(),
                        recorded.at());
            }
            records.forgetPlanned(each.id());
        });
    }

    private Intervention support(Placement of) {
        long id = of.interventionId().orElseThrow();
        return Objects.requireNonNull(book.find(List.of(id)).get(id));
    }

    private static Problem overtaken() {
        return Problem.of("", "OVERTAKEN", "Somebody else has changed it since you opened it", "Look at it again");
    }
}
