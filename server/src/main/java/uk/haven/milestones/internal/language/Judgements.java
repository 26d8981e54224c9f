package uk.haven.milestones.internal.language;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageJudgement;
import uk.haven.milestones.domain.language.NarrativeRules;
import uk.haven.milestones.domain.language.NarrativeTable;
import uk.haven.platform.Problem;
import uk.haven.platform.StateTable;

/** Judgements on children's language: what was judged, and judging many at once. Call inside a transaction. */
@Service
public class Judgements {

    private final JudgementStore store;
    private final Children children;
    private final Audit audit;
    private final Clock clock;

    Judgements(JudgementStore store, Children children, Audit audit, Clock clock) {
        this.store = store;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of each child until the day, in their order; a child of whom there is none is absent. */
    public Map<ChildId, List<LanguageJudgement>> of(Collection<ChildId> ids, LocalDate until) {
        var records = children.records();
        Map<ChildId, List<LanguageJudgement>> all = new HashMap<>();
        for (LanguageJudgement each :
                store.of(records.with(ids.stream().map(ChildId::value).toList()), until)) {
            all.computeIfAbsent(new ChildId(records.kept(each.childId())), none -> new ArrayList<>())
                    .add(each);
        }
        return all;
    }

    /** @param seen how many judgements on the child the form knew */
    public record Ticked(Child child, int seen) {}

    /** What is judged of all that are ticked. @param on null when no date was typed */
    public record Said(
            Optional<Judgement> judgement,
            @Nullable LocalDate on,
            String by,
            Optional<Evidence> evidence,
            String words) {}

    /** What came of it. */
    public sealed interface Answer {
        record Recorded(int count) implements Answer {}

        /** @param theirs what somebody else has judged since the form was opened, by child */
        record Overtaken(Map<Child, LanguageJudgement> theirs) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}
    }

    /** Judges all that are ticked, or none of them. */
    public Answer judge(Collection<Ticked> ticked, Said said, LocalDate today) {
        store.queue(ticked.stream().map(each -> each.child().id().value()).toList());
        Map<ChildId, List<LanguageJudgement>> held =
                of(ticked.stream().map(each -> each.child().id()).toList(), today);
        Map<Child, LanguageJudgement> theirs = new LinkedHashMap<>();
        var problems = new ArrayList<Problem>();
        for (Ticked each : ticked) {
            List<LanguageJudgement> before = held.getOrDefault(each.child().id(), List.of());
            if (before.size() != each.seen() && !before.isEmpty()) {
                theirs.put(each.child(), before.getLast());
            }
            said.judgement()
                    .flatMap(judgement -> refusal(each.child(), before, judgement))
                    .ifPresent(problems::add);
        }
        if (!theirs.isEmpty()) {
            return new Answer.Overtaken(theirs);
        }
        problems.addAll(
                0,
                NarrativeRules.problems(
                        said.judgement(),
                        said.on(),
                        today,
                        NarrativeRules.latest(
                                held.values().stream().flatMap(List::stream).map(LanguageJudgement::on)),
                        said.by(),
                        said.evidence(),
                        said.words()));
        if (!problems.isEmpty() || said.on() == null) {
            return new Answer.Refused(problems);
        }
        write(ticked, held, said, said.on());
        return new Answer.Recorded(ticked.size());
    }

    private static Optional<Problem> refusal(Child child, List<LanguageJudgement> before, Judgement judgement) {
        var state = NarrativeTable.after(
                before.stream().map(LanguageJudgement::judgement).toList());
        return NarrativeTable.TABLE.after(state, judgement) instanceof StateTable.Answer.Refused<?>(String reason)
                ? Optional.of(Problem.of("judgement", "JUDGEMENT-REFUSED", child.name() + ": " + reason, ""))
                : Optional.empty();
    }

    private void write(Collection<Ticked> ticked, Map<ChildId, List<LanguageJudgement>> held, Said said, LocalDate on) {
        var viewer = Viewers.current().orElseThrow();
        Judgement judgement = said.judgement().orElseThrow();
        store.insert(
                ticked.stream()
                        .map(each -> new LanguageJudgement(
                                each.child().id().value(),
                                each.child().schoolId(),
                                next(held.getOrDefault(each.child().id(), List.of())),
                                judgement,
                                on,
                                said.by().strip(),
                                said.evidence().orElseThrow(),
                                said.words().strip(),
                                viewer.name()))
                        .toList(),
                viewer.accountId().isPresent() ? viewer.accountId().getAsLong() : null,
                clock.instant());
        ticked.forEach(each -> audit.record(new Audit.Entry(
                "language.judged", "child", String.valueOf(each.child().id().value()), judgement.name())));
    }

    /** Also where two records became one child, each with judgements of its own. */
    private static int next(List<LanguageJudgement> before) {
        return 1 + before.stream().mapToInt(LanguageJudgement::number).max().orElse(0);
    }
}
