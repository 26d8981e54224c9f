package uk.haven.support.internal.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.directory.Continuum;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.ProgrammeExits;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitWords;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.domain.programme.Standing;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ProgrammesIntegrationTests {

    private static final LocalDate TODAY = SupportFixture.TODAY;
    private static final LocalDate BEGAN = LocalDate.parse("2008-04-21");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProgrammeBook programmes;

    @Autowired
    ProgrammeNotes notes;

    @Autowired
    ProgrammeEnds ends;

    @Autowired
    ProgrammeSessions sessions;

    @Autowired
    ProgrammeExits exits;

    @Autowired
    ExitStore store;

    @Autowired
    SupportBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Intake intake;

    @Autowired
    Partnership partnership;

    @TempDir
    Path folder;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker mentor;
    private Viewer.Person keyWorker;

    @BeforeEach
    void aMentorAndAChild() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    private Plan plan(ExitCriterion exit, String... targets) {
        return new Plan(
                programmes.types().getFirst(),
                "Learning mentor programme",
                Set.of(Barrier.ORGANISATION, Barrier.HOME),
                "To be here, and on time",
                List.of(targets),
                BEGAN,
                BEGAN.plusWeeks(12),
                Optional.empty(),
                OptionalLong.of(mentor.id()),
                Continuum.SYSTEMATIC,
                exit,
                Optional.empty(),
                "",
                new SessionPattern(Set.of(DayOfWeek.TUESDAY), 30));
    }

    private Intervention started(Child of, ExitCriterion exit, String... targets) {
        Answer answer = as(keyWorker, () -> programmes.start(of, plan(exit, targets)));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).intervention();
    }

    /** Sends a register in, as any school does: what listens to imports hears of it. */
    private void attended(String monday, String marks) {
        try {
            Path file = Files.writeString(
                    folder.resolve("attendance.csv"), """
                    upn,laestab,week_start,marks
                    %s,%s,%s,%s
                    """.formatted(child.upn(), school, monday, marks));
            intake.importAll(List.of(file), ImportOptions.command(), report -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Programme.Stands stands(Intervention of) {
        return as(keyWorker, () -> store.of(List.of(of.id()))).get(of.id());
    }

    private static String codes(Answer answer) {
        return answer instanceof Answer.Refused(List<Problem> problems)
                ? String.join(",", problems.stream().map(Problem::code).toList())
                : answer.toString();
    }

    @Test
    void anImportThatBringsTheAttendanceUpMeetsTheCriterion() {
        var programme = started(child, new ExitCriterion.Attendance(90, 30));
        assertThat(stands(programme).reading().standing()).isEqualTo(Standing.CANNOT_TELL);
        attended("2008-04-21", "OOOO//////");
        attended("2008-04-28", "//////////");
        var before = stands(programme);
        assertThat(before.reading().standing()).isEqualTo(Standing.CANNOT_TELL);
        assertThat(ExitWords.told(new ExitCriterion.Attendance(90, 30), before.reading())
                        .getFirst()
                        .found())
                .isEqualTo("Only 20 of 30 sessions recorded since it began: attended 16 of 20 (80.0 %).");
        attended("2008-05-05", "//////////");
        assertThat(stands(programme).reading().standing()).isEqualTo(Standing.NOT_YET);
        assertThat(stands(programme).metOn()).isEmpty();
        attended("2008-05-12", "//////////");
        assertThat(stands(programme).reading().standing()).isEqualTo(Standing.MET);
        assertThat(stands(programme).metOn()).contains(partnership.today());
    }

    @Test
    void anExclusionOfFifteenDaysBreaksEveryWeekThatItLastsInto() {
        fixture.calendarAround(TODAY);
        for (String monday : List.of("2008-04-21", "2008-04-28", "2008-05-05", "2008-05-12")) {
            attended(monday, "//////////");
        }
        fixture.partnership().send("exclusions", """
                upn,laestab,start_date,category,sessions,reason
                %s,%s,2008-04-21,FIXD,30,PP
                """.formatted(child.upn(), school));
        var programme = started(child, new ExitCriterion.NoExclusion(2));
        var told = ExitWords.told(
                        new ExitCriterion.NoExclusion(2), stands(programme).reading())
                .getFirst();
        assertThat(told.standing()).isEqualTo(Standing.NOT_YET);
        assertThat(told.found()).isEqualTo("The last day of exclusion was 9 May 2008.");
        assertThat(told.needed()).isEqualTo("Needs 1 more school week without.");
    }

    @Test
    void metIsKeptWithItsDayAndEvaluatingTwiceChangesNothing() {
        var programme = started(child, new ExitCriterion.Attendance(90, 20));
        attended("2008-05-05", "LL////////");
        attended("2008-05-12", "//////////");
        LocalDate today = partnership.today();
        assertThat(stands(programme).reading().standing()).isEqualTo(Standing.MET);
        assertThat(stands(programme).metOn()).contains(today);
        exits.everyone(today.plusDays(1));
        assertThat(stands(programme).metOn()).contains(today);
        String version = version(programme);
        exits.everyone(today.plusDays(1));
        assertThat(version(programme)).isEqualTo(version);
    }

    private String version(Intervention of) {
        return fixture.partnership()
                .asBatch(() -> jdbc.sql("select xmin::text from support.programme_exit where intervention_id = ?")
                        .param(of.id())
                        .query(String.class)
                        .single());
    }

    @Test
    void targetsAndAJudgementCountAsSoonAsTheyAreWrittenDown() {
        var programme = started(
                child,
                new ExitCriterion.AllOf(List.of(new ExitCriterion.TargetsMet(1), new ExitCriterion.Judgement())),
                "Brings a bag",
                "Asks for help");
        var targets = as(keyWorker, () -> programmes.record(programme)).targets();
        as(keyWorker, () -> {
            notes.target(programme, targets.getFirst().id(), TargetState.MET);
            return true;
        });
        assertThat(ExitWords.progress(stands(programme).reading())).isEqualTo("1 of 2 exit criteria met");
        LocalDate today = partnership.today();
        var unjudged =
                new Programme.Entry(Programme.EntryKind.REVIEW, today, "On its way", "", Optional.empty(), "A Person");
        as(keyWorker, () -> notes.entry(programme, unjudged, Optional.empty()));
        assertThat(as(keyWorker, () -> programmes.record(programme)).entries()).containsExactly(unjudged);
        as(
                keyWorker,
                () -> notes.entry(
                        programme,
                        new Programme.Entry(
                                Programme.EntryKind.REVIEW, today, "He has done it", "", Optional.of(true), "A Person"),
                        Optional.empty()));
        assertThat(stands(programme).reading().standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aSecondProgrammeOfTheSameKindIsRefusedWithTheFirstOnesDates() {
        started(child, new ExitCriterion.Judgement());
        assertThat(codes(as(keyWorker, () -> programmes.start(child, plan(new ExitCriterion.Judgement())))))
                .isEqualTo("PROGRAMME-OVERLAP");
    }

    @Test
    void theSecondEditorIsToldWhatTheFirstWrote() {
        var programme = started(child, new ExitCriterion.Judgement());
        int version =
                as(keyWorker, () -> programmes.find(programme)).orElseThrow().version();
        assertThat(as(
                        keyWorker,
                        () -> programmes.change(
                                programme, version, programme.version(), plan(new ExitCriterion.NoExclusion(8)))))
                .isInstanceOf(Answer.Done.class);
        var again = as(keyWorker, () -> book.find(programme.publicId())).orElseThrow();
        var late = as(
                keyWorker,
                () -> programmes.change(again, version, again.version(), plan(new ExitCriterion.NoExclusion(4))));
        assertThat(late).isInstanceOf(Answer.Overtaken.class);
        assertThat(((Answer.Overtaken) late).theirs().exit()).isEqualTo(new ExitCriterion.NoExclusion(8));
    }

    @Test
    void aNextDateThatSomebodySetMeanwhileIsNotLostToAnOpenForm() {
        var programme = started(child, new ExitCriterion.Judgement());
        int version =
                as(keyWorker, () -> programmes.find(programme)).orElseThrow().version();
        as(keyWorker, () -> {
            book.next(programme, Optional.of(TODAY.plusDays(7)));
            return true;
        });
        var late = as(
                keyWorker,
                () -> programmes.change(
                        programme, version, programme.version(), plan(new ExitCriterion.NoExclusion(8))));
        assertThat(late).isInstanceOf(Answer.Overtaken.class);
        var kept = as(keyWorker, () -> programmes.find(programme)).orElseThrow();
        assertThat(kept.version()).isEqualTo(version);
        assertThat(kept.exit()).isEqualTo(new ExitCriterion.Judgement());
        var again = as(keyWorker, () -> book.find(programme.publicId())).orElseThrow();
        assertThat(again.nextOn()).contains(TODAY.plusDays(7));
        assertThat(as(
                        keyWorker,
                        () -> programmes.change(
                                again, version, again.version(), plan(new ExitCriterion.NoExclusion(8)))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void aFormThatAColleagueHasOvertakenChangesNothingOfTheSupportEither() {
        var programme = started(child, new ExitCriterion.Judgement());
        int version =
                as(keyWorker, () -> programmes.find(programme)).orElseThrow().version();
        var late = as(
                keyWorker,
                () -> programmes.change(
                        programme, version - 1, programme.version(), plan(new ExitCriterion.NoExclusion(8))));
        assertThat(late).isInstanceOf(Answer.Overtaken.class);
        assertThat(as(keyWorker, () -> book.find(programme.publicId())).orElseThrow())
                .isEqualTo(programme);
    }

    private static ProgrammeSessions.Draft draft(String note, Optional<Instant> replaces) {
        return new ProgrammeSessions.Draft(BEGAN.plusDays(1), SessionState.ATTENDED, 30, note, replaces);
    }

    @Test
    void aSessionThatIsLoggedIsReplacedOnlyByWhoHasSeenIt() {
        var programme = started(child, new ExitCriterion.Judgement());
        Viewer.Person colleague = fixture.partnership().someone("SENCO", school);
        assertThat(as(keyWorker, () -> sessions.log(programme, draft("Came by himself", Optional.empty()))))
                .isInstanceOf(ProgrammeSessions.Answer.Done.class);
        assertThat(as(keyWorker, () -> sessions.log(programme, draft("Came by himself ", Optional.empty()))))
                .isInstanceOf(ProgrammeSessions.Answer.Done.class);
        var second = as(colleague, () -> sessions.log(programme, draft("He was late", Optional.empty())));
        assertThat(second).isInstanceOf(ProgrammeSessions.Answer.Logged.class);
        var theirs = ((ProgrammeSessions.Answer.Logged) second).theirs();
        assertThat(theirs.note()).isEqualTo("Came by himself");
        assertThat(theirs.by()).isEqualTo(keyWorker.name());
        assertThat(as(
                        colleague,
                        () -> sessions.log(
                                programme,
                                draft("He was late", Optional.of(theirs.at().minusSeconds(1))))))
                .isInstanceOf(ProgrammeSessions.Answer.Logged.class);
        assertThat(as(keyWorker, () -> programmes.record(programme)).sessions())
                .filteredOn(each -> each.on().equals(BEGAN.plusDays(1)))
                .extracting(Programme.Session::note)
                .containsExactly("Came by himself");
        assertThat(as(colleague, () -> sessions.log(programme, draft("He was late", Optional.of(theirs.at())))))
                .isInstanceOf(ProgrammeSessions.Answer.Done.class);
        assertThat(as(keyWorker, () -> programmes.record(programme)).sessions())
                .filteredOn(each -> each.on().equals(BEGAN.plusDays(1)))
                .extracting(Programme.Session::note)
                .containsExactly("He was late");
    }

    @Test
    void endingTakesWhatWasPlannedAndAStepDownBeginsLighterSupport() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        as(keyWorker, () -> sessions.log(programme, draft("", Optional.empty())));
        var lighter = programmes.types().stream()
                .filter(each -> each.code().equals("social-skills"))
                .findFirst()
                .orElseThrow();
        var up = new ProgrammeEnds.Step(true, Continuum.RECOVERY, lighter, TODAY.plusWeeks(6));
        assertThat(codes(as(
                        keyWorker,
                        () -> ends.end(programme, TODAY, InterventionOutcome.ACHIEVED, "", Optional.of(up)))))
                .isEqualTo("STEP-DOWN");
        var down = new ProgrammeEnds.Step(true, Continuum.PREVENTION, lighter, TODAY.plusWeeks(6));
        var answer = as(
                keyWorker,
                () -> ends.end(programme, TODAY, InterventionOutcome.ACHIEVED, "Reached", Optional.of(down)));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        var next = ((Answer.Done) answer).intervention();
        assertThat(next.continuum()).isEqualTo(Continuum.PREVENTION);
        assertThat(next.beganOn()).isEqualTo(TODAY.plusDays(1));
        as(keyWorker, () -> {
            assertThat(programmes.record(programme).sessions())
                    .extracting(Programme.Session::state)
                    .containsExactly(SessionState.ATTENDED);
            assertThat(programmes.record(next).targets())
                    .extracting(Programme.Target::words)
                    .containsExactly("Brings a bag");
            assertThat(programmes.find(programme).orElseThrow().followedBy()).hasValue(next.id());
            return true;
        });
    }

    @Test
    void whatFollowsIsThePresentSchoolsWhereTheChildHasMoved() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        String next = fixture.aSchool();
        fixture.moves(child, school, next, TODAY.minusDays(1));
        var there = fixture.partnership().someone("KEY_WORKER", next);
        var down = new ProgrammeEnds.Step(
                true, Continuum.PREVENTION, programmes.types().getLast(), TODAY.plusWeeks(6));
        var answer =
                as(there, () -> ends.end(programme, TODAY, InterventionOutcome.ACHIEVED, "Reached", Optional.of(down)));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(((Answer.Done) answer).intervention().schoolId())
                .isEqualTo(fixture.partnership().idOf(next));
    }

    @Test
    void nobodyOfAnotherSchoolSeesAnythingOfIt() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        as(stranger, () -> {
            assertThat(book.find(programme.publicId())).isEmpty();
            assertThat(programmes.find(programme)).isEmpty();
            assertThat(programmes.record(programme).targets()).isEmpty();
            assertThat(programmes.record(programme).sessions()).isEmpty();
            assertThat(store.of(List.of(programme.id()))).isEmpty();
            return true;
        });
    }

    @Test
    void policiesOfProgrammesSeeJustTheSupportThatTheViewerSees() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        started(fixture.aChildAt(school), new ExitCriterion.Judgement(), "Brings a book");
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        var lead = fixture.partnership().someone("KEY_WORKER", fixture.aSchool());
        fixture.partnership().asBatch(() -> {
            jdbc.sql("update support.worker set account_id = ? where id = ?")
                    .params(lead.id(), mentor.id())
                    .update();
            return jdbc.sql("""
                            insert into children.share (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                            values (?, ?, 'support', 'public task', current_date, current_date + 7)
                            """).params(child.id().value(), lead.id()).update();
        });
        assertThat(inView(keyWorker)).hasSize(2).isEqualTo(interventions(keyWorker));
        assertThat(inView(lead)).containsExactly(programme.id()).isEqualTo(interventions(lead));
        assertThat(inView(stranger)).isEmpty();
        assertThat(interventions(stranger)).isEmpty();
    }

    private List<Long> inView(Viewer viewer) {
        return as(
                viewer,
                () -> jdbc.sql("select intervention_id from support.programme order by 1")
                        .query(Long.class)
                        .list());
    }

    private List<Long> interventions(Viewer viewer) {
        return as(
                viewer,
                () -> jdbc.sql("select id from support.intervention order by 1")
                        .query(Long.class)
                        .list());
    }

    @Test
    void aDataManagerOfTheSchoolWritesNothingOfIt() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        var dataManager = fixture.partnership().someone("DATA_MANAGER", school);
        assertThatThrownBy(() -> as(dataManager, () -> sessions.log(programme, draft("not mine", Optional.empty()))))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(as(keyWorker, () -> programmes.record(programme)).sessions())
                .noneMatch(session -> session.state() == SessionState.ATTENDED);
    }

    @Test
    void changingThePlanKeepsSessionsThatWaitToBeLogged() {
        var programme = started(child, new ExitCriterion.Judgement());
        LocalDate gone = partnership.today().minusDays(3);
        fixture.partnership()
                .asBatch(() -> jdbc.sql("""
                        insert into support.programme_session (intervention_id, held_on, state, minutes, by_name, recorded_at)
                        values (:id, :on, 'PLANNED', 30, 'A Person', '2008-05-01')
                        """)
                        .param("id", programme.id())
                        .param("on", gone)
                        .update());
        int version =
                as(keyWorker, () -> programmes.find(programme)).orElseThrow().version();
        assertThat(as(
                        keyWorker,
                        () -> programmes.change(
                                programme, version, programme.version(), plan(new ExitCriterion.NoExclusion(8)))))
                .isInstanceOf(Answer.Done.class);
        assertThat(as(keyWorker, () -> programmes.record(programme)).sessions())
                .extracting(Programme.Session::on)
                .contains(gone);
    }

    @Test
    void aReviewWithoutANextDayTakesAwayOnlyADayThatHasCome() {
        var programme = started(child, new ExitCriterion.Judgement());
        LocalDate today = partnership.today();
        assertThat(reviewed(programme, today.plusDays(9), Optional.empty())).contains(today.plusDays(9));
        assertThat(reviewed(programme, today, Optional.empty())).isEmpty();
        assertThat(reviewed(programme, today, Optional.of(today.plusDays(7)))).contains(today.plusDays(7));
        assertThat(as(
                                keyWorker,
                                () -> notes.entry(
                                        fixture.found(programme), review("Again"), Optional.of(today.plusYears(70))))
                        .map(Problem::code))
                .contains("NEXT-DATE");
    }

    /** @param was the next day when the review was written */
    private Optional<LocalDate> reviewed(Intervention of, LocalDate was, Optional<LocalDate> next) {
        return as(keyWorker, () -> {
            book.next(of, Optional.of(was));
            assertThat(notes.entry(fixture.found(of), review("On his way"), next))
                    .isEmpty();
            return fixture.found(of).nextOn();
        });
    }

    @Test
    void nothingOfAProgrammeThatHasEndedIsChangedAfterwards() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        LocalDate today = partnership.today();
        long target = as(keyWorker, () -> programmes.record(programme))
                .targets()
                .getFirst()
                .id();
        as(
                keyWorker,
                () -> ends.end(
                        programme, today.minusDays(2), InterventionOutcome.ACHIEVED, "He is there", Optional.empty()));
        Intervention ended = as(keyWorker, () -> fixture.found(programme));
        assertThat(ended.endedOn()).contains(today.minusDays(2));
        assertThat(as(keyWorker, () -> notes.target(ended, target, TargetState.MET))
                        .map(Problem::code))
                .contains("TARGET-ENDED");
        assertThat(as(keyWorker, () -> notes.entry(ended, review("Later"), Optional.empty()))
                        .map(Problem::code))
                .contains("ENTRY-OUTSIDE");
    }

    @Test
    void aDataManagerSeesThatThereIsAProgrammeAndReadsNothingOfIt() {
        var programme = started(child, new ExitCriterion.Judgement(), "Brings a bag");
        as(keyWorker, () -> notes.entry(programme, review("At home he said"), Optional.empty()));
        as(keyWorker, () -> sessions.log(programme, draft("He was late, and said why", Optional.empty())));
        Viewer.Person data = fixture.partnership().someone("DATA_MANAGER", school);
        assertThat(as(data, () -> book.find(programme.publicId()))).isPresent();
        for (String table : List.of(
                "programme",
                "programme_target",
                "programme_session",
                "programme_entry",
                "programme_exit",
                "handover")) {
            assertThat(rows(data, table)).as(table).isZero();
        }
        for (String table : List.of("programme", "programme_target", "programme_session", "programme_entry")) {
            assertThat(rows(keyWorker, table)).as(table).isPositive();
        }
        assertThatThrownBy(() -> as(
                        data,
                        () -> jdbc.sql("""
                                        insert into support.handover (intervention_id, to_worker_id, note, by_name, handed_on,
                                               recorded_at)
                                        values (:id, :to, '', 'A Person', :on, now())
                                        """)
                                .param("id", programme.id())
                                .param("to", mentor.id())
                                .param("on", TODAY)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    private long rows(Viewer viewer, String table) {
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from support." + table)
                        .query(Long.class)
                        .single());
    }

    private Programme.Entry review(String words) {
        return new Programme.Entry(
                Programme.EntryKind.REVIEW, partnership.today(), words, "", Optional.empty(), "A Person");
    }
}
