package uk.haven.milestones.internal.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.EarlyLanguageRecords;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageJudgement;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;

/** See {@link EarlyLanguageRecords}. */
@Service
class WrittenJudgements implements EarlyLanguageRecords {

    private final EarlyLanguage language;
    private final Judgements judgements;
    private final Partnership partnership;

    WrittenJudgements(EarlyLanguage language, Judgements judgements, Partnership partnership) {
        this.language = language;
        this.judgements = judgements;
        this.partnership = partnership;
    }

    @Override
    public List<Child> at(long schoolId, LocalDate asOf) {
        return language.of(List.of(schoolId), asOf).stream().map(Learner::child).toList();
    }

    @Override
    public void judge(Collection<Child> children, Judged judged, LocalDate on, String by, String words) {
        if (children.isEmpty()) {
            return;
        }
        LocalDate today = partnership.today();
        Map<ChildId, List<LanguageJudgement>> held =
                judgements.of(children.stream().map(Child::id).toList(), today);
        var said = new Judgements.Said(
                Optional.of(
                        switch (judged) {
                            case RELEASED -> Judgement.RELEASE;
                            case GOES_ON -> Judgement.GO_ON;
                            case NEEDS_MORE -> Judgement.NEED_MORE;
                        }),
                on,
                by,
                Optional.of(Evidence.CLASS),
                words);
        List<Judgements.Ticked> all = children.stream()
                .map(each -> new Judgements.Ticked(
                        each, held.getOrDefault(each.id(), List.of()).size()))
                .toList();
        if (judgements.judge(all, said, today) instanceof Judgements.Answer.Refused(List<Problem> problems)) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::wrong).collect(Collectors.joining("; ")));
        }
    }
}
