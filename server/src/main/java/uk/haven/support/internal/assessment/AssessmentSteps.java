package uk.haven.support.internal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionEnded;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.domain.assessment.AssessmentStep;
import uk.haven.support.domain.assessment.AssessmentTable;
import uk.haven.support.domain.assessment.Changes;
import uk.haven.support.domain.assessment.Changes.Change;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.Readiness;
import uk.haven.support.domain.assessment.Readiness.Missing;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.assessment.Assessment.Version;

/** Takes a common assessment from state to state ({@link AssessmentTable}). Call inside a transaction. */
@Service
public class AssessmentSteps {

    private static final String STATE = "ASSESSMENT-STATE";

    private final AssessmentStore store;
    private final PartStore parts;
    private final AssessmentBook written;
    private final Desk desk;
    private final SupportBook book;
    private final TeamBook team;

    AssessmentSteps(
            AssessmentStore store,
            PartStore parts,
            AssessmentBook written,
            Desk desk,
            SupportBook book,
            TeamBook team) {
        this.store = store;
        this.parts = parts;
        this.written = written;
        this.desk = desk;
        this.book = book;
        this.team = team;
    }

    /** The form, the day and the audit. */
    @org.springframework.stereotype.Component("assessmentStepsDesk")
    record Desk(AssessmentForms forms, Partnership partnership, Audit audit, Clock clock) {}

    /** Everything that keeps it from being completed; a part that is done is, also where the viewer may not read it. */
    public List<Missing> missing(Intervention of, Assessment assessment) {
        Version version = assessment.version();
        return Readiness.missing(desk.forms().of(version), answers(version), written.consents(of)).stream()
                .filter(each -> !version.done().contains(each.part()))
                .toList();
    }

    private Map<String, Answers> answers(Version version) {
        Map<String, Answers> answers = new HashMap<>();
        written.written(version).forEach((code, part) -> answers.put(code, part.answers()));
        return answers;
    }

    /** What the version changed in the one completed before it; nothing for the first. */
    public List<Change> changes(Intervention of, Version version) {
        Optional<Version> before = written.versions(of).stream()
                .filter(each ->
                        each.number() < version.number() && each.completedOn().isPresent())
                .reduce((_, later) -> later);
        return before.map(earlier -> Changes.between(
                        desk.forms().of(earlier), answers(earlier), desk.forms().of(version), answers(version)))
                .orElse(List.of());
    }

