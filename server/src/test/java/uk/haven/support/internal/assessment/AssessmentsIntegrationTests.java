package uk.haven.support.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.platform.database.HavenDatabase;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.domain.assessment.Consent;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.internal.Shareable;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.WorkSource.WorkItem;
import uk.haven.support.internal.assessment.AssessmentBook.Saved;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.internal.assessment.Team.MeetingState;
import uk.haven.support.internal.assessment.Team.Owner;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class AssessmentsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    AssessmentBook book;

    @Autowired
    AssessmentSteps steps;

    @Autowired
    TeamBook teams;

    @Autowired
    AssessmentForms forms;

    @Autowired
    AssessmentWork work;

    @Autowired
    AssessmentKind kind;

    @Autowired
    SupportBook support;

    @Autowired
    Handovers handovers;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    HavenDatabase database;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker mentor;
    private Viewer.Person assessor;
    private Viewer.Person colleague;
    private Viewer.Person senco;
    private LocalDate today;

    @BeforeEach
    void aChildAndThoseWhoKnowIt() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        assessor = fixture.partnership().someone("KEY_WORKER", school);
        colleague = fixture.partnership().someone("KEY_WORKER", school);
        senco = fixture.partnership().someone("SENCO", school);
        today = partnership.today();
        linked(mentor, assessor);
    }

    private void linked(Worker worker, Viewer.Person person) {
        fixture.partnership().asBatch(() -> {
            workers.link(worker.id(), person.id());
            return true;
        });
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    /** The application may not do what time does. */
    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    private Intervention begun() {
        var answer = as(
                assessor,
                () -> book.start(child, today.minusWeeks(8), today.minusWeeks(2), OptionalLong.of(mentor.id())));
        assertThat(answer).isInstanceOf(AssessmentBook.Begun.Done.class);
        return ((AssessmentBook.Begun.Done) answer).intervention();
    }

    private Intervention again(Intervention of) {
        return as(assessor, () -> support.find(of.publicId())).orElseThrow();
    }

    private Assessment read(Intervention of) {
        return as(assessor, () -> book.find(of)).orElseThrow();
    }

    /** Writes everything that the form requires, beside what is there. */
    private void writtenWhole(Intervention of) {
        as(assessor, () -> {
            for (Form.Part part : forms.latest().parts()) {
                Assessment.Part now = book.part(book.find(of).orElseThrow(), part.code());
                var texts = new HashMap<>(now.answers().texts());
                for (Form.Element element : part.elements()) {
                    switch (element.kind()) {
                        case LINE, TEXT -> texts.putIfAbsent(element.code(), "Written: " + element.code());
                        case PAIR -> texts.put(element.needs(), "Needs: " + element.code());
                        case ROWS -> element.columns().forEach(column -> texts.put(element.cell(0, column), "Row"));
                        case ACTIONS -> {
                            texts.put("actions-0-what", "Ring the breakfast club");
                            texts.put("actions-0-who", mentor.name());
                            texts.put("actions-0-when", "1 5 2008");
                        }
                    }
                }
                assertThat(book.save(of, part.code(), now.edit(), texts)).isInstanceOf(Saved.Done.class);
            }
            return true;
        });
    }

    private void agreed(Intervention of) {
        for (Consent.To to : Consent.To.values()) {
            assertThat(as(
                            assessor,
                            () -> book.consent(
                                    of,
                                    new Consent(
                                            to,
                                            Consent.Decision.GIVEN,
                                            "Their mother",
                                            Consent.How.IN_WRITING,
                                            today,
                                            "",
                                            "A Person"))))
                    .isEmpty();
        }
    }

    private Intervention completed() {
        Intervention of = begun();
        writtenWhole(of);
        agreed(of);
        assertThat(as(assessor, () -> steps.complete(again(of), today))).isEmpty();
        return again(of);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }

    @Test
    void whatHavenKnowsIsWrittenAtTheBeginningAndTheRestIsAsked() {
        Intervention of = begun();
        Assessment assessment = read(of);
        assertThat(assessment.state()).isEqualTo(AssessmentState.DRAFT);
        assertThat(as(assessor, () -> book.part(assessment, "details"))
                        .answers()
                        .text("name"))
                .isEqualTo("Zoë O'Hara-Müller");
        assertThat(as(assessor, () -> kind.progress(List.of(of), today))).containsEntry(of.id(), "0 of 11 parts");
        assertThat(as(assessor, () -> book.start(child, today, today.plusWeeks(6), OptionalLong.empty())))
                .isInstanceOfSatisfying(
                        AssessmentBook.Begun.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("ASSESSMENT-OPEN"));
    }

    @Test
    void itIsSavedAsOneGoesAndSaysWhatIsMissing() {
        Intervention of = begun();
        assertThat(as(assessor, () -> book.save(of, "reason", 0, Map.of("why", "Late every day"))))
                .isEqualTo(new Saved.Done(1));
        assertThat(as(assessor, () -> book.save(of, "reason", 1, Map.of("why", "Late every day", "hoped", "Calm"))))
                .isEqualTo(new Saved.Done(2));
        assertThat(as(assessor, () -> kind.progress(List.of(of), today))).containsEntry(of.id(), "1 of 11 parts");
        List<Problem> problems = as(assessor, () -> steps.complete(of, today));
        assertThat(codes(problems)).containsExactly("ASSESSMENT-MISSING");
        assertThat(problems).extracting(Problem::wrong).contains("Write about health", "Say who lives with the child");
        assertThat(read(of).state()).isEqualTo(AssessmentState.DRAFT);
    }

    @Test
    void theSecondToSaveAPartIsShownWhatTheFirstWrote() {
        Intervention of = begun();
        as(assessor, () -> book.save(of, "reason", 0, Map.of("why", "Late every day")));
        Saved late = as(senco, () -> book.save(of, "reason", 0, Map.of("why", "Often ill")));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Saved.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().answers().text("why"))
                                .isEqualTo("Late every day"));
        assertThat(as(senco, () -> book.save(of, "reason", 1, Map.of("why", "Often ill, and late"))))
                .isEqualTo(new Saved.Done(2));
    }

    @Test
    void aPageThatSavedByItselfDoesNotOvertakeItsOwnButton() {
        Intervention of = begun();
        as(assessor, () -> book.save(of, "reason", 0, Map.of("why", "Late")));
        assertThat(as(assessor, () -> book.save(of, "reason", 0, Map.of("why", "Late every day"))))
                .isEqualTo(new Saved.Done(2));
    }

    @Test
    void completingFreezesAReviewWritesTheNextVersionAndSaysWhatChanged() {
        Intervention of = completed();
        assertThat(read(of).state()).isEqualTo(AssessmentState.COMPLETE);
        assertThat(of.plannedUntil()).isEmpty();
        assertThat(
                        as(assessor, () -> book.save(of, "reason", 1, Map.of("why", "Changed")))
                                        instanceof Saved.Refused(List<Problem> problems)
                                ? codes(problems)
                                : List.of())
                .containsExactly("ASSESSMENT-FROZEN");
        assertThat(as(assessor, () -> steps.review(of, today))).isEmpty();
        Assessment review = read(of);
        assertThat(review.version().number()).isEqualTo(2);
        assertThat(review.version().done()).hasSize(11);
        var words = new HashMap<>(
                as(assessor, () -> book.part(review, "reason")).answers().texts());
        words.put("why", "Late twice a week");
        as(assessor, () -> book.save(of, "reason", 1, words));
        assertThat(as(assessor, () -> steps.complete(again(of), today))).isEmpty();
        assertThat(as(assessor, () -> steps.changes(of, read(of).version())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.was()).isEqualTo("Written: why");
                    assertThat(change.now()).isEqualTo("Late twice a week");
                });
        var first = as(assessor, () -> book.versions(of)).getFirst();
        assertThat(as(assessor, () -> book.written(first))
                        .get("reason")
                        .answers()
                        .text("why"))
                .isEqualTo("Written: why");
    }

    @Test
    void aCompletedVersionNeverChangesNorDoesAnOpeningLastLongerThanIsTold() {
        Intervention of = completed();
        for (String change : List.of(
                "update support.assessment_part set answers = '{}' where intervention_id = :id",
                "update support.assessment_version set completed_on = null where intervention_id = :id",
                """
                insert into support.assessment_part
                       (version_id, part, intervention_id, sensitive, answers, edited_by_name, edited_at)
                select v.id, 'more', :id, false, '{}', 'X', now() from support.assessment_version v
                 where v.intervention_id = :id
                """)) {
            assertThatThrownBy(() -> write(senco, change, of))
                    .as(change)
                    .hasStackTraceContaining("A completed version never changes");
        }
        write(colleague, """
                insert into support.assessment_opening (intervention_id, account_id, by_name, reason, opened_at, open_until)
                values (:id, %d, 'X', 'For ever', '2000-01-01', '3000-01-01')
                """.formatted(colleague.id()), of);
        assertThat(as(
                        senco,
                        () -> jdbc.sql("""
                        select open_until - opened_at = interval '30 minutes' and opened_at > now() - interval '1 minute'
                          from support.assessment_opening where intervention_id = ?
                        """).param(of.id()).query(Boolean.class).single()))
                .isTrue();
    }

    @Test
    void aReviewThatIsGivenUpLeavesTheVersionBefore() {
        Intervention of = completed();
        as(assessor, () -> steps.review(of, today));
        assertThat(codes(as(assessor, () -> steps.review(of, today)))).containsExactly("ASSESSMENT-STATE");
        assertThat(as(assessor, () -> steps.dropReview(of))).isEmpty();
        assertThat(read(of).state()).isEqualTo(AssessmentState.COMPLETE);
        assertThat(read(of).version().number()).isEqualTo(1);
        as(assessor, () -> steps.review(of, today));
        assertThat(read(of).version().number()).isEqualTo(3);
    }

    @Test
    void sensitivePartsAreTheDatabasesToKeepFromWhoDoesNotWorkOnIt() {
        Intervention of = completed();
        var version = read(of).version();
        assertThat(as(colleague, () -> book.open(of))).isFalse();
        assertThat(as(colleague, () -> book.written(version)).keySet())
                .containsExactlyInAnyOrder("details", "reason", "assessor", "services", "development", "conclusions");
        assertThat(as(colleague, () -> steps.missing(of, read(of)))).isEmpty();
        assertThat(as(senco, () -> book.written(version))).hasSize(11);
        assertThat(codes(as(colleague, () -> steps.review(of, today)))).containsExactly("ASSESSMENT-SHUT");
        assertThat(as(colleague, () -> book.open(of, " ")).orElseThrow().code()).isEqualTo("OPENING-REASON");
        assertThat(as(colleague, () -> book.open(of, "I meet the mother today")))
                .isEmpty();
        assertThat(as(colleague, () -> book.written(version))).hasSize(11);
        assertThat(as(senco, () -> book.openings(of)))
                .singleElement()
                .extracting(Assessment.Opening::reason)
                .isEqualTo("I meet the mother today");
        owner().sql("update support.assessment_opening set open_until = opened_at where intervention_id = ?")
                .param(of.id())
                .update();
        assertThat(as(colleague, () -> book.written(version))).hasSize(6);
    }

    @Test
    void aMemberOfTheTeamReadsAllOfItAndAStrangerNothing() {
        Intervention of = completed();
        Worker other = fixture.aWorkerAt(school);
        linked(other, colleague);
        assertThat(as(assessor, () -> teams.join(of, Optional.of(other), "", "", today)))
                .isEmpty();
        assertThat(as(colleague, () -> book.open(of))).isTrue();
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        as(stranger, () -> {
            assertThat(support.find(of.publicId())).isEmpty();
            assertThat(book.find(of)).isEmpty();
            assertThat(book.consents(of)).isEmpty();
            assertThat(teams.of(of).members()).isEmpty();
            assertThat(teams.of(of).actions()).isEmpty();
            assertThat(book.openings(of)).isEmpty();
            return true;
        });
        var dataManager = fixture.partnership().someone("DATA_MANAGER", school);
        as(dataManager, () -> {
            assertThat(book.find(of)).isEmpty();
            assertThat(teams.of(of).members()).isEmpty();
            return true;
        });
        assertThatThrownBy(() -> as(dataManager, () -> {
                    jdbc.sql("""
                                    insert into support.team_member (intervention_id, name, relation, joined_on)
                                    values (?, 'X', 'Y', current_date)
                                    """).param(of.id()).update();
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyBringsThemselfIntoATeamToReadWhatIsSensitive() {
        Intervention of = completed();
        Worker other = fixture.aWorkerAt(school);
        linked(other, colleague);
        assertThat(as(colleague, () -> teams.join(of, Optional.of(other), "", "", today)))
                .map(Problem::code)
                .contains("TEAM-SHUT");
        assertThat(as(colleague, () -> teams.lead(of, other)))
                .map(Problem::code)
                .contains("TEAM-SHUT");
        assertThat(as(colleague, () -> teams.join(of, Optional.empty(), "Gran", "his grandmother", today)))
                .isEmpty();
        assertThatThrownBy(() -> write(colleague, """
                        insert into support.team_member (intervention_id, worker_id, name, relation, joined_on)
                        values (:id, %d, 'X', 'Y', current_date)
                        """.formatted(other.id()), of))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> write(
                        colleague,
                        "update support.team_member set worker_id = " + other.id() + " where intervention_id = :id",
                        of))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> write(
                        colleague, "update support.intervention set worker_id = " + other.id() + " where id = :id", of))
                .hasStackTraceContaining("to whom the whole assessment is open");
        assertThatThrownBy(() -> write(
                        colleague,
                        "update support.assessment set assessor_account = " + colleague.id()
                                + " where intervention_id = :id",
                        of))
                .hasStackTraceContaining("permission denied");
        assertThat(as(colleague, () -> book.open(of))).isFalse();

        assertThat(as(colleague, () -> book.open(of, "I take the team over on Monday")))
                .isEmpty();
        assertThat(as(colleague, () -> teams.lead(of, other))).isEmpty();
        assertThat(again(of).workerId()).hasValue(other.id());
        assertThat(as(senco, () -> book.openings(of))).hasSize(1);
    }

    private int write(Viewer viewer, String sql, Intervention of) {
        return as(viewer, () -> jdbc.sql(sql).param("id", of.id()).update());
    }

    @Test
    void aMemberFromElsewhereSeesItOnlyWhileTheChildIsSharedWithThem() {
        Intervention of = completed();
        String elsewhere = fixture.aSchool();
        Worker nurse = fixture.aWorkerAt(elsewhere);
        var person = fixture.partnership().someone("KEY_WORKER", elsewhere);
        linked(nurse, person);
        as(assessor, () -> teams.join(of, Optional.of(nurse), "", "School nurse", today));
        assertThat(as(person, () -> support.find(of.publicId()))).isEmpty();
        fixture.partnership()
                .asBatch(() -> jdbc.sql("""
                                insert into children.share (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                                values (?, ?, 'Team', 'Public task', now(), current_date + 1)
                                """)
                        .param(child.id().value())
                        .param(person.id())
                        .update());
        assertThat(as(person, () -> support.find(of.publicId()))).isPresent();
        assertThat(as(person, () -> book.written(read(of).version()))).hasSize(11);
        assertThatThrownBy(() -> as(person, () -> teams.act(of, "X", new Owner(OptionalLong.empty(), "Y"), today)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void actionsOfACompletedAssessmentAreTheTeamsAndOverdueOnesAreWork() {
        Intervention of = completed();
        assertThat(as(assessor, () -> teams.of(of)).actions()).singleElement().satisfies(action -> {
            assertThat(action.words()).isEqualTo("Ring the breakfast club");
            assertThat(action.owner().workerId()).hasValue(mentor.id());
            assertThat(action.dueOn()).isEqualTo(LocalDate.parse("2008-05-01"));
        });
        var gran = new Owner(OptionalLong.empty(), "Gran");
        as(assessor, () -> teams.act(of, "Take him to the dentist", gran, today.minusDays(3)));
        List<WorkItem> mine = as(assessor, () -> work.work(assessor, List.of(mentor), today));
        assertThat(mine)
                .extracting(WorkItem::bucket, WorkItem::sentence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Bucket.OVERDUE, "Common assessment: your action for the team is overdue"),
                        org.assertj.core.groups.Tuple.tuple(
                                Bucket.OVERDUE, "Common assessment: an action of Gran is overdue"));
        long ring = as(assessor, () -> teams.of(of)).actions().getFirst().id();
        as(assessor, () -> {
            teams.settle(of, ring, ActionState.DONE, "He starts on Monday", today);
            return true;
        });
        assertThat(as(assessor, () -> work.work(assessor, List.of(mentor), today)))
                .hasSize(1);
    }

    @Test
    void theOwnerOfAnActionIsAskedAlsoWhenSomebodyElseLeads() {
        Intervention of = completed();
        Worker other = fixture.aWorkerAt(school);
        linked(other, colleague);
        as(assessor, () -> teams.join(of, Optional.of(other), "", "", today));
        as(assessor, () -> teams.act(of, "Walk the bus", new Owner(OptionalLong.of(other.id()), other.name()), today));
        assertThat(as(colleague, () -> work.work(colleague, List.of(other), today)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.bucket()).isEqualTo(Bucket.DUE);
                    assertThat(item.who()).isEqualTo("Zoë O'Hara-Müller");
                    assertThat(item.sentence()).isEqualTo("Common assessment: your action for the team is due today");
                });
    }

    @Test
    void openActionsOfALeadGoToTheNextOneUnlessTheFormerStaysInTheTeam() {
        Intervention of = completed();
        Worker other = fixture.aWorkerAt(school);
        as(
                assessor,
                () -> teams.act(of, "Walk the bus", new Owner(OptionalLong.of(mentor.id()), mentor.name()), today));
        Intervention mentors = again(of);
        assertThat(as(senco, () -> handovers.give(List.of(mentors), other, "", today)))
                .isEmpty();
        assertThat(as(senco, () -> teams.openOf(List.of(mentor.id())))).isEmpty();
        assertThat(as(senco, () -> teams.openOf(List.of(other.id()))))
                .extracting(Team.Action::words)
                .contains("Walk the bus");
        as(senco, () -> teams.join(of, Optional.of(other), "", "", today));
        Intervention others = again(of);
        assertThat(as(senco, () -> handovers.give(List.of(others), mentor, "", today)))
                .isEmpty();
        assertThat(as(senco, () -> teams.openOf(List.of(other.id())))).isNotEmpty();
    }

    @Test
    void aDraftPastItsDayIsOverdueForItsLead() {
        begun();
        assertThat(as(assessor, () -> work.work(assessor, List.of(mentor), today)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.bucket()).isEqualTo(Bucket.OVERDUE);
                    assertThat(item.due()).isEqualTo(today.minusWeeks(2));
                });
    }

    @Test
    void theNextMeetingIsTheNextThingToDoAndTwoWhoWriteItUpNoticeEachOther() {
        Intervention of = completed();
        as(assessor, () -> teams.plan(of, today.plusWeeks(3), ""));
        as(assessor, () -> teams.plan(of, today, "Room 4, 3.30 pm"));
        assertThat(again(of).nextOn()).contains(today);
        var meeting = as(assessor, () -> teams.of(of)).next().orElseThrow();
        assertThat(meeting.place()).isEqualTo("Room 4, 3.30 pm");
        assertThat(as(
                        assessor,
                        () -> teams.held(
                                of,
                                OptionalLong.of(meeting.id()),
                                meeting.edit(),
                                today,
                                List.of("Gran"),
                                "Breakfast")))
                .isInstanceOf(TeamBook.Held.Done.class);
        assertThat(as(
                        senco,
                        () -> teams.held(
                                of, OptionalLong.of(meeting.id()), meeting.edit(), today, List.of("Dad"), "Lunch")))
                .isInstanceOfSatisfying(
                        TeamBook.Held.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().agreed()).isEqualTo("Breakfast"));
        assertThat(again(of).nextOn()).contains(today.plusWeeks(3));
    }

    @Test
    void whateverEndsItTakesPlannedMeetingsAndOpenActionsWithANote() {
        Intervention of = completed();
        as(assessor, () -> teams.plan(of, today.plusWeeks(3), ""));
        as(assessor, () -> steps.review(of, today));
        assertThat(codes(as(assessor, () -> steps.close(of, today, InterventionOutcome.ACHIEVED, ""))))
                .containsExactly("CLOSING-REASON");
        as(assessor, () -> support.end(of, today, InterventionOutcome.MOVED));
        Team team = as(assessor, () -> teams.of(of));
        assertThat(team.meetings()).singleElement().satisfies(meeting -> {
            assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
            assertThat(meeting.note()).startsWith("The assessment was closed on ");
        });
        assertThat(team.actions()).singleElement().satisfies(action -> {
            assertThat(action.state()).isEqualTo(ActionState.DROPPED);
            assertThat(action.note()).startsWith("The assessment was closed on ");
        });
        assertThat(read(of).state()).isEqualTo(AssessmentState.CLOSED);
        assertThat(read(of).version().number()).isEqualTo(1);
        assertThat(codes(as(assessor, () -> steps.close(again(of), today, InterventionOutcome.ACHIEVED, "Again"))))
                .containsExactly("ASSESSMENT-STATE");
        assertThat(as(assessor, () -> teams.plan(again(of), today, ""))
                        .orElseThrow()
                        .code())
                .isEqualTo("ASSESSMENT-CLOSED");
    }

    @Test
    void theLatestCompletedVersionIsWhatCanBeShared() {
        Map<String, Shareable> all = new HashMap<>();
        context.getBeanProvider(Shareable.class).forEach(each -> all.put(each.code(), each));
        Shareable assessment = all.get("common-assessment");
        Shareable family = all.get("common-assessment-family");
        Shareable words = all.get("common-assessment-words");
        assertThat(family.sensitive()).isTrue();
        Intervention draft = begun();
        assertThat(as(assessor, () -> assessment.at(child, today))).isEmpty();
        writtenWhole(draft);
        agreed(draft);
        as(assessor, () -> steps.complete(again(draft), today));
        var part = as(assessor, () -> assessment.at(child, today)).orElseThrow();
        assertThat(part.heading()).startsWith("Common assessment, version 1, completed on ");
        assertThat(part.rows())
                .contains(new Shareable.Row("Health: needs", "Needs: health"))
                .doesNotContain(new Shareable.Row("Wider family: needs", "Needs: wider"));
        assertThat(as(assessor, () -> family.at(child, today)).orElseThrow().rows())
                .contains(new Shareable.Row("Wider family: needs", "Needs: wider"));
        assertThat(as(assessor, () -> words.at(child, today)).orElseThrow().rows())
                .containsExactly(
                        new Shareable.Row("The child says", "Written: child"),
                        new Shareable.Row("The parent or carer says", "Written: parent"));
        assertThat(as(colleague, () -> family.at(child, today))).isEmpty();
        assertThat(as(assessor, () -> assessment.at(child, today.minusDays(1)))).isEmpty();
    }
}
