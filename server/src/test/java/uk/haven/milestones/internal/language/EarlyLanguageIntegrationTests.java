package uk.haven.milestones.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.milestones.domain.language.NarrativeState;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.internal.language.Judgements.Answer;
import uk.haven.milestones.internal.language.Judgements.Said;
import uk.haven.milestones.internal.language.Judgements.Ticked;
import uk.haven.milestones.internal.language.Phonics.Phase;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class EarlyLanguageIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    EarlyLanguage language;

    @Autowired
    Judgements judgements;

    @Autowired
    Phonics phonics;

    @Autowired
    ProgrammeStarts programmes;

    @Autowired
    JdbcClient jdbc;

    private MilestonesFixture fixture;
    private String school;
    private Viewer.Person worker;
    private Child child;

    @BeforeEach
    void aChildOfYearR() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        worker = fixture.support().partnership().someone("KEY_WORKER", school);
        child = fixture.aChild(school, "O'Hara-Müller", "Zoë", "R");
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.support().partnership().as(viewer, work);
    }

    private List<Learner> at(String laestab, Viewer viewer) {
        return as(viewer, () -> language.of(List.of(fixture.idOf(laestab)), fixture.today()));
    }

    private Learner learner() {
        return at(school, worker).stream()
                .filter(each -> each.child().id().equals(child.id()))
                .findFirst()
                .orElseThrow();
    }

    private Answer judge(Viewer viewer, Collection<Child> all, int seen, Judgement judgement, String words) {
        return as(
                viewer,
                () -> judgements.judge(
                        all.stream().map(each -> new Ticked(each, seen)).toList(),
                        new Said(
                                Optional.of(judgement),
                                fixture.today(),
                                "محمد الحسيني",
                                Optional.of(Evidence.CLASS),
                                words),
                        fixture.today()));
    }

    private LocalDate yearBegins() {
        return context.getBean(Partnership.class)
                .calendar()
                .startOf(fixture.year())
                .orElseThrow();
    }

    @Test
    void everyoneOfYearRIsThereByThemselvesAndWhoLeftItUnreleased() {
        fixture.aChild(school, "Nursery", "Nell", "N2");
        fixture.aChild(school, "Late", "Lea", "R", fixture.today());
        fixture.aChild(school, "Older", "Ada", "1");
        fixture.aChild(school, "Newcomer", "Ned", "1", yearBegins().plusDays(1));
        fixture.aChild(school, "Second", "Sam", "2");
        assertThat(at(school, worker).stream().map(each -> each.child().name()))
                .containsExactly("Lea Late", "Zoë O'Hara-Müller", "Ada Older");
        assertThat(learner().state()).isEqualTo(NarrativeState.NOT_JUDGED);
        Viewer.Person elsewhere = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThat(at(school, elsewhere)).isEmpty();
    }

    @Test
    void aJudgementOnManyIsWrittenForEachOrForNobody() {
        Child other = fixture.aChild(school, "Null", "Ada", "R");
        assertThat(judge(worker, List.of(child, other), 0, Judgement.GO_ON, "")).isEqualTo(new Answer.Recorded(2));
        judge(worker, List.of(other), 1, Judgement.RELEASE, "Tells a story in order");
        // the form knew one judgement on each, and there are two on the one
        assertThat(judge(worker, List.of(child, other), 1, Judgement.GO_ON, "")).isInstanceOf(Answer.Overtaken.class);
        assertThat(learner().judged()).hasSize(1);
    }

    @Test
    void whoJudgesAfterSomebodyElseSeesTheirs() {
        judge(worker, List.of(child), 0, Judgement.RELEASE, "");
        Viewer.Person senco = fixture.support().partnership().someone("SENCO", school);
        var overtaken = (Answer.Overtaken) judge(senco, List.of(child), 0, Judgement.GO_ON, "");
        assertThat(overtaken.theirs().values())
                .singleElement()
                .satisfies(each -> assertThat(each.judgement()).isEqualTo(Judgement.RELEASE));
        assertThat(learner().judged()).hasSize(1);
    }

    @Test
    void aReleaseIsTakenBackWithAReasonAndBothStay() {
        judge(worker, List.of(child), 0, Judgement.RELEASE, "");
        assertThat(learner().due()).isEmpty();
        var refused = (Answer.Refused) judge(worker, List.of(child), 1, Judgement.NEED_MORE, "Lost much over summer");
        assertThat(refused.problems().stream().map(Problem::code)).containsExactly("JUDGEMENT-REFUSED");
        var unexplained = (Answer.Refused) judge(worker, List.of(child), 1, Judgement.TAKE_BACK, " ");
        assertThat(unexplained.problems().stream().map(Problem::code)).containsExactly("REASON-MISSING");
        assertThat(judge(worker, List.of(child), 1, Judgement.TAKE_BACK, "Lost much over summer"))
                .isEqualTo(new Answer.Recorded(1));
        assertThat(learner().state()).isEqualTo(NarrativeState.GOES_ON);
        assertThat(learner().judged().stream().map(each -> each.judgement()))
                .containsExactly(Judgement.RELEASE, Judgement.TAKE_BACK);
        assertThat(learner().last().orElseThrow().judgedBy()).isEqualTo("محمد الحسيني");
    }

    @Test
    void aChildWhoMovesTakesTheJudgementsAlong() {
        judge(worker, List.of(child), 0, Judgement.NEED_MORE, "Hard to understand");
        String next = fixture.support().aSchool();
        fixture.leaves(child, school, "R", fixture.today().minusDays(2));
        fixture.joins(child, next, "R", fixture.today().minusDays(1));
        Viewer.Person there = fixture.support().partnership().someone("KEY_WORKER", next);
        Learner moved = at(next, there).getFirst();
        assertThat(moved.state()).isEqualTo(NarrativeState.NEEDS_MORE);
        assertThat(moved.lacksProgramme()).isTrue();
        assertThat(judge(there, List.of(moved.child()), 1, Judgement.RELEASE, ""))
                .isEqualTo(new Answer.Recorded(1));
        assertThat(at(school, worker)).isEmpty();
        // the former school no longer judges
        assertThatThrownBy(() -> judge(worker, List.of(child), 1, Judgement.GO_ON, ""))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void onlyWhoJudgesWritesAndOnlyOfTheirOwnRoll() {
        Viewer.Person manager = fixture.support().partnership().someone("DATA_MANAGER", school);
        assertThatThrownBy(() -> judge(manager, List.of(child), 0, Judgement.RELEASE, ""))
                .hasStackTraceContaining("row-level security");
        Viewer.Person elsewhere = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThatThrownBy(() -> judge(elsewhere, List.of(child), 0, Judgement.RELEASE, ""))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aProgrammeOfLanguageIsSeenWhereverItWasStarted() {
        judge(worker, List.of(child), 0, Judgement.NEED_MORE, "Hard to understand");
        assertThat(learner().lacksProgramme()).isTrue();
        as(
                worker,
                () -> programmes.start(
                        child,
                        new ProgrammeStarts.Wanted(
                                "listening",
                                "Owls",
                                "Listens to a story to its end",
                                fixture.today(),
                                fixture.today().plusWeeks(10),
                                Optional.empty(),
                                false)));
        assertThat(learner().lacksProgramme()).isFalse();
        assertThat(learner().programmes()).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Listening programme: Owls");
            assertThat(each.standing().words()).startsWith("goes on until");
        });
    }

    @Test
    void phasesAreRecordedForAClassAndEarlierOnesAreKept() {
        Child other = fixture.aChild(school, "Null", "Ada", "R");
        LocalDate before = fixture.today().minusDays(20);
        as(worker, () -> {
            phonics.record(before, Map.of(child, 1, other, 0));
            return true;
        });
        as(worker, () -> {
            phonics.record(fixture.today(), Map.of(child, 3));
            // said otherwise on the same day: the earlier word no longer counts, and is kept
            phonics.record(fixture.today(), Map.of(child, 2));
            return true;
        });
        assertThat(as(worker, () -> phonics.of(child, fixture.today())))
                .containsExactly(new Phase(2, fixture.today()), new Phase(1, before));
        assertThat(as(worker, () -> phonics.of(child, fixture.today().minusDays(1))))
                .containsExactly(new Phase(1, before));
        assertThat(as(
                        worker,
                        () -> jdbc.sql("select count(*) from schooling.assessment where child_id = ? and scheme = 'LS'")
                                .param(child.id().value())
                                .query(Long.class)
                                .single()))
                .isEqualTo(3);
        assertThat(as(worker, () -> language.figures(fixture.idOf(school), fixture.today())))
                .contains(new LanguageFigures(2, 1, 1, 0, 0, 2));
    }

    @Test
    void phasesThatAreSentInCountLikeThoseOfThePage() {
        LocalDate on = fixture.today().minusDays(3);
        as(worker, () -> {
            phonics.record(on, Map.of(child, 1));
            return true;
        });
        fixture.aResult(child, school, on, "LS", "PHONICS", "4");
        assertThat(as(worker, () -> phonics.of(child, fixture.today()))).containsExactly(new Phase(4, on));
    }

    @Test
    void onPagesNothingButPhasesOfOnesOwnChildrenIsWritten() {
        Viewer.Person elsewhere = fixture.support()
                .partnership()
                .someone("DATA_MANAGER", fixture.support().aSchool());
        assertThatThrownBy(() -> as(elsewhere, () -> {
                    phonics.record(fixture.today(), Map.of(child, 1));
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as(
                        worker,
                        () -> jdbc.sql("""
                                        insert into schooling.assessment
                                               (child_id, school_id, assessed_on, scheme, subject, result, tenths, source,
                                                recorded_by)
                                        values (?, ?, ?, 'NC', 'ENG', '2B', 150, 'by hand', 1)
                                        """)
                                .params(child.id().value(), fixture.idOf(school), fixture.today())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as(worker, () -> {
                    phonics.record(fixture.today(), Map.of(child, 7));
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
