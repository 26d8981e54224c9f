package uk.haven.support.internal.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.Consent;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.Readiness;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.assessment.Assessment.Opening;
import uk.haven.support.internal.assessment.Assessment.Part;
import uk.haven.support.internal.assessment.Assessment.Version;

/** Begins and writes common assessments, by the rules and with their audit. Call inside a transaction. */
@Service
public class AssessmentBook {

    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private static final String TITLE = "Common assessment";

    private final AssessmentStore store;
    private final PartStore parts;
    private final AssessmentForms forms;
    private final SupportBook book;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    AssessmentBook(
            AssessmentStore store,
            PartStore parts,
            AssessmentForms forms,
            SupportBook book,
            Partnership partnership,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.forms = forms;
        this.book = book;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of beginning one. */
    public sealed interface Begun {
        record Done(Intervention intervention) implements Begun {}

        record Refused(Problem problem) implements Begun {}
    }

    /**
     * Begins one for the child, at its school.
     *
     * @param finishBy day by which the first version is to be complete
     */
    public Begun start(Child child, LocalDate on, LocalDate finishBy, OptionalLong workerId) {
        LocalDate today = partnership.today();
        if (on.isAfter(today)) {
            return new Begun.Refused(Problem.of(
                    "from", "ASSESSMENT-AHEAD", "An assessment begins today at the latest", "Give the day it began"));
        }
        if (finishBy.isBefore(on)) {
            return new Begun.Refused(Problem.of(
                    "finish", "ASSESSMENT-FINISH", "It would be finished before it began", "Give a later day"));
        }
        book.hold(List.of(child.id()));
        Optional<Intervention> open = book.of(child.id()).stream()
                .filter(each ->
                        each.kind() == InterventionKind.CAF && each.endedOn().isEmpty())
                .findFirst();
        if (open.isPresent()) {
            return new Begun.Refused(Problem.of(
                    "",
                    "ASSESSMENT-OPEN",
                    "The child has had a common assessment since "
                            + Words.date(open.get().beganOn()),
                    "Go on with that one, or close it first"));
        }
        Intervention opened = book.open(new SupportBook.Opening(
                child.id(),
                child.schoolId(),
                InterventionKind.CAF,
                TITLE,
                OptionalLong.empty(),
                workerId,
                Continuum.SYSTEMATIC,
                on,
                Optional.of(finishBy),
                Optional.empty()));
        var viewer = Viewers.current().orElseThrow();
        OptionalLong account = viewer.accountId();
        store.insert(opened.id(), on, account.isPresent() ? account.getAsLong() : null, viewer.name());
        Form form = forms.latest();
        long version = store.insertVersion(opened.id(), form.version(), on, List.of());
        fill(opened.id(), version, form, child);
        return new Begun.Done(opened);
    }

    /** Writes what Haven knows already, so that it is frozen with the version. */
    private void fill(long id, long version, Form form, Child child) {
        for (Form.Part part : form.parts()) {
            var known = new HashMap<String, String>();
            for (Form.Element element : part.elements()) {
                known.put(
                        element.code(),
                        switch (element.fill()) {
                            case NONE, ROLE -> "";
                            case NAME -> child.name();
                            case BORN -> Words.date(child.birthDate());
                            case SCHOOL ->
                                partnership
                                        .school(child.schoolId())
                                        .map(School::name)
                                        .orElse("");
                            case ASSESSOR -> by();
                        });
            }
            var answers = new Answers(known);
            if (!answers.empty()) {
                parts.save(id, version, part, answers, 0, Viewers.current().orElseThrow(), clock.instant());
                store.done(version, part.code(), Readiness.done(part, answers));
            }
        }
    }

    public Optional<Assessment> find(Intervention of) {
        return Optional.ofNullable(store.find(List.of(of.id())).get(of.id()));
    }

    /** Those of the pieces of support that are assessments, by id; one query. */
    public Map<Long, Assessment> find(Collection<Intervention> of) {
        List<Long> ids = of.stream()
                .filter(each -> each.kind() == InterventionKind.CAF)
                .map(Intervention::id)
                .toList();
        return ids.isEmpty() ? Map.of() : store.find(ids);
    }

    /** Every version, the first one first. */
    public List<Version> versions(Intervention of) {
        return store.versions(of.id());
    }

    /** What is written in a version, by part, as far as the viewer may read it. */
    public Map<String, Part> written(Version version) {
        Map<String, Part> written = new LinkedHashMap<>();
        parts.of(version.id()).forEach(each -> written.put(each.code(), each));
        return written;
    }

    /** The part as it is now; with nothing in it, when nothing was saved. */
    public Part part(Assessment assessment, String code) {
        return parts.find(assessment.version().id(), code)
                .orElseGet(() -> new Part(code, Answers.NONE, 0, OptionalLong.empty(), "", Instant.EPOCH));
    }

    /** What came of saving. */
    public sealed interface Saved {
        /** @param edit the edit that it is now */
        record Done(int edit) implements Saved {}

        record Refused(List<Problem> problems) implements Saved {}

        /** Somebody else saved it first. */
        record Overtaken(Part theirs) implements Saved {}
    }

    /** Saves a part, complete or not. @param edit the one that was on the page */
    public Saved save(Intervention of, String code, int edit, Map<String, String> sent) {
        store.hold(of.id());
        Assessment assessment = find(of).orElseThrow();
        Form.Part part = forms.of(assessment.version()).part(code).orElseThrow();
        if (!assessment.state().written() || of.endedOn().isPresent()) {
            return new Saved.Refused(List.of(Problem.of(
                    "",
                    "ASSESSMENT-FROZEN",
                    "Version " + assessment.version().number() + " is complete, and a completed version never changes",
                    "Begin a review to write the next one")));
        }
        List<Problem> problems = Readiness.problems(part, sent);
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        Answers answers = Answers.of(part, sent);
        Part now = part(assessment, code);
        if (now.edit() == edit && edit > 0 && now.answers().equals(answers)) {
            return new Saved.Done(edit);
        }
        long version = assessment.version().id();
        int seen = justMine(now) ? now.edit() : edit;
        if (!parts.save(of.id(), version, part, answers, seen, Viewers.current().orElseThrow(), clock.instant())) {
            return new Saved.Overtaken(now);
        }
        store.done(version, code, Readiness.done(part, answers));
        audited("assessment.written", of, code);
        return new Saved.Done(seen + 1);
    }

    /** A page that saves while one writes can overtake its own button: that is nobody else's edit. */
    private boolean justMine(Part now) {
        return now.editor().isPresent()
                && now.editor().equals(Viewers.current().orElseThrow().accountId())
                && now.editedAt().isAfter(clock.instant().minus(JUST_NOW));
    }

    public List<Consent> consents(Intervention of) {
        return parts.consents(of.id());
    }

    /** Records what the family said. */
    public Optional<Problem> consent(Intervention of, Consent consent) {
        Optional<Problem> problem =
                of.endedOn().isPresent() ? Optional.of(closed()) : consent.problem(consents(of), partnership.today());
        if (problem.isEmpty()) {
            parts.insert(of.id(), consent, clock.instant());
            audited("assessment.consent", of, consent.to() + " " + consent.decision());
        }
        return problem;
    }

    /** Whether the viewer may read the sensitive parts. */
    public boolean open(Intervention of) {
        return parts.open(of.id());
    }

    /** Opens the sensitive parts to the viewer, for half an hour, with the reason that they give. */
    public Optional<Problem> open(Intervention of, String reason) {
        if (reason.isBlank()) {
            return Optional.of(
                    Problem.of("why-open", "OPENING-REASON", "No reason is given", "Say what you need to know it for"));
        }
        var viewer = Viewers.person();
        parts.opened(of.id(), viewer.id(), viewer.name(), reason.strip());
        audited("assessment.opened", of, "sensitive parts, with a reason");
        return Optional.empty();
    }

    public List<Opening> openings(Intervention of) {
        return parts.openings(of.id());
    }

    static Problem closed() {
        return Problem.of(
                "", "ASSESSMENT-CLOSED", "The assessment is closed", "Begin another one from the child's page");
    }

    private void audited(String action, Intervention of, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(of.child().value()), detail));
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }
}
