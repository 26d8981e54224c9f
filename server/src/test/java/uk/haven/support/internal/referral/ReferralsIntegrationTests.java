package uk.haven.support.internal.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.ChildShares;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.ReferralFixture;
import uk.haven.support.SupportContinuum;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.internal.KindOfSupport;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.WorkSource.WorkItem;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.support.internal.work.MyWork;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ReferralsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ReferralBook book;

    @Autowired
    ReferralSteps steps;

    @Autowired
    ReferralWork work;

    @Autowired
    SharesByReferral shares;

    @Autowired
    SuggestedServices suggested;

    @Autowired
    FiguresOfServices figures;

    @Autowired
    ReferralLists lists;

    @Autowired
    SupportBook support;

    @Autowired
    SupportKinds kinds;

    @Autowired
    Handovers handovers;

    @Autowired
    MyWork myWork;

    @Autowired
    SupportContinuum continuum;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    private ReferralFixture fixture;
    private LocalDate today;
    private String school;
    private Child child;
    private Viewer.Person keyWorker;
    private Agency agency;
    private Viewer.Person visitor;
    private Service service;

    @BeforeEach
    void aChildAndAnAgency() {
        fixture = new ReferralFixture(context);
        today = partnership.today();
        school = fixture.support().aSchool();
        child = fixture.support().aChildAt(school);
        fixture.keepToOurselves(child, school);
        keyWorker = fixture.support().partnership().someone("KEY_WORKER", school);
        agency = fixture.anAgency();
        visitor = fixture.aWorkerOf(agency);
        service = fixture.aServiceOf(agency);
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.support().partnership().as(viewer, doing);
    }

    private Intervention drafted(Service to, ReferralDraft said) {
        Answer answer = as(keyWorker, () -> book.draft(child, to, said, ReferralBook.Asker.viewer(), today));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).intervention();
    }

    private Intervention sent(Service to) {
        Intervention of = drafted(to, ReferralFixture.sharing(today.plusWeeks(4), "identity", "attendance"));
        assertThat(as(keyWorker, () -> book.send(of, child, to, today))).isInstanceOf(Answer.Done.class);
        return of;
    }

    private Answer step(Viewer viewer, Intervention of, ReferralStep step, String words) {
        return as(
                viewer,
                () -> steps.step(
                        of,
                        step,
                        today,
                        words,
                        step == ReferralStep.END ? Optional.of(InterventionOutcome.ACHIEVED) : Optional.empty(),
                        viewer == visitor));
    }

    private static String codes(Answer answer) {
        return answer instanceof Answer.Refused(List<Problem> problems)
                ? String.join(",", problems.stream().map(Problem::code).toList())
                : answer.toString();
    }

    private long rows(Viewer viewer, String table) {
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void theReceiverReadsWhatWasSharedAndNothingElseOfTheChild() {
        Intervention of = sent(service);
        sent(fixture.aServiceOf(fixture.anAgency()));
        as(keyWorker, () -> steps.note(of, EntryKind.NOTE, today, "Both sides read this", false));

        String canaries = "vulnerability.recorded_level where reason like '%%%s%%' and child_id = %d"
                .formatted(ReferralFixture.CANARY, child.id().value());
        assertThat(rows(keyWorker, canaries)).isEqualTo(1);
        assertThat(rows(visitor, "support.referral")).isEqualTo(1);
        assertThat(rows(visitor, "support.intervention")).isEqualTo(1);
        for (String table : List.of(
                "children.child",
                "children.enrolment",
                "children.characteristics",
                "children.former_identity",
                "children.family_member",
                "children.vulnerable_group",
                "children.share",
                "vulnerability.recorded_level",
                "vulnerability.indicator_observation",
                "vulnerability.proposal",
                "schooling.exclusion",
                "schooling.assessment",
                "support.programme",
                "audit.who_has_seen(" + child.id().value() + ")")) {
            assertThat(rows(visitor, table)).as(table).isZero();
        }
        Referral seen = as(visitor, () -> book.find(of)).orElseThrow();
        assertThat(seen.shared().parts()).extracting(part -> part.code()).containsExactly("identity");
        assertThat(seen.knownAs()).isEqualTo("Zoë O'Hara-Müller");
        String everything = as(
                visitor,
                () -> String.join(" ", jdbc.sql("""
                                        select r::text || i::text || coalesce((select string_agg(e::text, ' ')
                                                 from support.referral_entry e), '')
                                          from support.referral r join support.intervention i on i.id = r.intervention_id
                                        """).query(String.class).list()));
        assertThat(everything).contains("Both sides read this").doesNotContain(ReferralFixture.CANARY);
    }

    @Test
    void whatIsFoundLaterIsNotShared() {
        Intervention of = sent(service);
        fixture.support().partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,Changed,Name,1999-03-02,%s,2007-09-04,,4
                """.formatted(child.upn(), school));
        assertThat(as(visitor, () -> book.find(of)).orElseThrow().knownAs()).isEqualTo("Zoë O'Hara-Müller");
    }

    @Test
    void aWithdrawnShareIsGoneAtTheNextRequest() {
        Intervention of = sent(service);
        assertThat(as(visitor, () -> book.find(of))).isPresent();
        assertThat(as(keyWorker, () -> steps.withdrawShare(of, " ", today)))
                .map(Problem::code)
                .contains("SHARE-WITHDRAW-REASON");
        assertThat(as(keyWorker, () -> steps.withdrawShare(of, "Sent to the wrong team", today)))
                .isEmpty();
        assertThat(rows(visitor, "support.referral")).isZero();
        assertThat(rows(visitor, "support.intervention")).isZero();
        assertThat(rows(visitor, "support.referral_entry")).isZero();
        assertThat(as(keyWorker, () -> steps.extend(of, Optional.of(today.plusWeeks(9)), "They asked", today)))
                .map(Problem::code)
                .contains("SHARE-WITHDRAWN");
    }

    @Test
    void aShareIsOverTheDayAfterItsLastAndCanBeMadeLongerWithAReason() {
        Intervention of = sent(service);
        setUntil(of, today);
        assertThat(as(visitor, () -> book.find(of))).isPresent();
        setUntil(of, today.minusDays(1));
        assertThat(as(visitor, () -> book.find(of))).isEmpty();
        assertThat(as(keyWorker, () -> steps.extend(of, Optional.of(today.minusDays(1)), "Still needed", today)))
                .map(Problem::code)
                .contains("SHARE-PAST");
        assertThat(as(keyWorker, () -> steps.extend(of, Optional.of(today.plusDays(7)), "Still needed", today)))
                .isEmpty();
        assertThat(as(visitor, () -> book.find(of))).isPresent();
    }

    @Test
    void settingThePartnershipsDayBackBringsNoShareThatIsOverToLifeExceptInTheDemonstration() {
        Intervention of = sent(service);
        setUntil(of, today.minusDays(1));
        assertThat(seenWhileStandingAt(today.minusWeeks(2), false, of)).isFalse();
        assertThat(seenWhileStandingAt(today.minusWeeks(2), true, of)).isTrue();
        assertThat(seenWhileStandingAt(today, true, of)).isFalse();
        setUntil(of, today);
        assertThat(seenWhileStandingAt(today.minusWeeks(2), false, of)).isTrue();
        assertThat(seenWhileStandingAt(today.plusDays(1), false, of)).isFalse();
    }

    /** Whether the receiver sees it; what the settings were comes back before anybody else sees them. */
    private boolean seenWhileStandingAt(LocalDate day, boolean synthetic, Intervention of) {
        return as(visitor, () -> {
            stand(day, synthetic);
            boolean seen = book.find(of).isPresent();
            stand(null, false);
            return seen;
        });
    }

    private void stand(@Nullable LocalDate day, boolean synthetic) {
        jdbc.sql("update partnership.setting set reporting_date = :day, synthetic = :synthetic")
                .param("day", day, Types.DATE)
                .param("synthetic", synthetic)
                .update();
    }

    private void setUntil(Intervention of, LocalDate day) {
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql("update support.referral set shared_until = :day where intervention_id = :id")
                        .param("day", day)
                        .param("id", of.id())
                        .update());
    }

    @Test
    void aListKnowsTheNameThatIsSharedAndNothingElseThatIsWritten() {
        Intervention of = sent(service);
        assertThat(as(visitor, () -> lists.received(List.of(agency.id()), List.of())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(of.id());
                    assertThat(line.knownAs()).isEqualTo("Zoë O'Hara-Müller");
                    assertThat(line.outside()).isTrue();
                    assertThat(line.holds(today.plusWeeks(4))).isTrue();
                    assertThat(line.holds(today.plusWeeks(4).plusDays(1))).isFalse();
                });
        assertThat(as(keyWorker, () -> lists.asked(List.of(child.schoolId()), today)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.knownAs()).isEmpty();
                    assertThat(line.days())
                            .isEqualTo(as(keyWorker, () -> book.find(of))
                                    .orElseThrow()
                                    .days());
                });
    }

    @Test
    void aStoryTellsWhatHappenedAndNotWhatWasOnlyDrafted() {
        Intervention draft =
                drafted(fixture.aServiceOf(agency), ReferralFixture.sharing(today.plusWeeks(4), "identity"));
        Intervention of = sent(service);
        step(visitor, of, ReferralStep.DECLINE, "No visitor for that street");
        assertThat(as(
                        keyWorker,
                        () -> kinds.story(
                                support.find(List.of(draft.id(), of.id())).values())))
                .extracting(KindOfSupport.Told::what)
                .containsExactly("Referred to " + service.name(), service.name() + " declined the referral");
    }

    @Test
    void aServiceAllOfWhosePlacesAreTakenTakesNobodyElseOn() {
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql("update directory.service set places = 1 where id = ?")
                        .param(service.id())
                        .update());
        Intervention first = sent(service);
        child = fixture.support().aChildAt(school);
        Intervention second = sent(service);
        assertThat(step(visitor, first, ReferralStep.ACCEPT, "")).isInstanceOf(Answer.Done.class);
        assertThat(codes(step(visitor, second, ReferralStep.ACCEPT, ""))).isEqualTo("SERVICE-FULL");
        assertThat(step(visitor, first, ReferralStep.BEGIN, "")).isInstanceOf(Answer.Done.class);
        assertThat(step(visitor, first, ReferralStep.END, "Back in school")).isInstanceOf(Answer.Done.class);
        assertThat(step(visitor, second, ReferralStep.ACCEPT, "")).isInstanceOf(Answer.Done.class);
    }

    @Test
    void aProgrammeCanFollowFromTheChildsOwnReferralOnceItIsAccepted() {
        Intervention of = sent(service);
        Child other = fixture.support().aChildAt(school);
        assertThat(as(keyWorker, () -> book.leadingOn(of, child.id()))).isEmpty();
        step(visitor, of, ReferralStep.ACCEPT, "");
        assertThat(as(keyWorker, () -> book.leadingOn(of, child.id()))).isPresent();
        assertThat(as(keyWorker, () -> book.leadingOn(of, other.id()))).isEmpty();
    }

    @Test
    void whoeverLeavesTheAgencySeesNothingAtTheNextRequest() {
        Intervention of = sent(service);
        assertThat(as(visitor, () -> book.find(of))).isPresent();
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql(
                                "update access.membership set valid_from = current_date - 9, valid_until = current_date - 1"
                                        + " where account_id = ?")
                        .param(visitor.id())
                        .update());
        assertThat(as(visitor, () -> book.find(of))).isEmpty();
    }

    @Test
    void anotherAgencyAndAnotherSchoolSeeNothing() {
        Intervention of = sent(service);
        var other = fixture.aWorkerOf(fixture.anAgency());
        var elsewhere = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThat(as(other, () -> book.find(of))).isEmpty();
        assertThat(as(elsewhere, () -> book.find(of))).isEmpty();
        assertThat(as(elsewhere, () -> support.find(of.publicId()))).isEmpty();
    }

    @Test
    void aReceiverMovesItOnAndChangesNothingElseEvenInTheDatabase() {
        Intervention of = sent(service);
        assertThatThrownBy(() -> update(visitor, of, "shared_until = shared_until + 100"))
                .hasStackTraceContaining("Only the school that asked may change how long it shares");
        assertThatThrownBy(() -> update(visitor, of, "shared = '{\"parts\":[]}'"))
                .hasStackTraceContaining("What a referral says is kept once it is sent");
        assertThatThrownBy(() -> update(keyWorker, of, "reason = 'another'"))
                .hasStackTraceContaining("What a referral says is kept once it is sent");
        assertThatThrownBy(() -> update(visitor, of, "state = 'WITHDRAWN'"))
                .hasStackTraceContaining("Only the school that asked");
        assertThatThrownBy(() -> as(
                        visitor,
                        () -> jdbc.sql("update support.intervention set child_id = child_id + 1 where id = ?")
                                .param(of.id())
                                .update()))
                .hasStackTraceContaining("A piece of support stays with its child");
        for (String what : List.of(
                "title = 'Another'",
                "continuum = 'EMERGENCY'",
                "began_on = began_on - 7",
                "planned_until = current_date + 100",
                "service_id = service_id + 1")) {
            assertThatThrownBy(() -> updateSupport(visitor, of, what))
                    .as(what)
                    .hasStackTraceContaining("Only the school that asked may change what the support is");
        }
        for (Viewer viewer : List.of(visitor, keyWorker)) {
            assertThatThrownBy(() -> updateSupport(viewer, of, "opened_by_name = 'Somebody else'"))
                    .hasStackTraceContaining("Who opened a piece of support is kept");
        }
        long theirs = fixture.support().aWorkerAt(fixture.support().aSchool()).id();
        assertThatThrownBy(() -> updateSupport(visitor, of, "worker_id = " + theirs))
                .hasStackTraceContaining("A receiver gives it to workers of its own");
        assertThat(updateSupport(visitor, of, "next_on = current_date")).isEqualTo(1);
        assertThatThrownBy(() -> as(
                        visitor,
                        () -> jdbc.sql("""
                                insert into support.referral_entry (intervention_id, kind, happened_on, by_receiver, shown,
                                       by_account, by_name, recorded_at)
                                values (:id, 'SEND', current_date, false, true, :account, 'Somebody else', current_timestamp)
                                """)
                                .param("id", of.id())
                                .param("account", visitor.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as(
                        visitor, () -> jdbc.sql("delete from support.referral").update()))
                .hasStackTraceContaining("permission denied");
    }

    private int updateSupport(Viewer viewer, Intervention of, String what) {
        return as(
                viewer,
                () -> jdbc.sql("update support.intervention set " + what + " where id = ?")
                        .param(of.id())
                        .update());
    }

    private int update(Viewer viewer, Intervention of, String what) {
        return as(
                viewer,
                () -> jdbc.sql("update support.referral set " + what + " where intervention_id = ?")
                        .param(of.id())
                        .update());
    }

    @Test
    void theReceiverAcceptsBeginsAndEndsAndThenSeesItNoMore() {
        Intervention of = sent(service);
        assertThat(codes(step(visitor, of, ReferralStep.BEGIN, ""))).isEqualTo("REFERRAL-STATE");
        assertThat(step(visitor, of, ReferralStep.ACCEPT, "We visit on Tuesday"))
                .isInstanceOf(Answer.Done.class);
        var me = as(visitor, () -> workers.ofAccount(visitor.id()));
        assertThat(me).singleElement().satisfies(worker -> {
            assertThat(worker.name()).isEqualTo("Aisha Wren");
            assertThat(worker.agencyId()).hasValue(agency.id());
        });
        assertThat(as(visitor, () -> support.find(of.publicId())).orElseThrow().workerId())
                .hasValue(me.getFirst().id());
        assertThat(step(visitor, of, ReferralStep.BEGIN, "")).isInstanceOf(Answer.Done.class);
        assertThat(as(visitor, () -> steps.note(of, EntryKind.CONTACT, today, "Visited", true)))
                .isEmpty();
        assertThat(step(visitor, of, ReferralStep.END, "Back in school")).isInstanceOf(Answer.Done.class);
        assertThat(as(visitor, () -> book.find(of))).isEmpty();
        assertThat(as(keyWorker, () -> book.entries(of)))
                .extracting(entry -> entry.kind().name() + " " + entry.words())
                .containsExactly(
                        "END Back in school",
                        "CONTACT Visited",
                        "BEGIN ",
                        "ACCEPT We visit on Tuesday",
                        "SEND ",
                        "DRAFT ");
        assertThat(as(keyWorker, () -> support.find(of.publicId()))
                        .orElseThrow()
                        .outcome())
                .contains(InterventionOutcome.ACHIEVED);
        assertThat(as(visitor, () -> figures.received(service.id(), today))
                        .orElseThrow()
                        .answered())
                .isEqualTo(1);
        assertThat(as(keyWorker, () -> figures.asked(keyWorker, service.id(), today))
                        .orElseThrow()
                        .median())
                .hasValue(0.0);
    }

    @Test
    void decliningNeedsAReasonAndGivesItBackToWhoAsked() {
        Intervention of = sent(service);
        assertThat(codes(step(visitor, of, ReferralStep.DECLINE, ""))).isEqualTo("STEP-REASON");
        assertThat(acting(of)).containsExactly(of.id());
        assertThat(step(visitor, of, ReferralStep.DECLINE, "No visitor for that street"))
                .isInstanceOf(Answer.Done.class);
        assertThat(as(visitor, () -> book.find(of))).isEmpty();
        assertThat(acting(of)).isEmpty();
        assertThat(sentences(keyWorker)).anySatisfy(each -> assertThat(each).endsWith("declined: decide what next"));
        assertThat(step(keyWorker, of, ReferralStep.WITHDRAW, "The school nurse sees her"))
                .isInstanceOf(Answer.Done.class);
        assertThat(sentences(keyWorker)).noneSatisfy(each -> assertThat(each).contains(service.name()));
    }

    private java.util.Set<Long> acting(Intervention of) {
        return as(
                keyWorker,
                () -> kinds.acting(List.of(support.find(of.publicId()).orElseThrow()), today));
    }

    private List<String> sentences(Viewer.Person person) {
        return as(person, () -> work.work(person, workers.ofAccount(person.id()), today)).stream()
                .map(WorkItem::sentence)
                .toList();
    }

    private Intervention again(Intervention of) {
        return as(keyWorker, () -> support.find(of.publicId())).orElseThrow();
    }

    private long lead(Intervention of) {
        return again(of).workerId().orElseThrow();
    }

    @Test
    void anAcceptedReferralGoesFromOneOfTheAgencyToAnotherAndToNobodyElse() {
        Intervention of = sent(service);
        step(visitor, of, ReferralStep.ACCEPT, "");
        Viewer.Person colleague = fixture.aWorkerOf(agency);
        assertThat(sentences(colleague))
                .singleElement()
                .satisfies(each -> assertThat(each).endsWith("in a colleague's hands"));
        long first = lead(of);
        Intervention accepted = again(of);
        assertThat(as(colleague, () -> steps.take(accepted, today))).isEmpty();
        Intervention taken = again(of);
        assertThat(lead(of)).isNotEqualTo(first);
        assertThat(as(colleague, () -> workers.ofMyAgencies(today)))
                .extracting(Worker::id)
                .containsExactlyInAnyOrder(first, taken.workerId().orElseThrow());
        Worker back = as(visitor, () -> workers.ofAccount(visitor.id())).getFirst();
        assertThat(as(colleague, () -> handovers.give(List.of(taken), back, "Ring on Mondays", today)))
                .isEmpty();
        assertThat(lead(of)).isEqualTo(first);
        assertThat(as(visitor, () -> handovers.latest(List.of(of.id()))).values())
                .extracting(Handovers.Handover::note)
                .containsExactly("Ring on Mondays");

        Worker mentor = fixture.support().aWorkerAt(school);
        Intervention given = again(of);
        assertThat(as(keyWorker, () -> handovers.give(List.of(given), mentor, "", today)))
                .extracting(Problem::code)
                .containsExactly("HANDOVER-AGENCY");
        Viewer.Person stranger = fixture.aWorkerOf(fixture.anAgency());
        assertThat(as(stranger, () -> handovers.latest(List.of(of.id())))).isEmpty();
        assertThat(as(stranger, () -> workers.ofMyAgencies(today))).isEmpty();
    }

    @Test
    void whatAnAgencyHasNextToDoIsOnItsWorkByTheSharedName() {
        Intervention of = sent(service);
        step(visitor, of, ReferralStep.ACCEPT, "");
        step(visitor, of, ReferralStep.BEGIN, "");
        Intervention begun = again(of);
        as(visitor, () -> {
            support.next(begun, Optional.of(today));
            return true;
        });
        assertThat(as(visitor, () -> myWork.of(visitor, today)).todos())
                .filteredOn(each -> each.bucket() == Bucket.DUE)
                .singleElement()
                .satisfies(each -> assertThat(each.item().who()).isEqualTo("Zoë O'Hara-Müller"));
    }

    @Test
    void aReferralCountsAsSupportFromTheDayOnWhichItIsAccepted() {
        Intervention of = sent(service);
        assertThat(as(keyWorker, () -> support.countingFrom(List.of(of.id())))).isEmpty();
        assertThat(as(keyWorker, () -> continuum.on(List.of(today)))).isEmpty();
        step(visitor, of, ReferralStep.ACCEPT, "");
        assertThat(as(keyWorker, () -> support.countingFrom(List.of(of.id())))).containsEntry(of.id(), today);
        assertThat(as(keyWorker, () -> continuum.on(List.of(today))))
                .singleElement()
                .satisfies(each -> assertThat(each.level()).isEqualTo(Continuum.RECOVERY));
        Intervention declined = sent(fixture.aServiceOf(agency));
        step(visitor, declined, ReferralStep.DECLINE, "We are full");
        step(keyWorker, declined, ReferralStep.WITHDRAW, "The nurse sees her");
        assertThat(as(keyWorker, () -> support.countingFrom(List.of(declined.id()))))
                .isEmpty();
    }

    @Test
    void whatWasAskedForAChildWhoCameIsOnTheNextSchoolsList() {
        Intervention of = sent(service);
        String next = fixture.support().aSchool();
        fixture.support().moves(child, school, next, SupportFixture.TODAY.minusDays(1));
        var there = fixture.support().partnership().someone("SENCO", next);
        long id = fixture.support().partnership().idOf(next);
        assertThat(as(there, () -> lists.asked(List.of(id), today)))
                .extracting(ReferralLine::id)
                .containsExactly(of.id());
    }

    @Test
    void bothSidesHaveItOnMyWorkTheReceiverByTheSharedNameAlone() {
        sent(service);
        assertThat(sentences(keyWorker))
                .singleElement()
                .satisfies(each -> assertThat(each).endsWith("waiting for an answer for less than a day"));
        List<WorkItem> theirs = as(visitor, () -> work.work(visitor, List.of(), today));
        assertThat(theirs).singleElement().satisfies(each -> {
            assertThat(each.who()).isEqualTo("Zoë O'Hara-Müller");
            assertThat(each.sentence()).endsWith("new for your agency, within two weeks");
        });
        Intervention nameless = drafted(
                fixture.aServiceOf(agency), ReferralFixture.sharing(today.plusDays(3), "attendance", "support"));
        assertThat(codes(as(keyWorker, () -> book.send(nameless, child, service, today))))
                .contains("SHARE-SENSITIVE");
    }

    @Test
    void aReferralIsRefusedInTheRulesWordsAndStaysADraft() {
        Intervention empty = drafted(service, ReferralFixture.sharing(today.minusDays(1)));
        assertThat(codes(as(keyWorker, () -> book.send(empty, child, service, today))))
                .isEqualTo("SHARE-NOTHING,SHARE-PAST");
        Intervention hollow = drafted(service, ReferralFixture.sharing(today.plusDays(1), "exclusions"));
        assertThat(codes(as(keyWorker, () -> book.send(hollow, child, service, today))))
                .isEqualTo("SHARE-EMPTY");
        sent(service);
        Intervention twice = drafted(service, ReferralFixture.sharing(today.plusDays(1), "identity"));
        assertThat(codes(as(keyWorker, () -> book.send(twice, child, service, today))))
                .isEqualTo("REFERRAL-TWICE");
        assertThat(rows(visitor, "support.referral")).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWhoEditADraftSeesTheOthersVersion() {
        Intervention of = drafted(service, ReferralFixture.sharing(today.plusDays(9), "identity"));
        ReferralDraft mine = ReferralFixture.sharing(today.plusDays(10), "identity");
        assertThat(as(keyWorker, () -> book.change(of, 1, mine))).isInstanceOf(Answer.Done.class);
        assertThat(as(keyWorker, () -> book.change(of, 1, ReferralFixture.sharing(today.plusDays(11), "identity"))))
                .isInstanceOfSatisfying(
                        Answer.Overtaken.class,
                        theirs -> assertThat(theirs.theirs().said().until()).contains(today.plusDays(10)));
    }

    @Test
    void theSpecialSchoolReceivesItsOutreachLikeAnAgency() {
        String special = fixture.support().aSchool();
        long id = fixture.support().partnership().idOf(special);
        Service outreach = fixture.aService(OptionalLong.empty(), OptionalLong.of(id));
        Intervention of = sent(outreach);
        var teacher = fixture.support().partnership().someone("KEY_WORKER", special);
        var data = fixture.support().partnership().someone("DATA_MANAGER", special);
        assertThat(as(teacher, () -> book.find(of))).isPresent();
        assertThat(as(data, () -> book.find(of))).isEmpty();
        assertThat(rows(teacher, "children.child where id = " + child.id().value()))
                .isZero();
    }

    @Test
    void withinTheSchoolNothingIsShared() {
        Service own = fixture.aService(OptionalLong.empty(), OptionalLong.empty());
        Intervention of = drafted(own, ReferralFixture.sharing(today.plusDays(9), "identity"));
        assertThat(as(keyWorker, () -> book.send(of, child, own, today))).isInstanceOf(Answer.Done.class);
        assertThat(as(keyWorker, () -> book.find(of)).orElseThrow().shared().parts())
                .isEmpty();
        assertThat(as(keyWorker, () -> shares.of(child, today))).isEmpty();
    }

    @Test
    void whatIsSharedAndWhatIsNotIsToldOnTheChildsPage() {
        Intervention of = sent(service);
        assertThat(as(keyWorker, () -> shares.of(child, today))).singleElement().satisfies(each -> {
            assertThat(each.holds()).isTrue();
            assertThat(each.action()).isEqualTo("Withdraw");
            assertThat(each.sentence())
                    .startsWith(agency.name() + " (referral): Who the child is")
                    .contains("To visit the family at home")
                    .contains("Public task: health or social care");
        });
        as(keyWorker, () -> steps.withdrawShare(of, "Sent to the wrong team", today));
        var kept = ReferralFixture.sharing(today.plusDays(1), "identity");
        Intervention not = drafted(
                fixture.aServiceOf(agency),
                new ReferralDraft(
                        kept.urgency(),
                        kept.reason(),
                        "",
                        "",
                        kept.consent(),
                        "",
                        uk.haven.support.domain.referral.Sharing.NOT_SHARED,
                        "Father works there",
                        Optional.empty(),
                        java.util.Set.of(),
                        "",
                        Optional.empty()));
        assertThat(step(keyWorker, not, ReferralStep.WITHDRAW, "Father works there"))
                .isInstanceOf(Answer.Done.class);
        assertThat(as(keyWorker, () -> shares.of(child, today)))
                .extracting(ChildShares.Shared::sentence)
                .anySatisfy(each -> assertThat(each).contains("because: Father works there"))
                .anySatisfy(each -> assertThat(each).contains("no longer: withdrawn on"));
    }

    @Test
    void aFullServiceIsSuggestedLastAndSaidToBeFull() {
        assertThat(as(keyWorker, () -> suggested.of(child, today)))
                .filteredOn(each -> each.service().id() == service.id())
                .isEmpty();
        for (int i = 0; i < 2; i++) {
            Child other = fixture.support().aChildAt(school);
            Answer drafted = as(
                    keyWorker,
                    () -> book.draft(
                            other,
                            service,
                            ReferralFixture.sharing(today.plusDays(9), "identity"),
                            ReferralBook.Asker.viewer(),
                            today));
            Intervention of = ((Answer.Done) drafted).intervention();
            as(keyWorker, () -> book.send(of, other, service, today));
            step(visitor, of, ReferralStep.ACCEPT, "");
        }
        assertThat(as(
                        keyWorker,
                        () -> jdbc.sql("select * from support.full_services()")
                                .query(Long.class)
                                .list()))
                .contains(service.id());
    }

    @Test
    void aDataManagerOfTheSchoolReadsNoReferralAndNothingWrittenOfIt() {
        Intervention of = sent(service);
        Viewer.Person data = fixture.support().partnership().someone("DATA_MANAGER", school);
        assertThat(as(data, () -> book.find(of))).isEmpty();
        assertThat(rows(data, "support.referral")).isZero();
        assertThat(rows(data, "support.referral_entry")).isZero();
        assertThat(rows(data, "support.intervention")).isEqualTo(1);
        assertThat(rows(keyWorker, "support.referral_entry")).isPositive();
    }
}
