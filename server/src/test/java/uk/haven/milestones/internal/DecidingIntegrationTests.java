package uk.haven.milestones.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.jobs.Jobs;
import uk.haven.testing.IntegrationTest;

/** What becomes of decisions when two people decide, when work fails, and when whoever asked has gone. */
@IntegrationTest
class DecidingIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DecisionRun run;

    @Autowired
    Deciding deciding;

    @Autowired
    Starts starts;

    @Autowired
    StartStore store;

    @Autowired
    StartWork work;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private MilestonesFixture fixture;
    private String school;
    private Child child;
    private Viewer.Person senco;
    private SchoolYear year;

    @BeforeEach
    void aChildOfYear8() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        child = fixture.aChild(school, "O'Hara-Müller", "Zoë", "8");
        year = fixture.lastYear();
        senco = fixture.support().partnership().someone("SENCO", school);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.support().partnership().as(viewer, work);
    }

    private Finding of(String trigger) {
        return run
                .of(List.of(fixture.idOf(school)), year, fixture.today(), run.framework(year, fixture.today()))
                .stream()
                .filter(each -> each.child().id().equals(child.id())
                        && each.trigger().code().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    private Deciding.Asked reading() {
        LocalDate from = fixture.today();
        return new Deciding.Asked(
                "reading", "Reading programme", "Owls", from, from.plusWeeks(12), Optional.empty(), "", false);
    }

    /** Asks for a reading programme, without carrying it out. */
    private long asked(String trigger) {
        var answer = (Deciding.Answer.Recorded)
                as(senco, () -> deciding.start(List.of(of(trigger)), year, reading(), fixture.today()));
        assertThat(answer.skipped()).isEmpty();
        return answer.starts().getFirst();
    }

    private Start.OfChild of(long start) {
        return as(senco, () -> starts.children(start)).getFirst();
    }

    @Test
    void aSecondDecisionLeavesOutWhatIsDecidedAndTheProgrammeStays() {
        long start = asked("Y8-GRT2-90");
        work.run(start, (done, label) -> {});
        List<Finding> skipped = as(
                senco,
                () -> deciding.none(
                        List.of(of("Y8-GRT2-90"), of("Y8-4C-ENG")), year, "Joined last week", fixture.today()));
        assertThat(skipped.stream().map(each -> each.trigger().code())).containsExactly("Y8-GRT2-90");
        as(senco, () -> {
            assertThat(of("Y8-GRT2-90").decision().orElseThrow().startId()).hasValue(start);
            assertThat(of("Y8-4C-ENG").decision().orElseThrow().reason()).isEqualTo("Joined last week");
            return true;
        });
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        // both have looked while nothing was decided
        Finding found = as(senco, () -> of("Y8-GRT2-90"));
        Viewer.Person head = fixture.support().partnership().someone("HEAD", school);
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> as(senco, () -> {
            var skipped = deciding.none(List.of(found), year, "Moves away", fixture.today());
            held.countDown();
            await(goOn);
            return skipped.size();
        }));
        await(held);
        var second = CompletableFuture.supplyAsync(() -> as(
                head,
                () -> deciding.none(List.of(found), year, "Another reason", fixture.today())
                        .size()));
        assertThat(second.isDone()).isFalse();
        goOn.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(as(senco, () -> of("Y8-GRT2-90")).decision().orElseThrow().reason())
                .isEqualTo("Moves away");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void whatTheRulesRefuseIsToldAndOpenAgain() {
        work.run(asked("Y8-GRT2-90"), (done, label) -> {});
        // a child has one reading programme at a time
        long second = asked("Y8-4C-ENG");
        assertThat(as(senco, () -> of("Y8-4C-ENG")).open()).isFalse();
        work.run(second, (done, label) -> {});
        assertThat(of(second).state()).isEqualTo(Start.State.REFUSED);
        assertThat(of(second).problem()).isNotBlank();
        assertThat(as(senco, () -> of("Y8-4C-ENG")).open()).isTrue();
        List<Finding> skipped =
                as(senco, () -> deciding.none(List.of(of("Y8-4C-ENG")), year, "Reads well by now", fixture.today()));
        assertThat(skipped).isEmpty();
        assertThat(as(senco, () -> of("Y8-4C-ENG")).open()).isFalse();
    }

    @Test
    void whatSomebodyAskedWhoHasNoAccountAnyMoreIsNotDoneAsTheSystem() {
        long start = asked("Y8-GRT2-90");
        accounts.setEnabled(senco.id(), false, OptionalLong.empty());
        work.run(start, (done, label) -> {});
        // who has no account any more sees nothing either
        senco = fixture.support().partnership().someone("SENCO", school);
        assertThat(of(start).state()).isEqualTo(Start.State.REFUSED);
        assertThat(of(start).problem()).isEqualTo("Whoever asked no longer has an account");
    }

    @Test
    void whatWaitsWithoutAJobIsHandedOverAgain() {
        long start = asked("Y8-GRT2-90");
        var submitted = new ArrayList<Long>();
        var waiting = new WaitingStarts(store, provided(new Queue(submitted)), transactions);
        waiting.run();
        assertThat(submitted).contains(start);
        work.run(start, (done, label) -> {});
        submitted.clear();
        waiting.run();
        assertThat(submitted).doesNotContain(start);
    }

    private record Queue(List<Long> submitted) implements Jobs {
        @Override
        public void submit(String kind, long subject) {
            assertThat(kind).isEqualTo(StartWork.NAME);
            submitted.add(subject);
        }

        @Override
        public void cancel(String kind, long subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<JobState> state(String kind, long subject) {
            return Optional.empty();
        }
    }

    @Test
    void whatFailsOnceIsTriedAgainAndWhatFailsTwiceIsTold() {
        long once = asked("Y8-GRT2-90");
        failing(1).run(once, (done, label) -> {});
        assertThat(of(once).state()).isEqualTo(Start.State.STARTED);
        long always = asked("Y8-4C-MAT");
        failing(2).run(always, (done, label) -> {});
        assertThat(of(always).state()).isEqualTo(Start.State.REFUSED);
        assertThat(of(always).problem()).startsWith("It could not be started");
    }

    /** The work, where starting fails so many times. */
    private StartWork failing(int times) {
        return new StartWork(
                store,
                provided(new Failing(times)),
                context.getBean(Children.class),
                accounts,
                context.getBean(Partnership.class),
                transactions);
    }

    private static <T> ObjectProvider<T> provided(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }
        };
    }

    private static final class Failing implements ProgrammeStarts {
        private int left;

        Failing(int times) {
            left = times;
        }

        @Override
        public List<Kind> kinds() {
            return List.of();
        }

        @Override
        public List<Leader> leaders(long schoolId, LocalDate date) {
            return List.of();
        }

        @Override
        public Set<UUID> leadersOf(long accountId) {
            return Set.of();
        }

        @Override
        public Answer start(Child child, Wanted wanted) {
            if (left-- > 0) {
                throw new IllegalStateException("The database is away");
            }
            return new Answer.Started(UUID.randomUUID());
        }

        @Override
        public OptionalLong outreach() {
            return OptionalLong.empty();
        }

        @Override
        public long outreachGiven(LocalDate first, LocalDate last) {
            return 0;
        }

        @Override
        public Map<ChildId, List<Running>> running(Collection<ChildId> children, Set<String> kinds, LocalDate date) {
            return Map.of();
        }

        @Override
        public Map<UUID, Standing> standing(Collection<UUID> programmes, LocalDate date) {
            return Map.of();
        }
    }

    @Test
    void aStandardIsDecidedAboutAtTheEndOfItsOwnHalfTerm() {
        Milestone reading = as(senco, () -> of("Y8-GRT2-90")).trigger();
        var asked = (Rule.Standard) Objects.requireNonNull(reading.rule());
        LocalDate fifth = context.getBean(Partnership.class).calendar().halfTerms(year).stream()
                .filter(each -> each.number() == 5)
                .findFirst()
                .orElseThrow()
                .end();
        Milestone later = reading.withRule(asked.decidedIn(5));
        assertThat(run.decisionPoint(later, year)).contains(fifth);
        assertThat(run.decisionPoints(List.of(later, reading), year))
                .containsExactly(fixture.lastDecisionPoint(), fifth);
    }

    @Test
    void whoMayNotOpenAProgrammeIsNotLedToIt() {
        long start = asked("Y8-GRT2-90");
        work.run(start, (done, label) -> {});
        assertThat(told(senco, start).path()).startsWith("/support/programmes/");
        Viewer.Person manager = fixture.support().partnership().someone("DATA_MANAGER", school);
        assertThat(told(manager, start).words()).startsWith("goes on");
        assertThat(told(manager, start).path()).isEmpty();
    }

    private Starts.Told told(Viewer viewer, long start) {
        return as(
                viewer,
                () -> starts.toldOf(List.of(start), fixture.today())
                        .get(start)
                        .get(child.id().value()));
    }

    @Test
    void decisionsAndSignaturesAreOnlyAdded() {
        for (String table : List.of(
                "milestones.decision",
                "milestones.return_event",
                "milestones.language_judgement",
                "vulnerability.return_event")) {
            assertThatThrownBy(() -> fixture.support()
                            .partnership()
                            .asBatch(() -> jdbc.sql("delete from " + table).update()))
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> fixture.support()
                        .partnership()
                        .asBatch(() -> jdbc.sql("update milestones.decision set reason = 'Another'")
                                .update()))
                .hasStackTraceContaining("permission denied");
    }
}
