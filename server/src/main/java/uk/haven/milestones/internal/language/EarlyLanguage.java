package uk.haven.milestones.internal.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.milestones.domain.language.LanguageJudgement;
import uk.haven.milestones.domain.language.NarrativeRules;
import uk.haven.milestones.domain.language.NarrativeState;
import uk.haven.milestones.domain.language.NarrativeTable;
import uk.haven.milestones.internal.language.Phonics.Phase;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.YearGroup;

/**
 * Early language: the children of Year R, and those of Year 1 who left Year R without a release. Nobody is entered: who is
 * on roll in Year R takes part by that. A fixed number of queries for each school. Call inside a transaction.
 */
@Service
public class EarlyLanguage {

    /** Types of programme that answer a need of language. */
    public static final Set<String> KINDS = Set.of("speech-language", "listening");

    private final Children children;
    private final Partnership partnership;
    private final Judgements judgements;
    private final Phonics phonics;
    private final ObjectProvider<ProgrammeStarts> programmes;

    EarlyLanguage(
            Children children,
            Partnership partnership,
            Judgements judgements,
            Phonics phonics,
            ObjectProvider<ProgrammeStarts> programmes) {
        this.children = children;
        this.partnership = partnership;
        this.judgements = judgements;
        this.phonics = phonics;
        this.programmes = programmes;
    }

    /**
     * A child whose language is looked at.
     *
     * @param judged judgements in their order
     * @param programmes of language that go on
     * @param due by when the language is to be judged
     */
    public record Learner(
            Child child,
            NarrativeState state,
            List<LanguageJudgement> judged,
            Optional<Phase> phase,
            List<ProgrammeStarts.Running> programmes,
            Optional<LocalDate> due) {

        public Optional<LanguageJudgement> last() {
            return judged.isEmpty() ? Optional.empty() : Optional.of(judged.getLast());
        }

        public boolean inYearR() {
            return child.yearGroup() == YearGroup.R;
        }

        /** As figures count the child. */
        public LanguageFigures.One counted() {
            return new LanguageFigures.One(
                    state, phase.map(each -> OptionalInt.of(each.reached())).orElse(OptionalInt.empty()));
        }

        /** Whether the judgement is due on the day or before it. */
        public boolean dueBy(LocalDate day) {
            return due.filter(each -> !each.isAfter(day)).isPresent();
        }

        /** Whether a programme is called for and none goes on. */
        public boolean lacksProgramme() {
            return state == NarrativeState.NEEDS_MORE && programmes.isEmpty();
        }
    }

    /** Those of the schools as of the day, by name. */
    public List<Learner> of(Collection<Long> schools, LocalDate asOf) {
        var onRoll = new ArrayList<Child>();
        schools.forEach(school -> children.onRoll(school, asOf).stream()
                .filter(each -> each.yearGroup() == YearGroup.R || each.yearGroup() == YearGroup.Y1)
                .forEach(onRoll::add));
        return learners(onRoll, asOf, false);
    }

    /** The child, when their language is looked at or was judged. */
    public Optional<Learner> of(Child child, LocalDate asOf) {
        return learners(List.of(child), asOf, true).stream().findFirst();
    }

    /** @param past whether also those of whom nothing is asked any more */
    private List<Learner> learners(List<Child> onRoll, LocalDate asOf, boolean past) {
        SchoolCalendar calendar = partnership.calendar();
        LocalDate yearBegins =
                calendar.schoolYearAt(asOf).flatMap(calendar::startOf).orElse(null);
        if (onRoll.isEmpty() || yearBegins == null) {
            return List.of();
        }
        List<ChildId> ids = onRoll.stream().map(Child::id).toList();
        Map<ChildId, List<LanguageJudgement>> judged = judgements.of(ids, asOf);
        Map<ChildId, Child> before = children.find(
                onRoll.stream()
                        .filter(each -> each.yearGroup() == YearGroup.Y1)
                        .map(Child::id)
                        .toList(),
                yearBegins.minusDays(1));
        Map<ChildId, Phase> phases = phonics.of(ids, asOf);
        ProgrammeStarts starter = programmes.getIfAvailable();
        Map<ChildId, List<ProgrammeStarts.Running>> running =
                starter == null ? Map.of() : starter.running(ids, KINDS, asOf);
        var learners = new ArrayList<Learner>();
        for (Child each : onRoll) {
            List<LanguageJudgement> mine = judged.getOrDefault(each.id(), List.of());
            NarrativeState state = NarrativeTable.after(
                    mine.stream().map(LanguageJudgement::judgement).toList());
            Optional<YearGroup> then = Optional.ofNullable(before.get(each.id()))
                    .filter(stay -> stay.entryDate().isBefore(yearBegins))
                    .map(Child::yearGroup);
            if (NarrativeRules.concerns(each.yearGroup(), then, state, !mine.isEmpty()) || (past && !mine.isEmpty())) {
                learners.add(new Learner(
                        each,
                        state,
                        mine,
                        Optional.ofNullable(phases.get(each.id())),
                        running.getOrDefault(each.id(), List.of()),
                        NarrativeRules.due(
                                state,
                                each.yearGroup(),
                                each.entryDate(),
                                mine.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(mine.getLast().on()),
                                yearBegins,
                                calendar)));
            }
        }
        learners.sort(Comparator.comparing((Learner each) -> each.child().surname())
                .thenComparing(each -> each.child().forename())
                .thenComparing(each -> each.child().id()));
        return learners;
    }

    /** The figures of the school's Year R; none when it has no child there. */
    public Optional<LanguageFigures> figures(long school, LocalDate asOf) {
        List<LanguageFigures.One> yearR = of(List.of(school), asOf).stream()
                .filter(Learner::inYearR)
                .map(Learner::counted)
                .toList();
        return yearR.isEmpty() ? Optional.empty() : Optional.of(LanguageFigures.of(yearR));
    }
}
