package uk.haven.support.internal.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.FamilySupport;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.SupportContinuum;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.SupportCost;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.Frequency;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.SupportCosts;
import uk.haven.support.internal.WorkSource.WorkItem;
import uk.haven.support.internal.family.FamilyPlan.Details;
import uk.haven.support.internal.family.FamilyPlan.Draft;
import uk.haven.support.internal.family.FamilyPlanBook.Answer;
import uk.haven.support.internal.work.Arrivals;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class FamilySupportIntegrationTests {

    private static final String CANARY = "CANARY-NOTE what was told in the room";

    @Autowired
    ApplicationContext context;

    @Autowired
    FamilyPlanBook plans;

    @Autowired
    FamilyLog log;

    @Autowired
    FamilyRecords records;

    @Autowired
    FamilyOverview overview;

    @Autowired
    FamilySupport written;

    @Autowired
    FamilyWork work;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SupportBook book;

    @Autowired
    SupportCosts costs;

    @Autowired
    SupportContinuum continuum;

    @Autowired
    Handovers handovers;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child zoe;
    private Child tom;
    private Worker ann;
    private Viewer.Person keyWorker;
    private LocalDate today;

    @BeforeEach
    void twoChildrenAndAWorker() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        zoe = fixture.aChildAt(school);
        tom = fixture.aChildAt(school);
        ann = fixture.aWorkerAt(school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
        today = partnership.today();
        is(ann, keyWorker);
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    private void is(Worker worker, Viewer.Person person) {
        fixture.partnership().asBatch(() -> {
            workers.link(worker.id(), person.id());
            return true;
        });
    }

    private Details details(FamilyKind kind, Consent consent) {
        return new Details(
                kind,
                "",
                "Mornings that work",
                Frequency.WEEKLY,
                consent,
                consent == Consent.GIVEN ? "Ann O'Hara" : "",
                consent == Consent.GIVEN ? Optional.of(today.minusWeeks(4)) : Optional.empty(),
                today.minusWeeks(4),
                today.plusWeeks(8),
                Optional.of(today),
                OptionalLong.of(ann.id()),
                kind.continuum(),
                OptionalLong.empty());
    }

    private Answer start(FamilyKind kind, Consent consent, Child... children) {
        return as(keyWorker, () -> plans.start(List.of(children), details(kind, consent)));
    }

    private Intervention started(FamilyKind kind, Child... children) {
        Answer answer = start(kind, Consent.GIVEN, children);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).intervention();
    }

    private static List<String> codes(Answer answer) {
        return answer instanceof Answer.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    private Optional<Problem> logged(Viewer viewer, Intervention of, ContactWay way, int minutes, String note) {
        return as(
                viewer,
                () -> log.log(
                        of, new Draft(way, today, OptionalInt.of(minutes), note, Optional.of(today.plusWeeks(1)))));
    }

    @Test
    void onePlanIsAPieceOfSupportForEachChild() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        as(keyWorker, () -> {
            FamilyPlan plan = plans.find(first).orElseThrow();
            assertThat(plan.interventions()).hasSize(2);
            assertThat(book.of(tom.id())).singleElement().satisfies(each -> {
                assertThat(each.kind()).isEqualTo(InterventionKind.FAMILY_SUPPORT);
                assertThat(each.nextOn()).isEmpty();
                assertThat(each.serviceId()).isPresent();
            });
            assertThat(first.nextOn()).contains(today);
            assertThat(continuum.on(List.of(today)).stream()
                            .filter(each -> each.schoolId() == zoe.schoolId())
                            .toList())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.number()).isEqualTo(2);
                        assertThat(each.children()).isEqualTo(2);
                    });
            return true;
        });
    }

    @Test
    void supportOfTheSameKindAtTheSameTimeIsRefusedInWords() {
        started(FamilyKind.FAMILY_SUPPORT, zoe);
        assertThat(codes(start(FamilyKind.FAMILY_SUPPORT, Consent.GIVEN, tom, zoe)))
                .containsExactly("FAMILY-OVERLAP");
        assertThat(codes(start(FamilyKind.LINK_WORK, Consent.NOT_NEEDED, zoe))).isEmpty();
    }

    @Test
    void aServiceNeedsConsentAndWhatConcernsOneChildIsForOne() {
        assertThat(codes(start(FamilyKind.COUNSELLING, Consent.ASKED, zoe))).containsExactly("CONSENT-MISSING");
        assertThat(codes(start(FamilyKind.LINK_WORK, Consent.REFUSED, zoe))).containsExactly("CONSENT-REFUSED");
        assertThat(codes(start(FamilyKind.COUNSELLING, Consent.GIVEN, zoe, tom)))
                .containsExactly("CHILD-ONE");
        assertThat(codes(start(FamilyKind.LINK_WORK, Consent.NOT_NEEDED))).containsExactly("CHILD-NONE");
    }

    @Test
    void aContactIsLoggedAsksNextInMyWorkAndItsHoursCost() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        List<WorkItem> before = as(keyWorker, () -> work.work(keyWorker, List.of(ann), today));
        assertThat(before).singleElement().satisfies(each -> {
            assertThat(each.who()).isEqualTo("Zoë O'Hara-Müller");
            assertThat(each.sentence()).isEqualTo("Family support: the next contact is due today");
            assertThat(each.path()).isEqualTo("/support/families/plans/" + first.publicId() + "#log");
        });
        assertThat(logged(keyWorker, first, ContactWay.VISIT, 90, "Both children up by seven"))
                .isEmpty();
        assertThat(logged(keyWorker, first, ContactWay.NO_ANSWER, 30, "")).isEmpty();
        assertThat(as(keyWorker, () -> work.work(keyWorker, List.of(ann), today)))
                .isEmpty();

        var unknown = as(keyWorker, () -> costs.at(zoe.schoolId(), today.minusWeeks(4), today));
        assertThat(unknown.get(InterventionKind.FAMILY_SUPPORT))
                .isEqualTo(new SupportCost.Sum(java.math.BigDecimal.ZERO, 0, 2));
        fixture.partnership()
                .asBatch(() -> jdbc.sql(
                                "update directory.service set cost = 20, cost_per = 'hour' where code = 'family-support-worker'")
                        .update());
        try {
            var sum = as(keyWorker, () -> costs.at(zoe.schoolId(), today.minusWeeks(4), today))
                    .get(InterventionKind.FAMILY_SUPPORT);
            assertThat(sum).isNotNull();
            assertThat(sum.known()).isEqualByComparingTo("30.00");
            assertThat(sum.priced()).isEqualTo(2);
            fixture.partnership()
                    .asBatch(() -> jdbc.sql(
                                    "update directory.service set cost_since = ? where code = 'family-support-worker'")
                            .param(today.plusDays(1))
                            .update());
            assertThat(as(keyWorker, () -> costs.at(zoe.schoolId(), today.minusWeeks(4), today))
                            .get(InterventionKind.FAMILY_SUPPORT))
                    .as("a price holds from its first day")
                    .isEqualTo(unknown.get(InterventionKind.FAMILY_SUPPORT));
        } finally {
            fixture.partnership()
                    .asBatch(() -> jdbc.sql(
                                    "update directory.service set cost = null, cost_per = '', cost_since = null where code = 'family-support-worker'")
                            .update());
        }
    }

    @Test
    void twoPeopleWhoChangeAPlanBothSeeItAndNothingIsLost() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        var theirs = details(FamilyKind.FAMILY_SUPPORT, Consent.GIVEN);
        String seen = seen(first);
        assertThat(as(keyWorker, () -> plans.change(first, 1, seen, theirs))).isInstanceOf(Answer.Done.class);
        assertThat(as(keyWorker, () -> plans.change(first, 1, seen(first), theirs)))
                .isInstanceOfSatisfying(
                        Answer.Overtaken.class,
                        each -> assertThat(each.theirs().version()).isEqualTo(2));
    }

    private String seen(Intervention of) {
        return as(keyWorker, () -> plans.seen(plans.find(of).orElseThrow()));
    }

    @Test
    void aNextContactThatSomebodySetMeanwhileIsNotLostToAnOpenForm() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        var mine = details(FamilyKind.FAMILY_SUPPORT, Consent.GIVEN);
        String seen = seen(first);
        as(keyWorker, () -> {
            book.next(first, Optional.of(today.plusDays(9)));
            return true;
        });
        assertThat(as(keyWorker, () -> plans.change(first, 1, seen, mine)))
                .isInstanceOfSatisfying(
                        Answer.Overtaken.class,
                        each -> assertThat(each.theirs().version()).isEqualTo(1));
        assertThat(as(keyWorker, () -> book.find(first.publicId()))
                        .orElseThrow()
                        .nextOn())
                .contains(today.plusDays(9));
    }

    @Test
    void whyItEndedIsKeptForEachChild() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        FamilyPlan plan = as(keyWorker, () -> plans.find(first)).orElseThrow();
        long other = plan.interventions().getLast();
        as(
                keyWorker,
                () -> plans.end(first, Set.of(first.id()), today, InterventionOutcome.MOVED, "Moved to her father"));
        as(keyWorker, () -> plans.end(first, Set.of(other), today, InterventionOutcome.ACHIEVED, "Mornings are calm"));
        FamilyPlan ended = as(keyWorker, () -> plans.find(first)).orElseThrow();
        assertThat(ended.endReason(first.id())).isEqualTo("Moved to her father");
        assertThat(ended.endReason(other)).isEqualTo("Mornings are calm");
        assertThatThrownBy(() -> as(
                        keyWorker,
                        () -> jdbc.sql("update support.family_plan_end set reason = 'x' where plan_id = ?")
                                .param(plan.id())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void endingForOneChildLeavesTheNextContactWithTheOther() {
        Intervention first = started(FamilyKind.FAMILY_SUPPORT, zoe, tom);
        assertThat(as(
                        keyWorker,
                        () -> plans.end(first, Set.of(first.id()), today, InterventionOutcome.MOVED, "Moved away")))
                .isInstanceOf(Answer.Done.class);
        as(keyWorker, () -> {
            assertThat(book.of(tom.id()).getFirst().nextOn()).contains(today);
            assertThat(book.of(zoe.id()).getFirst().endedOn()).contains(today);
            return true;
        });
        FamilyPlan plan = as(keyWorker, () -> plans.find(first)).orElseThrow();
        as(
                keyWorker,
                () -> plans.end(
                        first, new HashSet<>(plan.interventions()), today, InterventionOutcome.ACHIEVED, "Done"));
        assertThat(as(keyWorker, () -> book.of(tom.id())).getFirst().nextOn()).isEmpty();
        assertThat(codes(as(
                        keyWorker,
                        () -> plans.end(
                                first, new HashSet<>(plan.interventions()), today, InterventionOutcome.ACHIEVED, ""))))
                .containsExactly("FAMILY-NOBODY");
    }

    @Test
    void counsellorsNotesAreForWhoeverCounselsNowAndForAHeadWhoSaysWhy() {
        Intervention of = started(FamilyKind.COUNSELLING, zoe);
        Viewer.Person colleague = fixture.partnership().someone("KEY_WORKER", school);
        Viewer.Person head = fixture.partnership().someone("HEAD", school);
        assertThat(logged(keyWorker, of, ContactWay.SESSION, 50, CANARY)).isEmpty();
        assertThat(logged(colleague, of, ContactWay.CALL, 5, "Rang"))
                .get()
                .satisfies(each -> assertThat(each.code()).isEqualTo("COUNSELLING-NOTE"));

        assertThat(everything(keyWorker)).contains(CANARY);
        for (Viewer viewer : List.of(
                colleague,
                head,
                fixture.partnership().someone("SENCO", school),
                fixture.partnership().someone("DATA_MANAGER", school),
                fixture.partnership().someone("KEY_WORKER", fixture.aSchool()),
                fixture.partnership().someone("INCLUSION_LEADER", school))) {
            assertThat(everything(viewer)).doesNotContain("CANARY");
        }
        FamilyPlan plan = as(colleague, () -> plans.find(of)).orElseThrow();
        assertThat(as(colleague, () -> records.contacts(plan))).singleElement().satisfies(each -> {
            assertThat(each.way()).isEqualTo(ContactWay.SESSION);
            assertThat(each.note()).isEmpty();
        });

        assertThat(as(colleague, () -> log.open(of, zoe, "I would like to know")))
                .get()
                .satisfies(each -> assertThat(each.code()).isEqualTo("NOTES-HEAD"));
        assertThat(as(head, () -> log.open(of, zoe, "Complaint of the parent, ref 12")))
                .isEmpty();
        assertThat(everything(head)).contains(CANARY);

        Worker next = fixture.aWorkerAt(school);
        is(next, colleague);
        assertThat(as(head, () -> handovers.give(List.of(of), next, "Takes over", today)))
                .isEmpty();
        assertThat(everything(colleague)).contains(CANARY);
        assertThat(everything(keyWorker)).doesNotContain("CANARY");
    }

    private String everything(Viewer viewer) {
        return as(
                viewer,
                () -> String.join("\n", jdbc.sql("""
                        select n::text from support.counselling_note n union all
                        select c::text from support.family_contact c union all
                        select p::text from support.family_plan p
                        """).query(String.class).list()));
    }

    @Test
    void contactsOutsideAPlanAreTheChildsSchoolsAlone() {
        assertThat(as(
                        keyWorker,
                        () -> log.log(
                                zoe,
                                new Draft(
                                        ContactWay.CALL,
                                        today,
                                        OptionalInt.empty(),
                                        "CANARY-CALL rang about the coat",
                                        Optional.empty()))))
                .isEmpty();
        assertThat(as(keyWorker, () -> records.contacts(List.of(zoe.id())))).hasSize(1);
        assertThat(everything(fixture.partnership().someone("KEY_WORKER", fixture.aSchool())))
                .doesNotContain("CANARY");
        assertThat(everything(fixture.partnership().someone("DATA_MANAGER", school)))
                .doesNotContain("CANARY");
    }

    @Test
    void aTransitionPlanGoesToTheReceivingSchoolWithTheChild() {
        String receiving = fixture.aSchool();
        Worker there = fixture.aWorkerAt(receiving);
        Viewer.Person theirs = fixture.partnership().someone("SENCO", receiving);
        Intervention of = started(FamilyKind.TRANSITION, zoe);
        FamilyPlan plan = as(keyWorker, () -> plans.find(of)).orElseThrow();
        assertThat(as(keyWorker, () -> records.steps(plan))).hasSize(8);
        as(keyWorker, () -> {
            records.steps(of, plan, List.of(), List.of("child-asked"));
            // from a page that was opened before the first step was ticked
            records.steps(of, plan, List.of(), List.of("family-met"));
            return true;
        });
        assertThat(as(theirs, () -> plans.find(of))).isEmpty();
        assertThat(as(
                        theirs,
                        () -> overview.arrived(List.of(fixture.partnership().idOf(receiving)), today)))
                .isEmpty();

        fixture.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2008-05-12,,5
                """.formatted(zoe.upn(), receiving));
        assertThat(as(keyWorker, () -> plans.find(of))).isEmpty();
        var arrived =
                as(theirs, () -> overview.arrived(List.of(fixture.partnership().idOf(receiving)), today));
        assertThat(arrived)
                .singleElement()
                .satisfies(each -> assertThat(each.who()).isEqualTo(zoe.name()));
        assertThat(as(theirs, () -> work.work(theirs, List.of(), today)))
                .extracting(WorkItem::action)
                .containsExactly("Take it on");
        assertThat(as(theirs, () -> records.steps(plan)))
                .filteredOn(each -> each.doneOn().isPresent())
                .hasSize(2);
        assertThat(as(theirs, () -> handovers.give(List.of(arrived.getFirst().first()), there, "", today)))
                .isEmpty();
        assertThat(as(
                        theirs,
                        () -> overview.arrived(List.of(fixture.partnership().idOf(receiving)), today)))
                .isEmpty();
        assertThat(as(theirs, () -> overview.going(List.of(fixture.partnership().idOf(receiving)), today)))
                .singleElement()
                .satisfies(each -> assertThat(each.first().workerId()).hasValue(there.id()));
    }

    @Test
    void aPlanThatCameWithAChildEndsWithItsOwnReasonOrNotAtAll() {
        String receiving = fixture.aSchool();
        Viewer.Person theirs = fixture.partnership().someone("SENCO", receiving);
        Intervention of = started(FamilyKind.FAMILY_SUPPORT, zoe);
        fixture.moves(zoe, school, receiving, SupportFixture.TODAY.minusDays(1));
        List<Long> there = List.of(fixture.partnership().idOf(receiving));
        List<Arrivals.Arrived> came = as(theirs, () -> arrivals.at(there, today));
        assertThat(came).extracting(each -> each.of().id()).containsExactly(of.id());

        assertThatThrownBy(() -> as(theirs, () -> ending(came, "  ")))
                .isInstanceOfSatisfying(
                        Arrivals.Refusal.class,
                        each -> assertThat(each.problems())
                                .extracting(Problem::field, Problem::code)
                                .containsExactly(tuple("why", "ARRIVED-WHY")));
        // the second time it has ended already, and so the first ending is taken back with it
        assertThatThrownBy(() -> as(theirs, () -> ending(List.of(came.getFirst(), came.getFirst()), "Moved away")))
                .isInstanceOfSatisfying(
                        Arrivals.Refusal.class,
                        each -> assertThat(each.problems().getFirst().wrong())
                                .startsWith("Zoë O'Hara-Müller, Family support: "));
        assertThat(as(theirs, () -> arrivals.at(there, today))).hasSize(1);

        as(theirs, () -> ending(came, " Lives with the aunt now "));
        assertThat(as(theirs, () -> arrivals.at(there, today))).isEmpty();
        FamilyPlan plan = as(theirs, () -> plans.find(of)).orElseThrow();
        assertThat(plan.endReason(of.id())).isEqualTo("Lives with the aunt now");
        assertThat(as(theirs, () -> fixture.found(of)).outcome()).contains(InterventionOutcome.MOVED);
    }

    private boolean ending(List<Arrivals.Arrived> came, String why) {
        arrivals.end(came, today, why);
        return true;
    }

    @Test
    void aQuestionOfAnotherSchoolWaitsSinceThePartnershipsDayOnWhichItWasAsked() {
        String other = fixture.aSchool();
        Child max = fixture.aChildAt(other);
        var families = context.getBean(Families.class);
        as(keyWorker, () -> families.link(zoe, new Families.Stated(max.upn(), "", "", Optional.empty())));
        Viewer.Person theirs = fixture.partnership().someone("SENCO", other);
        assertThat(as(theirs, () -> work.work(theirs, List.of(), today)))
                .singleElement()
                .satisfies(each -> assertThat(each.due()).isEqualTo(today));
    }

    @Test
    void aStepIsUntickedOnlyByWhoSawItTicked() {
        Intervention of = started(FamilyKind.TRANSITION, zoe);
        FamilyPlan plan = as(keyWorker, () -> plans.find(of)).orElseThrow();
        as(keyWorker, () -> {
            records.steps(of, plan, List.of(), List.of("child-asked", "family-met"));
            records.steps(of, plan, List.of("child-asked"), List.of());
            return true;
        });
        assertThat(as(keyWorker, () -> records.steps(plan)))
                .filteredOn(each -> each.doneOn().isPresent())
                .extracting(FamilyPlan.Step::code)
                .containsExactly("family-met");
    }

    @Test
    void aVolunteerMeetsNobodyBeforeTheCheckAndTheInduction() {
        Viewer.Person senco = fixture.partnership().someone("SENCO", school);
        Worker volunteer = as(
                senco,
                () -> written.mentor(
                        zoe.schoolId(),
                        "Mo O'Brien",
                        today.minusYears(1),
                        Optional.of(today.minusYears(1)),
                        Optional.empty()));
        var without = new FamilySupport.Plan(
                "A steady adult",
                "WEEKLY",
                "Ann O'Hara",
                today,
                today.plusWeeks(20),
                Optional.empty(),
                OptionalLong.of(volunteer.id()),
                OptionalLong.empty());
        assertThatThrownBy(() -> as(senco, () -> written.start(InterventionKind.ADULT_MENTOR, List.of(zoe), without)))
                .hasMessageContaining("MENTOR-UNTRAINED");
        assertThat(as(keyWorker, () -> context.getBean(AdultMentors.class).at(List.of(zoe.schoolId()))))
                .singleElement()
                .satisfies(each -> assertThat(each.checked()).contains(today.minusYears(1)));
        assertThatThrownBy(() -> as(
                        keyWorker,
                        () -> context.getBean(AdultMentors.class)
                                .add(zoe.schoolId(), "X", today, Optional.empty(), Optional.empty())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void nobodyPutsTheirSupportUnderAnotherSchoolsPlan() {
        Intervention of = started(FamilyKind.FAMILY_SUPPORT, zoe);
        FamilyPlan plan = as(keyWorker, () -> plans.find(of)).orElseThrow();
        String other = fixture.aSchool();
        Child theirs = fixture.aChildAt(other);
        Viewer.Person stranger = fixture.partnership().someone("KEY_WORKER", other);
        Worker worker = fixture.aWorkerAt(other);
        assertThatThrownBy(() -> as(stranger, () -> {
                    Intervention own = fixture.opened(theirs, InterventionKind.FAMILY_SUPPORT, worker, today);
                    return jdbc.sql("insert into support.family_plan_child values (?, ?)")
                            .params(plan.id(), own.id())
                            .update();
                }))
                .hasStackTraceContaining("row-level security");
    }
}
