package uk.haven.milestones.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.milestones.MilestoneReturns.Letters;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.milestones.MilestoneReturns.Standard;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.versions.Version;
import uk.haven.testing.IntegrationTest;
import uk.haven.vulnerability.ReturnStep;

/** What returns say of children who move on, and of standards with a decision point of their own. */
@IntegrationTest
class ReturnFiguresIntegrationTests {

    private static final String READING = "Y4-GRT2-90";

    @Autowired
    ApplicationContext context;

    @Autowired
    DecisionRun run;

    @Autowired
    Deciding deciding;

    @Autowired
    Starts starts;

    @Autowired
    StartWork work;

    @Autowired
    ReturnFigures figures;

    @Autowired
    DataReturns returns;

    @Autowired
    Entitlements entitlements;

    private MilestonesFixture fixture;
    private String school;
    private Child child;
    private Viewer.Person senco;
    private SchoolYear year;

    @BeforeEach
    void aChildBelow() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        child = fixture.aChild(school, "الحسيني", "محمد", "4");
        year = fixture.lastYear();
        fixture.aResult(child, school, fixture.lastDecisionPoint().minusDays(3), "GRT2", "REA", "88");
        senco = fixture.support().partnership().someone("SENCO", school);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.support().partnership().as(viewer, work);
    }

    private List<DecisionRun.Finding> found() {
        return run.of(List.of(fixture.idOf(school)), year, fixture.today(), run.framework(year, fixture.today()));
    }

    private long startedProgramme() {
        LocalDate from = fixture.today();
        var asked = new Deciding.Asked(
                "reading", "Reading programme", "Owls", from, from.plusWeeks(12), Optional.empty(), "", false);
        var answer = (Deciding.Answer.Recorded) as(senco, () -> deciding.start(found(), year, asked, fixture.today()));
        long start = answer.starts().getFirst();
        work.run(start, (done, label) -> {});
        return start;
    }

    private static DataReturn.Row row(DataReturn.Content content) {
        return content.rows().stream()
                .filter(each -> each.trigger().equals(READING))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(DataReturn.Content content) {
        return content.children().stream()
                .filter(each -> each.trigger().equals(READING))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void aChildWhoMovesAfterTheDecisionTakesItAlongAndStaysInTheReturnOfWhoDecided() {
        long start = startedProgramme();
        // it moved in the last week of that school year
        LocalDate moved = fixture.lastDecisionPoint().plusWeeks(10);
        String next = fixture.support().aSchool();
        fixture.leaves(child, school, "4", moved);
        fixture.joins(child, next, "4", moved.plusDays(1));
        Viewer.Person there = fixture.support().partnership().someone("SENCO", next);

        as(there, () -> {
            var told = starts.toldOf(List.of(start), fixture.today()).get(start);
            assertThat(told.get(child.id().value()).child().state()).isEqualTo(Start.State.STARTED);
            // the decision follows the child; in returns it counts where the child was on the day of the decision point
            assertThat(run.of(List.of(fixture.idOf(next)), year, fixture.today(), run.framework(year, fixture.today()))
                            .getFirst()
                            .open())
                    .isFalse();
            DataReturn.Content theirs = figures.now(fixture.idOf(next), year, fixture.today());
            assertThat(theirs.rows()).extracting(DataReturn.Row::trigger).doesNotContain(READING);
            assertThat(theirs.children())
                    .extracting(DataReturn.OfChild::trigger)
                    .doesNotContain(READING);
            assertThat(theirs.undecided()).isZero();
            return true;
        });
        as(senco, () -> {
            DataReturn.Content ours = figures.now(fixture.idOf(school), year, fixture.today());
            assertThat(row(ours).below()).isEqualTo(1);
            assertThat(row(ours).programmes()).isEqualTo(1);
            assertThat(sentence(ours)).contains("a programme was started").doesNotContain("not started");
            // of other standards the school tells nothing about a child who is not there
            assertThat(ours.rows()).hasSize(1);
            return true;
        });
        Viewer.Person elsewhere = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThat(as(elsewhere, () -> starts.find(start))).isEmpty();
    }

    @Test
    void aChildWhoMovesUndecidedCountsWhereItWasAndTheProgrammeWhereItIsStarted() {
        LocalDate moved = fixture.lastDecisionPoint().plusWeeks(2);
        String next = fixture.support().aSchool();
        fixture.leaves(child, school, "4", moved);
        fixture.joins(child, next, "4", moved.plusDays(1));
        Viewer.Person there = fixture.support().partnership().someone("SENCO", next);

        assertThat(as(
                        there,
                        () -> figures.now(fixture.idOf(next), year, fixture.today())
                                .undecided()))
                .isEqualTo(1);
        school = next;
        senco = there;
        startedProgramme();
        as(there, () -> {
            DataReturn.Content theirs = figures.now(fixture.idOf(next), year, fixture.today());
            assertThat(row(theirs).below()).isZero();
            assertThat(row(theirs).programmes()).isEqualTo(1);
            assertThat(theirs.undecided()).isZero();
            return true;
        });
    }

    @Test
    void aChildWhoLeftUndecidedStillCountsAndIsNotTheirsToDecide() {
        LocalDate moved = fixture.lastDecisionPoint().plusWeeks(2);
        fixture.leaves(child, school, "4", moved);
        fixture.joins(child, fixture.support().aSchool(), "4", moved.plusDays(1));
        as(senco, () -> {
            DataReturn.Content ours = figures.now(fixture.idOf(school), year, fixture.today());
            assertThat(row(ours).below()).isEqualTo(1);
            assertThat(ours.undecided()).isZero();
            return true;
        });
    }

    @Test
    void whoComesFromElsewhereAfterTheDecisionPointCountsWhereTheyCome() {
        String other = fixture.support().aSchool();
        Child came = fixture.aChild(other, "Newman", "Ned", "4");
        fixture.leaves(came, other, "4", LocalDate.of(2007, 9, 4));
        fixture.joins(came, school, "4", fixture.lastDecisionPoint().plusWeeks(1));
        as(senco, () -> {
            assertThat(row(figures.now(fixture.idOf(school), year, fixture.today()))
                            .missing())
                    .isEqualTo(1);
            return true;
        });
    }

    @Test
    void aStandardWithALaterDecisionPointCountsResultsAfterItsOwn() {
        startedProgramme();
        LocalDate third = fixture.lastDecisionPoint();
        fixture.aResult(child, school, third.plusDays(9), "GRT2", "REA", "95");
        as(senco, () -> {
            Version<Framework> version = entitlements.at(third);
            assertThat(row(figures.of(fixture.idOf(school), year, third.plusWeeks(20), version))
                            .reached())
                    .isEqualTo(1);
            Milestone reading = version.content().find(READING).orElseThrow();
            var asked = (Rule.Standard) Objects.requireNonNull(reading.rule());
            var later = new Framework(List.of(reading.withRule(asked.decidedIn(5))));
            // the 95 came before half-term 5 ended: it is what is judged, not what came after
            DataReturn.Content content = figures.of(
                    fixture.idOf(school),
                    year,
                    third.plusWeeks(20),
                    new Version<>(
                            version.id(),
                            version.title(),
                            version.effectiveFrom(),
                            version.basedOn(),
                            version.draftedBy(),
                            version.publishedBy(),
                            later));
            assertThat(row(content).met()).isEqualTo(1);
            assertThat(row(content).reached()).isZero();
            return true;
        });
    }

    @Test
    void everyReturnOfAYearIsReadWithItsOwnFigures() {
        submitted(school, senco);
        String other = fixture.support().aSchool();
        fixture.aChild(other, "Null", "Ada", "4");
        submitted(other, fixture.support().partnership().someone("SENCO", other));
        List<SchoolReturn> all = fixture.support().partnership().asBatch(() -> returns.of(year));
        assertThat(reading(all, school).below()).isEqualTo(1);
        assertThat(reading(all, school).missing()).isZero();
        assertThat(reading(all, other).below()).isZero();
        assertThat(reading(all, other).missing()).isEqualTo(1);
    }

    @Test
    void earlyLanguageIsFrozenWithTheReturn() {
        Child young = fixture.aChild(school, "O'Hara", "Zoë", "R");
        fixture.aResult(young, school, fixture.lastDecisionPoint(), "LS", "PHONICS", "2");
        submitted(school, senco);
        fixture.aResult(young, school, fixture.lastDecisionPoint(), "LS", "PHONICS", "1");
        var frozen = new LanguageFigures(1, 1, 0, 0, 0, 1);
        assertThat(as(senco, () -> returns.language(returns.of(fixture.idOf(school), year), year, fixture.today())))
                .contains(frozen);
        List<SchoolReturn> all = fixture.support().partnership().asBatch(() -> returns.of(year));
        assertThat(all.stream()
                        .filter(each -> each.schoolId() == fixture.idOf(school))
                        .findFirst()
                        .orElseThrow()
                        .letters())
                .contains(new Letters(1, 0, 0));
    }

    private void submitted(String at, Viewer viewer) {
        assertThat(as(
                        viewer,
                        () -> returns.step(
                                fixture.idOf(at), year, ReturnStep.SUBMIT, "Decided in the autumn", fixture.today())))
                .isEmpty();
    }

    private Standard reading(List<SchoolReturn> all, String at) {
        return all.stream()
                .filter(each -> each.schoolId() == fixture.idOf(at))
                .flatMap(each -> each.standards().stream())
                .filter(each -> each.trigger().equals(READING))
                .findFirst()
                .orElseThrow();
    }
}
