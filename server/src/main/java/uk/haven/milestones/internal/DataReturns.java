package uk.haven.milestones.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.MilestoneReturns;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.experience.ReturnedCoverage.OfArea;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.milestones.internal.experience.ReturnCoverage;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.vulnerability.ReturnSignature;
import uk.haven.vulnerability.ReturnState;
import uk.haven.vulnerability.ReturnStep;
import uk.haven.vulnerability.SignedReturns;

/** The yearly return of a school: what it would say now, what it said when it was submitted, and its signatures. */
@Service
public class DataReturns implements MilestoneReturns {

    private static final int NOTE = 2000;

    private final DataReturnStore store;
    private final ReturnFigures figures;
    private final ReturnCoverage coverage;
    private final ReturnLanguage language;
    private final DecisionRun run;
    private final Audit audit;
    private final Clock clock;

    DataReturns(
            DataReturnStore store,
            ReturnFigures figures,
            ReturnCoverage coverage,
            ReturnLanguage language,
            DecisionRun run,
            Audit audit,
            Clock clock) {
        this.language = language;
        this.store = store;
        this.figures = figures;
        this.coverage = coverage;
        this.run = run;
        this.audit = audit;
        this.clock = clock;
    }

    /** The returns of the year that somebody has touched, as far as the viewer may see them, by school. */
    public Map<Long, DataReturn> begun(SchoolYear year) {
        return store.of(year).stream().collect(Collectors.toMap(DataReturn::schoolId, each -> each));
    }

    public DataReturn of(long school, SchoolYear year) {
        return begun(year).getOrDefault(school, DataReturn.untouched(school));
    }

    public List<ReturnSignature> signatures(DataReturn held) {
        return held.id() == 0 ? List.of() : store.signed().of(held.id());
    }

    /** What the return says: its snapshot once it was submitted, else what it would say as of the day. */
    public DataReturn.Content content(DataReturn held, SchoolYear year, LocalDate asOf) {
        return held.taken()
                ? new DataReturn.Content(
                        held.takenOn().orElseThrow(), 0, store.rows(held.id()), store.children(held.id()), 0)
                : figures.now(held.schoolId(), year, asOf);
    }

    /** Early language of the school's Year R, frozen likewise; none for a school without one. */
    public Optional<LanguageFigures> language(DataReturn held, SchoolYear year, LocalDate asOf) {
        return language.of(held, year, asOf);
    }

    /**
     * Takes a return to another state, with the snapshot when it is submitted.
     *
     * @param note why it is submitted although something is open, or ""
     * @param today the day of the snapshot, never one that is merely looked at
     * @return what refuses it; empty when it is done
     */
    @Transactional
    public List<Problem> step(long school, SchoolYear year, ReturnStep step, String note, LocalDate today) {
        Optional<Problem> notYours = SignedReturns.notYours(step, school);
        if (notYours.isPresent()) {
            return List.of(notYours.get());
        }
        DataReturn held = store.claim(school, year);
        Optional<Problem> moved = SignedReturns.moved(step, held.state());
        if (moved.isPresent()) {
            return List.of(moved.get());
        }
        if (step == ReturnStep.SUBMIT) {
            Optional<Problem> refusal = submit(held, year, note, today);
            if (refusal.isPresent()) {
                return List.of(refusal.get());
            }
        }
        Viewer.Person person = Viewers.person();
        store.signed()
                .sign(
                        held.id(),
                        school,
                        new ReturnSignature(step.from(), step.to(), person.name(), note.strip(), clock.instant()),
                        person.id());
        audit.record(new Audit.Entry(
                "milestones.return." + step.to().name().toLowerCase(Locale.ROOT),
                "milestones_return",
                String.valueOf(held.id()),
                step.from() + " to " + step.to()));
        return List.of();
    }

    private Optional<Problem> submit(DataReturn held, SchoolYear year, String note, LocalDate today) {
        List<LocalDate> points = run.decisionPoints(run.framework(year, today).triggers(), year);
        if (points.isEmpty() || points.getLast().isAfter(today)) {
            return Optional.of(Problem.of("", "RETURN-EARLY", "The decision point has not come", "Come back after it"));
        }
        if (note.strip().length() > NOTE) {
            return Optional.of(
                    Problem.of("note", "NOTE-LONG", "The note is longer than 2,000 characters", "Say it more briefly"));
        }
        DataReturn.Content content = figures.now(held.schoolId(), year, today);
        if (content.undecided() > 0 && note.isBlank()) {
            return Optional.of(Problem.of(
                    "note",
                    "RETURN-OPEN",
                    content.undecided() + (content.undecided() == 1 ? " decision is" : " decisions are")
                            + " still to be made",
                    "Decide about them, or say why the return is submitted all the same"));
        }
        store.take(held.id(), held.schoolId(), content);
        coverage.take(held, year, today);
        language.take(held, year, today);
        return Optional.empty();
    }

    @Override
    public List<SchoolReturn> of(SchoolYear year) {
        if (!(Viewers.current().orElse(null) instanceof Viewer.System)) {
            throw new IllegalStateException("Returns of every school are for batch work");
        }
        Map<Long, List<DataReturn.Row>> rows = store.rows(year);
        Map<Long, List<OfArea>> areas = coverage.areas(year);
        Map<Long, LanguageFigures> languages = language.taken(year);
        return store.of(year).stream()
                .map(each -> new SchoolReturn(
                        each.schoolId(),
                        each.state(),
                        each.state() == ReturnState.DRAFT
                                ? List.of()
                                : rows.getOrDefault(each.id(), List.of()).stream()
                                        .map(row -> new Standard(
                                                row.trigger(),
                                                row.words(),
                                                row.below(),
                                                row.missing(),
                                                row.met(),
                                                row.programmes(),
                                                row.reached()))
                                        .toList(),
                        each.state() == ReturnState.DRAFT
                                ? List.of()
                                : areas.getOrDefault(each.schoolId(), List.of()).stream()
                                        .map(area -> new Lacking(
                                                area.area().name(),
                                                area.area().label(),
                                                area.leaving(),
                                                area.lacking()))
                                        .toList(),
                        each.state() == ReturnState.DRAFT
                                ? Optional.empty()
                                : Optional.ofNullable(languages.get(each.id()))
                                        .map(figures -> new Letters(
                                                figures.reached(), figures.below(), figures.phaseUnknown()))))
                .toList();
    }
}
