package uk.haven.support.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.internal.Duplicates;
import uk.haven.directory.Continuum;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class SupportBookIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SupportBook book;

    @Autowired
    SupportActing acting;

    @Autowired
    ActorStore actors;

    @Autowired
    ContinuumStore continuum;

    @Autowired
    Workers workers;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker mentor;
    private Viewer.Person keyWorker;

    @BeforeEach
    void aChildAndAMentor() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
    }

    private Intervention programme() {
        return fixture.partnership()
                .as(
                        keyWorker,
                        () -> fixture.opened(
                                child, InterventionKind.PROGRAMME, mentor, SupportFixture.TODAY.minusWeeks(2)));
    }

    @Test
    void somebodyActsForAChildWhileSupportGoesOn() {
        var programme = programme();
        var day = SupportFixture.TODAY;
        fixture.partnership().as(keyWorker, () -> {
            assertThat(acting.acting(List.of(child.id()), day)).containsEntry(child.id(), "Programme: Wendy Okoro");
            assertThat(acting.acting(List.of(child.id()), day.minusWeeks(3))).isEmpty();
            assertThat(book.end(programme, day, InterventionOutcome.ACHIEVED)).isTrue();
            assertThat(book.end(programme, day, InterventionOutcome.ACHIEVED)).isFalse();
            assertThat(acting.acting(List.of(child.id()), day)).isNotEmpty();
            assertThat(acting.acting(List.of(child.id()), day.plusDays(1))).isEmpty();
            return true;
        });
    }

    private Map<ChildId, String> actingOn(Viewer.Person viewer, LocalDate day) {
        return fixture.partnership().as(viewer, () -> acting.acting(List.of(child.id()), day));
    }

    @Test
    void nobodyActsOnceTheMentorHasLeftAndSomebodyDoesAgainOnceItIsGivenOver() {
        var programme = programme();
        var day = SupportFixture.TODAY;
        fixture.leaves(mentor, school, day.minusDays(1));
        assertThat(actingOn(keyWorker, day)).isEmpty();
        assertThat(actingOn(keyWorker, day.minusDays(1))).isNotEmpty();
        var next = fixture.aWorkerAt(school);
        fixture.partnership().as(keyWorker, () -> book.assign(programme, next.id(), day));
        assertThat(actingOn(keyWorker, day)).containsEntry(child.id(), "Programme: Wendy Okoro");
    }

    @Test
    void nobodyActsAtTheNextSchoolByWhatTheFormerSchoolsMentorLeads() {
        var programme = programme();
        var day = SupportFixture.TODAY;
        String next = fixture.aSchool();
        fixture.moves(child, school, next, day.minusDays(1));
        var there = fixture.partnership().someone("KEY_WORKER", next);
        assertThat(fixture.partnership().as(there, () -> book.find(programme.publicId())))
                .isPresent();
        assertThat(actingOn(there, day)).isEmpty();
        var worker = fixture.aWorkerAt(next);
        fixture.partnership().as(there, () -> book.assign(programme, worker.id(), day));
        assertThat(actingOn(there, day)).containsEntry(child.id(), "Programme: Wendy Okoro");
    }

    /** Support stays with the record it was written for, and is seen where the one child is that both records are. */
    @Test
    void whoCouldActIsToldOfSupportOfEitherRecordOfOneChild() {
        String elsewhere = fixture.aSchool();
        Child again = fixture.aChildAt(elsewhere);
        Worker other = fixture.aWorkerAt(elsewhere);
        var day = SupportFixture.TODAY;
        var here = programme();
        var there = fixture.partnership()
                .as(
                        fixture.partnership().someone("KEY_WORKER", elsewhere),
                        () -> fixture.opened(again, InterventionKind.PROGRAMME, other, day.minusWeeks(2)));
        var upns = Set.of(child.upn(), again.upn());
        fixture.partnership().as(fixture.partnership().someone("DATA_MANAGER", school), () -> {
            var pair = duplicates.all().stream()
                    .filter(each ->
                            upns.equals(Set.of(each.held().upn(), each.other().upn())))
                    .findFirst()
                    .orElseThrow();
            duplicates.same(pair.publicId(), day);
            return true;
        });
        long home = fixture.partnership()
                .asBatch(() -> jdbc.sql(
                                "select home_school_id from children.child where id = any (?) and merged_into is null")
                        .param(new Integer[] {child.id().value(), again.id().value()})
                        .query(Long.class)
                        .single());
        var viewer =
                home == child.schoolId() ? keyWorker : fixture.partnership().someone("KEY_WORKER", elsewhere);
        assertThat(fixture.partnership().as(viewer, () -> actors.of(List.of(here.id(), there.id()), day)))
                .containsOnlyKeys(here.id(), there.id())
                .allSatisfy((id, acts) -> assertThat(acts.childsSchool()).hasValue(home));
    }

    @Test
    void whoCouldActIsToldOfNoSupportThatTheViewerDoesNotSee() {
        var programme = programme();
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        assertThat(fixture.partnership().as(stranger, () -> actors.of(List.of(programme.id()), SupportFixture.TODAY)))
                .isEmpty();
    }

    @Test
    void whatASchoolGaveCountsWithItAlsoAfterTheChildHasLeft() {
        programme();
        var day = SupportFixture.TODAY.minusDays(3);
        fixture.moves(child, school, fixture.aSchool(), SupportFixture.TODAY.minusDays(1));
        assertThat(fixture.partnership().as(keyWorker, () -> continuum.on(List.of(day))))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.schoolId()).isEqualTo(child.schoolId());
                    assertThat(each.number()).isEqualTo(1);
                });
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        assertThat(fixture.partnership().as(stranger, () -> continuum.on(List.of(day))))
                .isEmpty();
    }

    @Test
    void aReferralAloneIsNotYetSupport() {
        fixture.partnership().as(keyWorker, () -> {
            fixture.opened(child, InterventionKind.REFERRAL, mentor, SupportFixture.TODAY);
            assertThat(acting.acting(List.of(child.id()), SupportFixture.TODAY)).isEmpty();
            return true;
        });
    }

    @Test
    void theSecondOfTwoWhoEditOnePlanIsNotLetOverwriteTheFirst() {
        var programme = programme();
        fixture.partnership().as(keyWorker, () -> {
            assertThat(book.plan(programme, 1, "Mornings", Continuum.RECOVERY, Optional.empty(), Optional.empty()))
                    .isTrue();
            assertThat(book.plan(programme, 1, "Evenings", Continuum.RECOVERY, Optional.empty(), Optional.empty()))
                    .isFalse();
            return assertThat(book.find(programme.publicId()).orElseThrow().title())
                    .isEqualTo("Mornings");
        });
    }

    @Test
    void nobodyElsewhereSeesOrOpensSupport() {
        var programme = programme();
        var stranger = fixture.partnership().someone("SENCO", fixture.aSchool());
        assertThat(fixture.partnership().as(stranger, () -> book.find(programme.publicId())))
                .isEmpty();
        for (String role : List.of("INCLUSION_LEADER", "PARTNERSHIP_MANAGER", "ADMINISTRATOR", "PRIVACY_OFFICER")) {
            var someone = fixture.partnership().someone(role, school);
            assertThat(fixture.partnership().as(someone, () -> book.find(programme.publicId())))
                    .as(role)
                    .isEmpty();
        }
        assertThatThrownBy(() -> fixture.partnership()
                        .as(
                                stranger,
                                () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, SupportFixture.TODAY)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aKeyWorkerOfTheStaffListIsAWorkerUntilThePostEnds() {
        fixture.partnership().send("staff", """
                staff_id,name,role,laestab,fte,funding_source,start,end
                %s,Wendy Okoro,learning-mentor,%s,1.0,EC,2006-09-01,2008-04-30
                """.formatted(mentor.staffId(), school));
        context.publishEvent(new uk.haven.intake.FileApplied(0, "staff", 1, true));
        fixture.partnership().as(keyWorker, () -> {
            long id = fixture.partnership().idOf(school);
            assertThat(workers.at(id, SupportFixture.TODAY)).isEmpty();
            return assertThat(workers.at(id, SupportFixture.TODAY.minusMonths(1)))
                    .extracting(Worker::id)
                    .containsExactly(mentor.id());
        });
    }

    @Test
    void aWorkersAccountIsTheirsAloneAtThatPlace() {
        var other = fixture.aWorkerAt(school);
        fixture.partnership().asBatch(() -> {
            workers.link(mentor.id(), keyWorker.id());
            workers.link(other.id(), keyWorker.id());
            return assertThat(workers.ofAccount(keyWorker.id()))
                    .extracting(Worker::id)
                    .containsExactly(other.id());
        });
    }
}
