package uk.haven.support.internal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.directory.Continuum;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.ProgrammeExits;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.programme.ExitStore.Open;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;
import uk.haven.testing.IntegrationTest;

/** Evaluations of many work on copies: these must say what the database says, and find what an evaluation of one finds. */
@IntegrationTest
class ProgrammesAtHandIntegrationTests {

    private static final LocalDate TODAY = SupportFixture.TODAY;
    private static final LocalDate BEGAN = LocalDate.parse("2008-01-14");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProgrammeBook programmes;

    @Autowired
    ProgrammeNotes notes;

    @Autowired
    ProgrammeEnds ends;

    @Autowired
    ProgrammesAtHand atHand;

    @Autowired
    ProgrammeExits exits;

    @Autowired
    ExitStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Intake intake;

    @Autowired
    Partnership partnership;

    @TempDir
    Path folder;

    private SupportFixture fixture;
    private String school;
    private Worker mentor;
    private Viewer.Person keyWorker;

    @BeforeEach
    void aMentor() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        mentor = fixture.aWorkerAt(school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
    }

    private <T> T asKeyWorker(Supplier<T> doing) {
        return fixture.partnership().as(keyWorker, doing);
    }

    private Plan plan(ExitCriterion exit) {
        return new Plan(
                programmes.types().getFirst(),
                "Learning mentor programme",
                Set.of(Barrier.HOME),
                "To be here",
                List.of("Brings a bag", "Asks for help"),
                BEGAN,
                BEGAN.plusWeeks(30),
                Optional.empty(),
                OptionalLong.of(mentor.id()),
                Continuum.SYSTEMATIC,
                exit,
                Optional.empty(),
                "",
                new SessionPattern(Set.of(DayOfWeek.TUESDAY), 30));
    }

    private Intervention started(Child of, ExitCriterion exit) {
        return ((Answer.Done) asKeyWorker(() -> programmes.start(of, plan(exit)))).intervention();
    }

    /** What is kept, after making sure that it is what is stored. */
    private Map<Long, Open> kept() {
        return fixture.partnership().asBatch(() -> {
            store.lock();
            LocalDate today = partnership.today();
            var kept = atHand.all(today);
            assertThat(kept.open()).containsExactlyInAnyOrderElementsOf(store.open(null, today));
            var stored = store.criteria(kept.open().stream().map(Open::id).toList()).stream()
                    .collect(Collectors.toMap(ExitStore.Criterion::id, each -> CompiledExit.of(each.json())));
            for (int i = 0; i < kept.criteria().length; i++) {
                assertThat(kept.criteria()[i])
                        .isEqualTo(stored.get(kept.open().get(i).id()));
            }
            return kept.open().stream().collect(Collectors.toMap(Open::id, each -> each));
        });
    }

    @Test
    void whatIsKeptFollowsEveryChangeOfAProgramme() {
        kept();
        var programme = started(fixture.aChildAt(school), new ExitCriterion.TargetsMet(1));
        assertThat(kept().get(programme.id()))
                .extracting(Open::targets, Open::targetsMet, Open::judgedDone)
                .containsExactly(2, 0, false);
        var targets = asKeyWorker(() -> programmes.record(programme)).targets();
        asKeyWorker(() -> {
            notes.target(programme, targets.getFirst().id(), TargetState.MET);
            return true;
        });
        assertThat(kept().get(programme.id()).targetsMet()).isEqualTo(1);
        asKeyWorker(() -> notes.entry(
                programme,
                new Programme.Entry(Programme.EntryKind.REVIEW, TODAY, "Done", "", Optional.of(true), "A Person"),
                Optional.empty()));
        assertThat(kept().get(programme.id()).judgedDone()).isTrue();
        int version =
                asKeyWorker(() -> programmes.find(programme)).orElseThrow().version();
        asKeyWorker(() ->
                programmes.change(programme, version, programme.version(), plan(new ExitCriterion.NoExclusion(8))));
        assertThat(kept().get(programme.id()).version()).isGreaterThan(version);
        asKeyWorker(() -> ends.end(programme, TODAY, InterventionOutcome.ACHIEVED, "Reached", Optional.empty()));
        assertThat(kept()).doesNotContainKey(programme.id());
    }

