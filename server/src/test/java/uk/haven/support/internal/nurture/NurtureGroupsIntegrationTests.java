package uk.haven.support.internal.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Interventions;
import uk.haven.support.NurtureFigures;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.domain.nurture.WeekPattern;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.nurture.NurtureGroup.Adult;
import uk.haven.support.internal.nurture.Placement.Attended;
import uk.haven.support.internal.nurture.Placement.ReturnStep;
import uk.haven.support.internal.nurture.Placement.StepKind;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class NurtureGroupsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    GroupBook groups;

    @Autowired
    PlacementBook placements;

    @Autowired
    ReturnBook returns;

    @Autowired
    ProfileBook profiles;

    @Autowired
    NurtureRegister register;

    @Autowired
    NurtureOverview overview;

    @Autowired
    NurtureEffects effects;

    @Autowired
    NurtureFigures figures;

    @Autowired
    NurtureWork work;

    @Autowired
    QualityBook quality;

    @Autowired
    SupportBook book;

    @Autowired
    Handovers handovers;

    @Autowired
    Workers workers;

    @Autowired
    Interventions interventions;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Worker leader;
    private Viewer.Person senco;
    private Viewer.Person keyWorker;
    private LocalDate today;

    @BeforeEach
    void aSchoolWithALeader() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        leader = fixture.aWorkerAt(school);
        senco = fixture.partnership().someone("SENCO", school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
        today = partnership.today();
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    private NurtureGroup.Plan plan(String name, int places, String overseer) {
        return new NurtureGroup.Plan(
                name,
                places,
                "",
                "",
                today.minusWeeks(20),
                Optional.empty(),
                WeekPattern.of(Set.of("MON-AM", "TUE-AM", "WED-AM", "THU-AM", "FRI-AM", "FRI-PM")),
                overseer,
                overseer.isEmpty() ? Optional.empty() : Optional.of(today.minusWeeks(20)),
                List.of(new Adult(leader.id(), true)));
    }

    private NurtureGroup aGroup(int places) {
        return made(as(senco, () -> groups.make(fixture.partnership().idOf(school), plan("Nook", places, "Ms Ó Sé"))));
    }

    private static NurtureGroup made(GroupBook.Answer answer) {
        assertThat(answer).isInstanceOf(GroupBook.Answer.Done.class);
        return ((GroupBook.Answer.Done) answer).group();
    }

    private static Placement done(PlacementBook.Answer answer) {
        assertThat(answer).isInstanceOf(PlacementBook.Answer.Done.class);
        return ((PlacementBook.Answer.Done) answer).placement();
    }

    private static List<String> codes(PlacementBook.Answer answer) {
        return answer instanceof PlacementBook.Answer.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    private ProfileBook.Entry profile(LocalDate on, int developmental, int diagnostic) {
        return new ProfileBook.Entry(
                on,
                new StrandScores(Collections.nCopies(10, developmental), Collections.nCopies(10, diagnostic)),
                "Class teacher");
    }

    private PlacementBook.Answer propose(Viewer by, NurtureGroup group, Child child, String reason) {
        return as(
                by,
                () -> placements.propose(
                        child,
                        new PlacementBook.Proposal(
                                group,
                                today.minusWeeks(10),
                                Optional.of(profile(today.minusWeeks(11), 5, 9)),
                                reason)));
    }

    private PlacementBook.Answer place(Viewer by, Placement of, LocalDate on) {
        return as(
                by,
                () -> placements.place(
                        of, on, new Stay(partnership.calendar(), on).proposedReturn(), "Needs a small group"));
    }

    private Placement aPlacement(NurtureGroup group, Child child) {
        return done(place(senco, done(propose(keyWorker, group, child, "Needs a small group")), today.minusWeeks(9)));
    }

    @Test
    void aPlacedChildHasOnePieceOfSupportAndAProposedOneHasNone() {
        NurtureGroup group = aGroup(8);
        Child child = fixture.aChildAt(school);
        Placement proposed = done(propose(keyWorker, group, child, "Needs a small group"));
        assertThat(as(senco, () -> interventions.of(child.id()))).isEmpty();
        Placement placed = done(place(senco, proposed, today.minusWeeks(9)));
        assertThat(placed.state()).isEqualTo(PlacementState.PLACED);
        List<Intervention> held = as(senco, () -> interventions.of(child.id()));
        assertThat(held).hasSize(1);
        assertThat(held.getFirst().title()).isEqualTo("Nook");
        assertThat(held.getFirst().workerId()).hasValue(leader.id());
        assertThat(held.getFirst().plannedUntil()).isEqualTo(placed.expectedReturn());
        // links to the proposal go on leading to the placement
        assertThat(as(senco, () -> placements.find(proposed.publicId()))).contains(placed);
        assertThat(as(senco, () -> placements.find(held.getFirst().publicId()))).contains(placed);
    }

    @Test
    void aChildIsNotProposedForAnotherSchoolsGroup() {
        NurtureGroup group = aGroup(8);
        String elsewhere = fixture.aSchool();
        Child child = fixture.aChildAt(elsewhere);
        Viewer.Person theirs = fixture.partnership().someone("SENCO", elsewhere);
        assertThat(codes(propose(theirs, group, child, "Needs a small group"))).containsExactly("GROUP-ELSEWHERE");
    }

    @Test
    void aReturnPastFourTermsIsBegunAndPutOffWithAReasonAndWithinAYear() {
        Placement placed = aPlacement(aGroup(8), fixture.aChildAt(school));
        LocalDate late = new Stay(partnership.calendar(), placed.placedOn().orElseThrow())
                .latest()
                .plusDays(1);
        var first = new ReturnBook.FirstStep(StepKind.TRIAL, "Monday mornings", today);
        LocalDate far = today.plusYears(1).plusDays(1);
        assertThat(codes(as(senco, () -> returns.beginReturn(placed, new ReturnBook.Expected(far, "Why not"), first))))
                .containsExactly("RETURN-FAR-AHEAD");
        boolean past = !late.isAfter(today.plusYears(1));
        if (past) {
            assertThat(codes(as(senco, () -> returns.beginReturn(placed, new ReturnBook.Expected(late, " "), first))))
                    .containsExactly("RETURN-LONGER");
        }
        LocalDate expected = past ? late : today.plusYears(1);
        Placement returning = done(as(
                senco, () -> returns.beginReturn(placed, new ReturnBook.Expected(expected, "Lost a sister"), first)));
        assertThat(returning.longerBecause()).isEqualTo("Lost a sister");
        assertThat(codes(as(senco, () -> returns.putOff(returning, new ReturnBook.Expected(far, "Why not")))))
                .containsExactly("RETURN-FAR-AHEAD");
        Placement back =
                done(as(senco, () -> returns.putOff(returning, new ReturnBook.Expected(today.plusWeeks(2), ""))));
        assertThat(back.longerBecause()).isEmpty();
    }

    @Test
    void aChildIsNeitherPlacedTwiceNorProposedBesideAPlace() {
        NurtureGroup group = aGroup(8);
        NurtureGroup other = aGroup(8);
        Child child = fixture.aChildAt(school);
        aPlacement(group, child);
        assertThat(codes(propose(senco, other, child, "Why not"))).containsExactly("PLACEMENT-OVERLAP");
        assertThat(codes(propose(senco, group, child, "Why not"))).containsExactly("PLACEMENT-OVERLAP");
    }

    @Test
    void aChildPastThePlacesAndAThirteenthAreRefused() {
        NurtureGroup six = aGroup(6);
        for (int i = 0; i < 6; i++) {
            aPlacement(six, fixture.aChildAt(school));
        }
        Placement seventh = done(propose(senco, six, fixture.aChildAt(school), "Needs it"));
        assertThat(codes(place(senco, seventh, today))).containsExactly("GROUP-FULL");
        as(senco, () -> groups.change(six, six.version(), plan("Nook", 12, "Ms Ó Sé")));
        done(place(senco, seventh, today));
        for (int i = 0; i < 5; i++) {
            aPlacement(six, fixture.aChildAt(school));
        }
        Placement thirteenth = done(propose(senco, six, fixture.aChildAt(school), "Needs it"));
        assertThat(codes(place(senco, thirteenth, today))).containsExactly("GROUP-PAST-TWELVE");
        assertThat(as(senco, () -> groups.change(six, six.version() + 1, plan("Nook", 8, ""))))
                .isInstanceOfSatisfying(
                        GroupBook.Answer.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo("GROUP-PLACES-TAKEN"));
    }

    @Test
    void whoChangesAGroupThatSomebodyElseHasChangedSeesTheirs() {
        NurtureGroup group = aGroup(8);
        made(as(senco, () -> groups.change(group, group.version(), plan("Haven", 9, ""))));
        assertThat(as(senco, () -> groups.change(group, group.version(), plan("Mine", 10, ""))))
                .isInstanceOfSatisfying(
                        GroupBook.Answer.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().name()).isEqualTo("Haven"));
    }

    @Test
    void aProfileWithinTheThresholdNeedsAReasonToBePlaced() {
        NurtureGroup group = aGroup(8);
        var leaderOfAll = fixture.partnership().someone("INCLUSION_LEADER", school);
        as(leaderOfAll, () -> {
            int seen = profiles.threshold().map(StrandThreshold::version).orElse(0);
            assertThat(profiles.enter(seen, "Our own", Map.of("A", 4, "Z", 10))).isEmpty();
            assertThat(profiles.enter(seen, "Our own", Map.of("A", 4)).map(Problem::code))
                    .contains("OVERTAKEN");
            return true;
        });
        Child child = fixture.aChildAt(school);
        assertThat(codes(propose(keyWorker, group, child, ""))).containsExactly("REASON-WITHIN");
        Placement proposed = done(propose(keyWorker, group, child, "The class teacher asked for it"));
        assertThat(as(senco, () -> profiles.outside(proposed))).contains(List.of());
        assertThat(codes(as(
                        senco,
                        () -> placements.propose(
                                fixture.aChildAt(school),
                                new PlacementBook.Proposal(group, today, Optional.empty(), " ")))))
                .containsExactly("REASON-NO-PROFILE");
    }

    @Test
    void aReturnGoesByAPlanAndFreesThePlace() {
        NurtureGroup group = aGroup(6);
        Child child = fixture.aChildAt(school);
        Placement placed = aPlacement(group, child);
        assertThat(codes(as(senco, () -> returns.returned(placed, today, InterventionOutcome.ACHIEVED, "Settled"))))
                .containsExactly("PLACEMENT-STEP");
        assertThat(as(keyWorker, () -> register.plan(placed, StepKind.STEP, "Lunch", today.plusDays(3)))
                        .map(Problem::code))
                .contains("STEP-NOT-RETURNING");
        Placement returning = done(as(
                senco,
                () -> returns.beginReturn(
                        placed,
                        new ReturnBook.Expected(today.plusWeeks(3), ""),
                        new ReturnBook.FirstStep(StepKind.TRIAL, "Monday mornings", today.minusDays(1)))));
        List<ReturnStep> steps = as(keyWorker, () -> register.steps(returning));
        assertThat(as(keyWorker, () -> register.done(returning, steps.getFirst().id(), today, "Stayed all morning")))
                .isEmpty();
        assertThat(as(keyWorker, () -> register.plan(returning, StepKind.STEP, "Lunch", today.plusDays(3))))
                .isEmpty();
        Placement returned =
                done(as(senco, () -> returns.returned(returning, today, InterventionOutcome.ACHIEVED, "Settled")));
        assertThat(returned.state()).isEqualTo(PlacementState.RETURNED);
        assertThat(as(senco, () -> register.steps(returned)))
                .extracting(ReturnStep::words, ReturnStep::went)
                .containsExactly(tuple("Monday mornings", "Stayed all morning"));
        Intervention support = as(senco, () -> interventions.of(child.id())).getFirst();
        assertThat(support.endedOn()).contains(today);
        assertThat(support.outcome()).contains(InterventionOutcome.ACHIEVED);
        assertThat(as(senco, () -> overview.groups(List.of(group), today))
                        .getFirst()
                        .free())
                .isEqualTo(6);
        assertThat(codes(propose(senco, group, child, "Again"))).containsExactly("PLACEMENT-OVERLAP");
    }

    private Intervention supportOf(Placement placed) {
        return as(senco, () -> book.find(List.of(placed.interventionId().orElseThrow())))
                .get(placed.interventionId().orElseThrow());
    }

    @Test
    void aPlaceIsLedByTheGroupsAdultsAndGoesWithThem() {
        NurtureGroup group = aGroup(8);
        Placement placed = aPlacement(group, fixture.aChildAt(school));
        Worker other = fixture.aWorkerAt(school);
        Intervention led = supportOf(placed);
        assertThat(as(senco, () -> handovers.give(List.of(led), other, "", today)))
                .extracting(Problem::code)
                .containsExactly("HANDOVER-NURTURE");
        var changed = group.plan().with(List.of(new Adult(other.id(), false)));
        made(as(senco, () -> groups.change(group, group.version(), changed)));
        assertThat(supportOf(placed).workerId()).hasValue(other.id());
    }

    @Test
    void anAdultWhoHasLeftTheSchoolIsSaidOfTheGroup() {
        NurtureGroup group = aGroup(8);
        fixture.leaves(leader, school, today.minusDays(1));
        assertThat(as(senco, () -> overview.groups(List.of(group), today)))
                .singleElement()
                .satisfies(each -> assertThat(each.watches()).contains(GroupWatch.ADULT_LEFT));
    }

    @Test
    void aPlaceThatIsStillAheadIsTakenBackAndFreeAtOnce() {
        NurtureGroup group = aGroup(8);
        Child child = fixture.aChildAt(school);
        Placement proposed = done(propose(keyWorker, group, child, "Needs it"));
        Placement ahead = done(as(
                senco,
                () -> placements.place(
                        proposed, today.plusDays(10), placements.proposedReturn(today.plusDays(10)), "Needs it")));
        assertThat(codes(as(senco, () -> returns.left(ahead, today, InterventionOutcome.MOVED, " "))))
                .containsExactly("END-WHY");
        Placement back = done(as(senco, () -> returns.left(ahead, today, InterventionOutcome.MOVED, "Moves away")));
        assertThat(back.state()).isEqualTo(PlacementState.NOT_PLACED);
        assertThat(supportOf(back).outcome()).contains(InterventionOutcome.WITHDRAWN);
        done(propose(keyWorker, group, child, "Stays after all"));
    }

    @Test
    void whoeverEndsThePieceOfSupportFreesThePlace() {
        NurtureGroup group = aGroup(6);
        Placement placed = aPlacement(group, fixture.aChildAt(school));
        as(senco, () -> {
            long id = placed.interventionId().orElseThrow();
            return book.end(
                    java.util.Objects.requireNonNull(
                            interventions.find(List.of(id)).get(id)),
                    today,
                    InterventionOutcome.MOVED);
        });
        assertThat(as(senco, () -> placements.find(placed.publicId())).map(Placement::state))
                .contains(PlacementState.LEFT);
    }

    @Test
    void aKeyWorkerProposesAndWritesSessionsAndTheDatabaseRefusesThePlacing() {
        NurtureGroup group = aGroup(8);
        Placement proposed = done(propose(keyWorker, group, fixture.aChildAt(school), "Needs it"));
        assertThatThrownBy(() -> place(keyWorker, proposed, today)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(keyWorker, () -> groups.make(group.schoolId(), plan("Mine", 8, ""))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherSchoolsStaffAndTheDataManagerSeeNoPlacement() {
        NurtureGroup group = aGroup(8);
        Placement placed = aPlacement(group, fixture.aChildAt(school));
        Viewer.Person elsewhere = fixture.partnership().someone("SENCO", fixture.aSchool());
        Viewer.Person data = fixture.partnership().someone("DATA_MANAGER", school);
        Viewer.Person inclusion = fixture.partnership().someone("INCLUSION_LEADER", school);
        for (Viewer.Person each : List.of(elsewhere, data, inclusion)) {
            assertThat(as(each, () -> placements.find(placed.publicId())))
                    .as(each.memberships().toString())
                    .isEmpty();
            assertThat(as(each, () -> profiles.of(List.of(placed.child())))).isEmpty();
        }
        assertThat(as(elsewhere, () -> groups.find(group.publicId()))).isEmpty();
    }

    @Test
    void whoWasThereIsWrittenDownForAWholeDay() {
        NurtureGroup group = aGroup(8);
        Placement first = aPlacement(group, fixture.aChildAt(school));
        Placement second = aPlacement(group, fixture.aChildAt(school));
        fixture.calendarAround(today);
        LocalDate day = today.minusDays(3);
        while (group.plan().pattern().on(day).size() != 2) {
            day = day.minusDays(1);
        }
        LocalDate friday = day;
        assertThat(as(
                        keyWorker,
                        () -> register.day(
                                group,
                                List.of(first, second),
                                friday,
                                Map.of(Half.AM, Set.of(first.id(), second.id()), Half.PM, Set.of(first.id())))))
                .isEmpty();
        assertThat(as(keyWorker, () -> register.attended(List.of(first.id(), second.id()))))
                .isEqualTo(Map.of(first.id(), new Attended(2, 2), second.id(), new Attended(2, 1)));
        assertThat(as(keyWorker, () -> register.day(group, List.of(first), friday.plusDays(1), Map.of()))
                        .map(Problem::code))
                .contains("SESSION-OUTSIDE");
    }

    @Test
    void theAdultsOfAGroupAreToldWhatItAsksOfThem() {
        NurtureGroup group = aGroup(8);
        done(propose(keyWorker, group, fixture.aChildAt(school), "Needs it"));
        var items = as(senco, () -> work.work(senco, List.of(leader), today));
        assertThat(items)
                .extracting(each -> each.sentence(), each -> each.path())
                .containsExactly(tuple(
                        "8 places are free, and 1 child is proposed",
                        "/support/nurture/" + group.publicId() + "#proposed"));
        assertThat(as(senco, () -> work.work(senco, List.of(), today))).isEmpty();
        var seen = as(senco, () -> overview.groups(List.of(group), today)).getFirst();
        assertThat(seen.watches())
                .containsExactlyInAnyOrder(GroupWatch.ONE_ADULT, GroupWatch.BELOW_SIX, GroupWatch.WAITING);
    }

    @Test
    void aReviewJudgesEveryStatementAndIsComparedWithTheOneBefore() {
        NurtureGroup group = aGroup(8);
        Map<String, QualityReview.Answer> answers = quality.standard().statements().stream()
                .collect(Collectors.toMap(
                        each -> each.code(),
                        _ -> new QualityReview.Answer(Judgement.PARTLY, "Seen", "Do more", Optional.empty())));
        assertThat(as(keyWorker, () -> quality.review(group, today.minusDays(40), answers)))
                .isEmpty();
        assertThat(as(keyWorker, () -> quality.review(group, today.minusDays(40), answers))
                        .getFirst()
                        .code())
                .isEqualTo("REVIEW-TWICE");
        answers.put("routine", new QualityReview.Answer(Judgement.IN_PLACE, "", "", Optional.empty()));
        assertThat(as(keyWorker, () -> quality.review(group, today, answers))).isEmpty();
        List<QualityReview> reviews = as(keyWorker, () -> quality.of(group));
        assertThat(reviews).extracting(QualityReview::on).containsExactly(today, today.minusDays(40));
        assertThat(reviews.getFirst().count(Judgement.IN_PLACE)).isEqualTo(1);
        answers.remove("routine");
        assertThat(as(keyWorker, () -> quality.review(group, today.minusDays(1), answers))
                        .getFirst()
                        .field())
                .isEqualTo("judgement-routine");
    }

    @Test
    void aGroupOfFewChildrenIsTooSmallToTellItsEffect() {
        NurtureGroup group = aGroup(8);
        Child child = fixture.aChildAt(school);
        Placement placed = aPlacement(group, child);
        as(keyWorker, () -> profiles.record(child.id(), profile(today.minusWeeks(1), 8, 6)));
        Placement returning = done(as(
                senco,
                () -> returns.beginReturn(
                        placed,
                        new ReturnBook.Expected(today, ""),
                        new ReturnBook.FirstStep(StepKind.TRIAL, "Mornings", today.minusWeeks(2)))));
        done(as(senco, () -> returns.returned(returning, today, InterventionOutcome.ACHIEVED, "")));
        var found = as(senco, () -> effects.of(group.schoolId(), overview.groups(List.of(group), today), today));
        assertThat(found.stays()).isEqualTo(1);
        assertThat(found.returned()).isEqualTo(1);
        assertThat(found.halfTerms()).hasSize(1);
        assertThat(found.gain().number()).isEqualTo(1);
        assertThat(found.gain().developmental()).isEmpty();
        assertThat(found.attendance().interval()).isEmpty();
    }

    @Test
    void figuresAcrossSchoolsStandAsTheyStoodOnTheDay() {
        NurtureGroup group = aGroup(6);
        aPlacement(group, fixture.aChildAt(school));
        Placement left = aPlacement(group, fixture.aChildAt(school));
        assertThat(as(senco, () -> returns.left(left, today.minusWeeks(1), InterventionOutcome.MOVED, "Moved away")))
                .isInstanceOf(PlacementBook.Answer.Done.class);
        long here = fixture.partnership().idOf(school);
        long elsewhere = fixture.partnership().idOf(fixture.aSchool());
        fixture.partnership().asBatch(() -> {
            assertThat(figures.at(List.of(here, elsewhere), today.minusWeeks(10)))
                    .containsExactly(new NurtureFigures.AtSchool(here, 6, 0, 0, 0, 0, 0));
            assertThat(figures.at(List.of(here, elsewhere), today.minusWeeks(2)))
                    .containsExactly(new NurtureFigures.AtSchool(here, 6, 2, 0, 0, 0, 0));
            assertThat(figures.at(List.of(here, elsewhere), today))
                    .containsExactly(new NurtureFigures.AtSchool(here, 6, 1, 0, 0, 0, 1));
            assertThat(figures.at(List.of(here), today.plusYears(2).minusWeeks(2)))
                    .as("by then the first has been there for too long")
                    .containsExactly(new NurtureFigures.AtSchool(here, 6, 0, 1, 0, 0, 1));
            assertThat(figures.gain(List.of(here), today))
                    .as("too few children")
                    .isEmpty();
            return true;
        });
    }

    @Test
    void everythingThatIsDoneIsAudited() {
        NurtureGroup group = aGroup(8);
        Child child = fixture.aChildAt(school);
        aPlacement(group, child);
        List<String> actions = fixture.partnership()
                .asBatch(() -> jdbc.sql("""
                        select action from audit.entry where subject_kind = 'child' and subject = ? order by action
                        """)
                        .param(String.valueOf(child.id().value()))
                        .query(String.class)
                        .list());
        assertThat(actions).contains("nurture.proposed", "nurture.profiled", "nurture.placed", "support.opened");
    }

    @Test
    void aSecondProfileOfADayReplacesOnlyTheOneThatWasSeenAndNoneThatAPlaceRestsOn() {
        Child child = fixture.aChildAt(school);
        LocalDate day = today.minusWeeks(1);
        assertThat(as(keyWorker, () -> profiles.record(child.id(), profile(day, 5, 9))))
                .isEmpty();
        // the same once more says nothing new
        assertThat(as(senco, () -> profiles.record(child.id(), profile(day, 5, 9))))
                .isEmpty();
        assertThat(as(senco, () -> profiles.record(child.id(), profile(day, 7, 6))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.code()).isEqualTo("PROFILE-SAME-DAY");
                    assertThat(problem.wrong()).contains("completed by Class teacher: A 5, B 5");
                });
        var theirs = as(senco, () -> profiles.writtenAt(child.id(), day));
        var replacing = new ProfileBook.Entry(day, profile(day, 7, 6).scores(), "Class teacher", theirs);
        assertThat(as(senco, () -> profiles.record(child.id(), replacing))).isEmpty();
        assertThat(as(senco, () -> profiles.of(List.of(child.id()))).get(child.id()))
                .extracting(each -> each.scores().developmental().getFirst())
                .containsExactly(7);

        Child placed = fixture.aChildAt(school);
        aPlacement(aGroup(8), placed);
        LocalDate decided = today.minusWeeks(11);
        var over = new ProfileBook.Entry(
                decided,
                profile(decided, 7, 6).scores(),
                "Class teacher",
                as(senco, () -> profiles.writtenAt(placed.id(), decided)));
        assertThat(as(senco, () -> profiles.record(placed.id(), over)).map(Problem::code))
                .contains("PROFILE-DECIDED");
    }

    @Test
    void aRegisterChangesWhatWasChangedOnThePageAndKeepsWhatAColleagueWroteMeanwhile() {
        NurtureGroup group = aGroup(8);
        Placement first = aPlacement(group, fixture.aChildAt(school));
        Placement second = aPlacement(group, fixture.aChildAt(school));
        fixture.calendarAround(today);
        LocalDate day = today.minusDays(3);
        while (group.plan().pattern().on(day).size() != 2) {
            day = day.minusDays(1);
        }
        LocalDate friday = day;
        List<Placement> both = List.of(first, second);
        Map<Half, Set<Long>> everyone =
                Map.of(Half.AM, Set.of(first.id(), second.id()), Half.PM, Set.of(first.id(), second.id()));
        // a colleague writes down that the first was away in the morning, while everyone stands ticked on this page
        as(
                keyWorker,
                () -> register.day(
                        group,
                        both,
                        friday,
                        Map.of(Half.AM, Set.of(second.id()), Half.PM, Set.of(first.id(), second.id())),
                        everyone));
        as(
                senco,
                () -> register.day(
                        group,
                        both,
                        friday,
                        Map.of(Half.AM, Set.of(first.id(), second.id()), Half.PM, Set.of(first.id())),
                        everyone));
        assertThat(as(senco, () -> register.sessions(both, friday, friday)))
                .containsExactlyInAnyOrder(
                        new Placement.Session(first.id(), friday, Half.AM, false),
                        new Placement.Session(second.id(), friday, Half.AM, true),
                        new Placement.Session(first.id(), friday, Half.PM, true),
                        new Placement.Session(second.id(), friday, Half.PM, false));
    }
}
