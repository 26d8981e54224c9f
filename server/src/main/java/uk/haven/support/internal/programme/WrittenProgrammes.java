package uk.haven.support.internal.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Programmes;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.programme.Programme.Entry;
import uk.haven.support.internal.programme.Programme.EntryKind;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;

/** See {@link Programmes}. */
@Service
class WrittenProgrammes implements Programmes {

    private static final int MINUTES = 30;

    private final ProgrammeBook book;
    private final ProgrammeNotes notes;
    private final ProgrammeEnds ends;
    private final ProgrammeSessions sessions;
    private final ExitEvaluation exits;

    WrittenProgrammes(
            ProgrammeBook book,
            ProgrammeNotes notes,
            ProgrammeEnds ends,
            ProgrammeSessions sessions,
            ExitEvaluation exits) {
        this.book = book;
        this.notes = notes;
        this.ends = ends;
        this.sessions = sessions;
        this.exits = exits;
    }

    @Override
    public Intervention start(Child child, Plan plan) {
        ProgrammeType type = book.types().stream()
                .filter(each -> each.code().equals(plan.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of programme: " + plan.type()));
        return done(book.start(
                child,
                new ProgrammeBook.Plan(
                        type,
                        type.label(),
                        plan.barriers().stream().map(Barrier::valueOf).collect(Collectors.toSet()),
                        plan.aim(),
                        plan.targets(),
                        plan.from(),
                        plan.until(),
                        plan.nextReview(),
                        plan.workerId(),
                        type.continuum(),
                        criterion(plan.exit()),
                        Optional.empty(),
                        "",
                        new SessionPattern(
                                plan.weekdays().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                                plan.minutes()))));
    }

    private static ExitCriterion criterion(Exit exit) {
        var parts = new ArrayList<ExitCriterion>();
        exit.percent().ifPresent(percent -> parts.add(new ExitCriterion.Attendance(percent, exit.sessions())));
        exit.weeksWithoutExclusion().ifPresent(weeks -> parts.add(new ExitCriterion.NoExclusion(weeks)));
        exit.weeksWithoutUnauthorised().ifPresent(weeks -> parts.add(new ExitCriterion.NoUnauthorised(weeks)));
        exit.targets().ifPresent(count -> parts.add(new ExitCriterion.TargetsMet(count)));
        if (exit.judgement()) {
            parts.add(new ExitCriterion.Judgement());
        }
        return parts.size() == 1 ? parts.getFirst() : new ExitCriterion.AllOf(parts);
    }

    @Override
    public void session(Intervention programme, LocalDate on, boolean attended, String note) {
        var draft = new ProgrammeSessions.Draft(
                on, attended ? SessionState.ATTENDED : SessionState.MISSED, MINUTES, note, Optional.empty());
        switch (sessions.log(programme, draft)) {
            case ProgrammeSessions.Answer.Done _ -> {}
            case ProgrammeSessions.Answer.Refused(Problem problem) -> refuse(Optional.of(problem));
            case ProgrammeSessions.Answer.Logged _ ->
                throw new IllegalArgumentException("The session of that day has been logged");
        }
    }

    @Override
    public void review(Intervention programme, LocalDate on, String found, String next, Optional<Boolean> judged) {
        String by = Viewers.current().orElseThrow().name();
        refuse(notes.entry(programme, new Entry(EntryKind.REVIEW, on, found, next, judged, by), programme.nextOn()));
    }

    @Override
    public void targetsMet(Intervention programme, int count) {
        book.record(programme).targets().stream()
                .limit(count)
                .forEach(each -> refuse(notes.target(programme, each.id(), TargetState.MET)));
    }

    @Override
    public void end(Intervention programme, LocalDate on, InterventionOutcome outcome, String reason) {
        if (Viewers.current().orElse(null) instanceof Viewer.System) {
            exits.within(programme.child().value(), on);
        }
        done(ends.end(programme, on, outcome, reason, Optional.empty()));
    }

    private static Intervention done(Answer answer) {
        return switch (answer) {
            case Answer.Done(Intervention intervention) -> intervention;
            case Answer.Refused refused ->
                throw new IllegalArgumentException(
                        refused.problems().stream().map(Problem::wrong).collect(Collectors.joining("; ")));
            case Answer.Overtaken _ -> throw new IllegalStateException("Somebody else has changed it");
        };
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(each -> {
            throw new IllegalArgumentException(each.wrong());
        });
    }
}