    /**
     * Completes what is written: from then on it never changes, and its actions are the team's.
     *
     * @param on today, or the past day on which it was done
     */
    public List<Problem> complete(Intervention of, LocalDate on) {
        Assessment assessment = held(of);
        List<Problem> problems = allowed(of, assessment, AssessmentStep.COMPLETE);
        if (!problems.isEmpty()) {
            return problems;
        }
        List<Missing> missing = missing(of, assessment);
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(each -> Problem.of(
                            each.part().isEmpty() ? "consent" : "part-" + each.part(),
                            "ASSESSMENT-MISSING",
                            each.words(),
                            ""))
                    .toList();
        }
        Version version = assessment.version();
        store.completed(version.id(), on, by());
        Form form = desk.forms().of(version);
        Map<String, Answers> answers = answers(version);
        form.parts()
                .forEach(part -> part.elements().stream()
                        .filter(element -> element.kind() == Form.Kind.ACTIONS)
                        .forEach(element -> team.adopt(
                                of,
                                answers.getOrDefault(part.code(), Answers.NONE).rows(element))));
        // the day by which it was to be finished has done its work
        book.plan(of, of.version(), of.title(), of.continuum(), Optional.empty(), of.nextOn());
        return moved(of, assessment, AssessmentStep.COMPLETE, on, "version " + version.number());
    }

    /** Begins the next version with what the last one says, under the form of today. */
    public List<Problem> review(Intervention of, LocalDate on) {
        Assessment assessment = held(of);
        List<Problem> problems = allowed(of, assessment, AssessmentStep.REVIEW);
        if (!problems.isEmpty()) {
            return problems;
        }
        Form form = desk.forms().latest();
        Map<String, Assessment.Part> before = written.written(assessment.version());
        var done = new ArrayList<String>();
        Map<Form.Part, Answers> carried = new HashMap<>();
        for (Form.Part part : form.parts()) {
            Assessment.Part was = before.get(part.code());
            if (was != null) {
                Answers answers = Answers.of(part, was.answers().texts());
                carried.put(part, answers);
                if (Readiness.done(part, answers)) {
                    done.add(part.code());
                }
            }
        }
        long version = store.insertVersion(of.id(), form.version(), on, done);
        carried.forEach((part, answers) -> parts.save(
                of.id(),
                version,
                part,
                answers,
                0,
                Viewers.current().orElseThrow(),
                desk.clock().instant()));
        return moved(of, assessment, AssessmentStep.REVIEW, on, "");
    }

    /** Gives the open review up; what was written of it stays to be read. */
    public List<Problem> dropReview(Intervention of) {
        Assessment assessment = held(of);
        List<Problem> problems = allowed(of, assessment, AssessmentStep.DROP_REVIEW);
        if (problems.isEmpty()) {
            LocalDate today = desk.partnership().today();
            store.dropped(of.id(), today);
            return moved(of, assessment, AssessmentStep.DROP_REVIEW, today, "");
        }
        return problems;
    }

    /** Closes it, and what was planned goes. */
    public List<Problem> close(Intervention of, LocalDate on, InterventionOutcome outcome, String words) {
        Assessment assessment = held(of);
        Optional<Problem> refusal = AssessmentTable.TABLE.refusal(
                assessment.state(), AssessmentStep.CLOSE, STATE, "Begin another one from the child's page");
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        if (on.isBefore(of.beganOn()) || on.isAfter(desk.partnership().today())) {
            return List.of(Problem.of(
                    "on", "CLOSED-OUTSIDE", "It is closed between its first day and today", "Give a day in between"));
        }
        if (words.isBlank()) {
            return List.of(Problem.of("reason", "CLOSING-REASON", "No reason is given", "Say why it is closed"));
        }
        store.closingWords(of.id(), words.strip());
        book.end(of, on, outcome);
        return List.of();
    }

    private Assessment held(Intervention of) {
        store.hold(of.id());
        return written.find(of).orElseThrow();
    }

    private List<Problem> allowed(Intervention of, Assessment assessment, AssessmentStep step) {
        Optional<Problem> refusal = AssessmentTable.TABLE.refusal(assessment.state(), step, STATE, "Look at it again");
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        return written.open(of)
                ? List.of()
                : List.of(Problem.of(
                        "",
                        "ASSESSMENT-SHUT",
                        "Some parts are sensitive and not open to you",
                        "Open them with a reason first"));
    }

    private List<Problem> moved(
            Intervention of, Assessment assessment, AssessmentStep step, LocalDate on, String detail) {
        if (!store.move(of.id(), assessment.state(), AssessmentTable.TABLE.to(assessment.state(), step), on)) {
            throw new IllegalStateException("Assessment " + of.id() + " moved although it was held");
        }
        desk.audit()
                .record(new Audit.Entry(
                        "assessment." + step.name().toLowerCase(java.util.Locale.ROOT),
                        "child",
                        String.valueOf(of.child().value()),
                        detail));
        return List.of();
    }

    /** Whoever ended it: it is closed, and an open review is given up. */
    @EventListener
    void on(InterventionEnded ended) {
        if (ended.kind() == InterventionKind.CAF) {
            Assessment assessment = store.find(List.of(ended.interventionId())).get(ended.interventionId());
            if (assessment != null) {
                store.dropped(ended.interventionId(), ended.on());
                store.move(ended.interventionId(), assessment.state(), AssessmentState.CLOSED, ended.on());
            }
        }
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }
}