    @Test
    void aChangeThatIsRolledBackIsNeverSeen() {
        var programme = started(fixture.aChildAt(school), new ExitCriterion.Judgement());
        int began = kept().get(programme.id()).began();
        Viewers.as(
                new Viewer.System("test"),
                () -> transactions.execute(status -> {
                    jdbc.sql("update support.intervention set began_on = began_on + 7 where id = ?")
                            .param(programme.id())
                            .update();
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(kept().get(programme.id()).began()).isEqualTo(began);
    }

    @Test
    void thousandsOfChangesAreGatheredIntoOne() {
        var programme = started(fixture.aChildAt(school), new ExitCriterion.Judgement());
        kept();
        fixture.partnership()
                .asBatch(() -> jdbc.sql("""
                        insert into support.programme_change (intervention_id)
                        select :id from generate_series(1, 2500)
                        """).param("id", programme.id()).update());
        kept();
        assertThat(changes()).isEqualTo(1);
        fixture.partnership()
                .asBatch(() -> jdbc.sql("update support.intervention set began_on = began_on + 7 where id = ?")
                        .param(programme.id())
                        .update());
        assertThat(changes()).isEqualTo(2);
        assertThat(kept().get(programme.id()).began())
                .isEqualTo(Math.toIntExact(BEGAN.plusDays(7).toEpochDay()));
    }

    private long changes() {
        return fixture.partnership()
                .asBatch(() -> jdbc.sql("select count(*) from support.programme_change")
                        .query(Long.class)
                        .single());
    }

    @Test
    void everyoneAtOnceAndOneAfterAnotherFindTheSame() throws IOException {
        var random = new Random(11);
        var shapes = List.of(
                new ExitCriterion.Attendance(92, 30),
                new ExitCriterion.Attendance(85, 95),
                new ExitCriterion.NoUnauthorised(4),
                new ExitCriterion.NoExclusion(12),
                new ExitCriterion.AllOf(
                        List.of(new ExitCriterion.Attendance(90, 7), new ExitCriterion.NoUnauthorised(2))),
                new ExitCriterion.AnyOf(List.of(new ExitCriterion.Judgement(), new ExitCriterion.NoUnauthorised(9))));
        var lines = new ArrayList<String>(List.of("upn,laestab,week_start,marks"));
        var all = new ArrayList<Intervention>();
        for (int i = 0; i < 3 * shapes.size(); i++) {
            Child child = fixture.aChildAt(school);
            all.add(started(child, shapes.get(i % shapes.size())));
            for (LocalDate monday = BEGAN.minusWeeks(1); monday.isBefore(TODAY); monday = monday.plusWeeks(1)) {
                if (random.nextInt(8) > 0) {
                    var marks = new StringBuilder();
                    random.ints(10, 0, 40).forEach(mark -> marks.append(mark == 0 ? 'O' : mark == 1 ? 'I' : '/'));
                    lines.add("%s,%s,%s,%s".formatted(child.upn(), school, monday, marks));
                }
            }
        }
        Path file = Files.write(folder.resolve("attendance.csv"), lines);
        var reports = intake.importAll(List.of(file), ImportOptions.command(), report -> {});
        assertThat(reports.getFirst().rejected()).isZero();
        // the import evaluated the children whom it touched, from the registers of their school alone
        Map<Long, String> before = versions(all);
        exits.everyone(partnership.today());
        assertThat(versions(all)).isEqualTo(before);
        assertThat(before).hasSize(all.size());
    }

    /** Another one after every writing of how a programme's criterion stands. */
    private Map<Long, String> versions(List<Intervention> all) {
        Long[] ids = all.stream().map(Intervention::id).toArray(Long[]::new);
        return fixture.partnership()
                .asBatch(() -> jdbc
                        .sql(
                                "select intervention_id, xmin::text || standing || figures::text from support.programme_exit"
                                        + " where intervention_id = any (?)")
                        .param(ids)
                        .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
