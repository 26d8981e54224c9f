package uk.haven.support.internal.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.Workforce.TrainingKind;
import uk.haven.support.internal.SupportBook;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class WorkforceIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkforceBook book;

    @Autowired
    Staffing staffing;

    @Autowired
    Handovers handovers;

    @Autowired
    SupportBook support;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Worker mentor;
    private Viewer.Person senco;
    private LocalDate today;

    @BeforeEach
    void aMentorAndASenco() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        mentor = fixture.aWorkerAt(school);
        senco = fixture.partnership().someone("SENCO", school);
        today = partnership.today();
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    private Staffing.Member member(Viewer viewer) {
        return as(viewer, () -> staffing.on(today, Set.of(fixture.partnership().idOf(school))))
                .getFirst();
    }

    private boolean train(Viewer viewer) {
        return as(viewer, () -> {
            book.record(mentor, "Learning mentor, accredited", TrainingKind.ACCREDITED, today, Optional.empty());
            return true;
        });
    }

    @Test
    void theSchoolsLeadSaysWhatAWorkerCanDoAndWhatTheyLearnt() {
        as(senco, () -> {
            book.change(mentor, OptionalInt.of(12), "Helen Parr");
            return true;
        });
        train(senco);
        train(senco);
        var seen = member(senco);
        assertThat(seen.worker().capacity()).hasValue(12);
        assertThat(seen.worker().lineManager()).isEqualTo("Helen Parr");
        assertThat(seen.training()).hasSize(1);
        assertThat(seen.fte()).isEqualByComparingTo("1");
        assertThat(seen.funding()).isEqualTo("EC");
    }

    @Test
    void aKeyWorkerReadsTheirTrainingAndRecordsNone() {
        train(senco);
        var keyWorker = fixture.partnership().someone("KEY_WORKER", school);
        assertThat(member(keyWorker).training()).hasSize(1);
        assertThatThrownBy(() -> as(keyWorker, () -> {
                    book.record(mentor, "Another", TrainingKind.OTHER, today, Optional.empty());
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anotherSchoolsLeadNeitherSeesNorSaysAnything() {
        train(senco);
        var stranger = fixture.partnership().someone("HEAD", fixture.aSchool());
        assertThat(as(stranger, () -> workers.find(mentor.publicId()))).isEmpty();
        assertThat(as(stranger, () -> book.training(List.of(mentor.id())))).isEmpty();
        assertThatThrownBy(() -> train(stranger)).hasStackTraceContaining("row-level security");
    }

    @Test
    void whoPlansForAllSeesWorkersAndNoChild() {
        var child = fixture.aChildAt(school);
        as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)));
        assertThat(member(senco).caseload().children()).isEqualTo(1);
        for (String role : List.of("INCLUSION_LEADER", "PARTNERSHIP_MANAGER")) {
            var seen = member(fixture.partnership().someone(role, school));
            assertThat(seen.worker().name()).isEqualTo(mentor.name());
            assertThat(seen.led()).isEmpty();
        }
    }

    @Test
    void theNetworkMeetsByItsLeadersWordOnly() {
        var leader = fixture.partnership().someone("INCLUSION_LEADER", school);
        String topic = "Attachment, " + mentor.staffId();
        as(leader, () -> {
            book.met(today, topic, List.of(mentor.id()));
            book.met(today, topic, List.of(mentor.id()));
            return true;
        });
        assertThat(as(senco, () -> book.meetings(today, 1000)))
                .filteredOn(each -> each.topic().equals(topic))
                .extracting(WorkforceBook.Meeting::names)
                .containsExactly(List.of(mentor.name()));
        var elsewhere = fixture.partnership().someone("SENCO", fixture.aSchool());
        assertThat(as(elsewhere, () -> book.meetings(today, 1000)))
                .filteredOn(each -> each.topic().equals(topic))
                .extracting(WorkforceBook.Meeting::names)
                .containsExactly(List.of());
        assertThatThrownBy(() -> as(senco, () -> {
                    book.met(today, topic + "!", List.of());
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aWholeCaseloadIsGivenOverAtOnceAuditedChildByChildAndTakenBackByAnotherHandover() {
        var colleague = fixture.aWorkerAt(school);
        var led = new ArrayList<Intervention>();
        for (int i = 0; i < 30; i++) {
            var child = fixture.aChildAt(school);
            led.add(as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2))));
        }
        List<Problem> problems = as(senco, () -> handovers.give(led, colleague, "Mondays suit them", today));
        assertThat(problems).isEmpty();
        var given = as(senco, () -> support.ledBy(List.of(colleague.id())));
        assertThat(given).hasSize(30).allMatch(each -> each.assignedOn().equals(Optional.of(today)));
        var ids = given.stream().map(Intervention::id).toList();
        assertThat(as(senco, () -> handovers.latest(ids)).values())
                .hasSize(30)
                .allMatch(each ->
                        each.note().equals("Mondays suit them") && each.by().equals("A Person"));
        var children =
                led.stream().map(each -> String.valueOf(each.child().value())).toArray(String[]::new);
        long audited = fixture.partnership()
                .asBatch(() -> jdbc.sql(
                                "select count(*) from audit.entry where action = 'support.assigned' and subject = any (:children)")
                        .param("children", children)
                        .query(Long.class)
                        .single());
        assertThat(audited).isEqualTo(30);
        assertThat(as(senco, () -> handovers.give(given, mentor, "", today))).isEmpty();
        assertThat(as(senco, () -> support.ledBy(List.of(mentor.id())))).hasSize(30);
    }

    @Test
    void whoHasLeftIsListedUntilTheirCaseloadIsGivenOver() {
        var child = fixture.aChildAt(school);
        var led = as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)));
        var here = Set.of(fixture.partnership().idOf(school));
        fixture.leaves(mentor, school, today);
        assertThat(as(senco, () -> staffing.left(today, here))).isEmpty();
        fixture.leaves(mentor, school, today.minusDays(1));
        assertThat(as(senco, () -> staffing.left(today, here))).singleElement().satisfies(each -> {
            assertThat(each.worker().id()).isEqualTo(mentor.id());
            assertThat(each.led()).extracting(Intervention::id).containsExactly(led.id());
        });
        var colleague = fixture.aWorkerAt(school);
        assertThat(as(senco, () -> handovers.give(List.of(led), colleague, "", today)))
                .isEmpty();
        assertThat(as(senco, () -> staffing.left(today, here))).isEmpty();
    }

    @Test
    void nothingIsGivenWhenOneOfManyMayNotBe() {
        var colleague = fixture.aWorkerAt(school);
        String elsewhere = fixture.aSchool();
        var here = fixture.aChildAt(school);
        var there = fixture.aChildAt(elsewhere);
        var led = fixture.partnership()
                .asBatch(() -> List.of(
                        fixture.opened(here, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)),
                        fixture.opened(there, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2))));
        assertThat(fixture.partnership().asBatch(() -> handovers.give(led, colleague, "", today)))
                .extracting(Problem::code)
                .containsExactly("HANDOVER-OUTSIDE");
        assertThat(fixture.partnership().asBatch(() -> support.ledBy(List.of(mentor.id()))))
                .hasSize(2);
    }

    @Test
    void whomTheChildIsSharedWithMayTakeItsSupportOn() {
        var child = fixture.aChildAt(school);
        var outside = fixture.aWorkerAt(fixture.aSchool());
        var account = fixture.partnership().someone("KEY_WORKER", school);
        var led = as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)));
        fixture.partnership().asBatch(() -> {
            workers.link(outside.id(), account.id());
            return jdbc.sql("""
                            insert into children.share (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                            values (:child, :account, 'support', 'public task', now(), current_date + 30)
                            """)
                    .param("child", child.id().value())
                    .param("account", account.id())
                    .update();
        });
        var linked = fixture.partnership()
                .asBatch(() -> workers.find(outside.publicId()))
                .orElseThrow();
        assertThat(as(senco, () -> handovers.give(List.of(led), linked, "", today)))
                .isEmpty();
    }

    @Test
    void aShareIsOverByThePartnershipsDayAndNotByTheClockOnTheWall() {
        var child = fixture.aChildAt(school);
        var outside = fixture.aWorkerAt(fixture.aSchool());
        var account = fixture.partnership().someone("KEY_WORKER", school);
        var led = as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)));
        fixture.partnership().asBatch(() -> {
            workers.link(outside.id(), account.id());
            return jdbc.sql("""
                            insert into children.share (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                            values (:child, :account, 'support', 'public task', now(), :until)
                            """)
                    .param("child", child.id().value())
                    .param("account", account.id())
                    .param("until", today.minusDays(1))
                    .update();
        });
        var linked = fixture.partnership()
                .asBatch(() -> workers.find(outside.publicId()))
                .orElseThrow();
        assertThat(as(senco, () -> handovers.give(List.of(led), linked, "", today)))
                .extracting(Problem::code)
                .containsExactly("HANDOVER-OUTSIDE");
        fixture.partnership()
                .asBatch(() -> jdbc.sql("update children.share set valid_until = :today where child_id = :child")
                        .param("today", today)
                        .param("child", child.id().value())
                        .update());
        assertThat(as(senco, () -> handovers.give(List.of(led), linked, "", today)))
                .isEmpty();
    }

    @Test
    void nobodyElsewhereReadsWhatTheNextWorkerWasTold() {
        var child = fixture.aChildAt(school);
        var colleague = fixture.aWorkerAt(school);
        var led = as(senco, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, today.minusWeeks(2)));
        as(senco, () -> handovers.give(List.of(led), colleague, "Ring the aunt", today));
        for (String role : List.of("HEAD", "INCLUSION_LEADER", "PARTNERSHIP_MANAGER", "ADMINISTRATOR")) {
            var someone = fixture.partnership().someone(role, fixture.aSchool());
            assertThat(as(someone, () -> handovers.latest(List.of(led.id()))))
                    .as(role)
                    .isEmpty();
        }
    }
}
