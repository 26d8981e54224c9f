package uk.haven.milestones.internal.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
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
import uk.haven.children.ChildId;
import uk.haven.children.internal.Duplicates;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.ActivityAnswer.Done;
import uk.haven.milestones.internal.experience.ActivityAnswer.Overtaken;
import uk.haven.milestones.internal.experience.ActivityAnswer.Refused;
import uk.haven.milestones.internal.experience.WritingUp.How;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.testing.IntegrationTest;

/** Activities of a test's own school: written up for many, corrected, taken along, and seen by nobody else. */
@IntegrationTest
class ExperiencesIntegrationTests {

    private static final String CAMP = "KS2-RESIDENTIAL";

    @Autowired
    ApplicationContext context;

    @Autowired
    Experiences experiences;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    WritingUp writing;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    private MilestonesFixture fixture;
    private String school;
    private Viewer.Person senco;
    private Child zoe;
    private Child mohammed;
    private LocalDate day;

    @BeforeEach
    void aClassOfTwo() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        senco = fixture.support().partnership().someone("SENCO", school);
        zoe = fixture.aChild(school, "O'Hara", "Zoë", "6");
        mohammed = fixture.aChild(school, "الحسيني", "محمد", "6");
        day = fixture.lastDecisionPoint();
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.support().partnership().as(viewer, work);
    }

    private Activity planned(LocalDate from, LocalDate until, String... codes) {
        return as(senco, () -> {
            var plan = new Activity.Plan(
                    "Camp at “Stubbington”", List.of(codes), from, until, "Mrs O'Brien", List.of(YearGroup.Y6), false);
            var done = (Done) planning.plan(fixture.idOf(school), plan, Optional.empty(), fixture.today());
            return activities.find(done.activity()).orElseThrow();
        });
    }

    private ActivityAnswer writtenUp(Activity of, Map<ChildId, How> exceptions) {
        return as(senco, () -> {
            Set<ChildId> shown = activities.children(of, fixture.today()).stream()
                    .map(each -> each.child().id())
                    .collect(Collectors.toSet());
            return writing.writeUp(of, of.version(), shown, exceptions, fixture.today());
        });
    }

    private Activity heldWithout(Child leftOut, String... codes) {
        Activity of = planned(day, day, codes);
        assertThat(writtenUp(of, Map.of(leftOut.id(), new How(Took.COST, "Paid too late"))))
                .isInstanceOf(Done.class);
        return as(senco, () -> activities.find(of.publicId()).orElseThrow());
    }

    private List<Held> held(Viewer viewer, Child child) {
        return as(viewer, () -> experiences.held(child, fixture.today()));
    }

    private Standing camp(Viewer viewer, String at, Child child) {
        return as(
                viewer,
                () -> experiences.at(List.of(fixture.idOf(at)), fixture.today()).standings().stream()
                        .filter(each -> each.child().childId() == child.id().value()
                                && each.experience().code().equals(CAMP))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> codes(ActivityAnswer answer) {
        return ((Refused) answer).problems().stream().map(Problem::code).toList();
    }

    @Test
    void everyoneButTheExceptionsHasHadItAndEachChildsRecordSaysSo() {
        heldWithout(mohammed, CAMP, "KS2-FOOD");

        assertThat(held(senco, zoe).stream().map(Held::experience)).containsExactlyInAnyOrder(CAMP, "KS2-FOOD");
        assertThat(held(senco, zoe)).allSatisfy(each -> {
            assertThat(each.took()).isEqualTo(Took.PART);
            assertThat(each.on()).isEqualTo(day);
        });
        assertThat(held(senco, mohammed)).hasSize(2).allSatisfy(each -> {
            assertThat(each.took()).isEqualTo(Took.COST);
            assertThat(each.note()).isEqualTo("Paid too late");
            assertThat(each.by()).isEqualTo("A Person");
        });
        assertThat(camp(senco, school, zoe).had()).isTrue();
        assertThat(camp(senco, school, mohammed)).satisfies(each -> {
            assertThat(each.had()).isFalse();
            assertThat(each.leavesWithout()).isTrue();
            assertThat(each.missed().orElseThrow().took()).isEqualTo(Took.COST);
        });
        assertThat(fixture.support()
                        .partnership()
                        .asBatch(() -> jdbc.sql("""
                                select subject || ' ' || detail from audit.entry
                                 where action = 'experience.recorded' and subject_kind = 'child' and subject = any (:children)
                                """)
                                .param("children", new String[] {
                                    String.valueOf(zoe.id().value()),
                                    String.valueOf(mohammed.id().value())
                                })
                                .query(String.class)
                                .list()))
                .containsExactlyInAnyOrder(
                        zoe.id().value() + " KS2-RESIDENTIAL KS2-FOOD: PART",
                        mohammed.id().value() + " KS2-RESIDENTIAL KS2-FOOD: COST");
    }

    @Test
    void aChildGetsWhatItsOwnPhaseAsksAndOneWithoutAnythingIsNotInIt() {
        Child six = fixture.aChild(school, "Young", "Ada", "2");
        Activity of = as(senco, () -> {
            var plan = new Activity.Plan(
                    "Fruit week",
                    List.of("KS1-FOOD", "KS2-FOOD"),
                    day,
                    day,
                    "",
                    List.of(YearGroup.R, YearGroup.Y2, YearGroup.Y6),
                    false);
            var done = (Done) planning.plan(fixture.idOf(school), plan, Optional.empty(), fixture.today());
            return activities.find(done.activity()).orElseThrow();
        });
        fixture.aChild(school, "Little", "Leo", "R");
        writtenUp(of, Map.of());
        assertThat(held(senco, six).stream().map(Held::experience)).containsExactly("KS1-FOOD");
        assertThat(held(senco, zoe).stream().map(Held::experience)).containsExactly("KS2-FOOD");
        assertThat(as(senco, () -> activities.recorded(of))).hasSize(3);
    }

    @Test
    void whoCameToTheRollAfterThePageWasOpenedGetsNoRecord() {
        Activity of = planned(day, day, CAMP);
        assertThat(as(senco, () -> writing.writeUp(of, of.version(), Set.of(zoe.id()), Map.of(), fixture.today())))
                .isInstanceOf(Done.class);
        assertThat(held(senco, zoe)).hasSize(1);
        assertThat(held(senco, mohammed)).isEmpty();
    }

    @Test
    void aCorrectionTakesTheRecordBackWithItsReasonAndKeepsWhatWasSaid() {
        Activity of = heldWithout(mohammed, CAMP);
        assertThat(codes(
                        as(senco, () -> writing.correct(of, Set.of(zoe.id()), Optional.empty(), " ", fixture.today()))))
                .containsExactly("REASON-MISSING");
        as(
                senco,
                () -> writing.correct(
                        of,
                        Set.of(zoe.id()),
                        Optional.of(new How(Took.AWAY, "")),
                        "Was in hospital that week",
                        fixture.today()));
        as(
                senco,
                () -> writing.correct(
                        of, Set.of(mohammed.id()), Optional.of(How.PART), "A grant paid for him", fixture.today()));

        assertThat(camp(senco, school, zoe).had()).isFalse();
        assertThat(camp(senco, school, mohammed).had()).isTrue();
        List<TakenBack> takenBack = as(senco, () -> activities.takenBack(of));
        assertThat(takenBack).hasSize(2);
        assertThat(takenBack)
                .filteredOn(each -> each.was().childId() == zoe.id().value())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.was().took()).isEqualTo(Took.PART);
                    assertThat(each.reason()).isEqualTo("Was in hospital that week");
                    assertThat(each.by()).isEqualTo("A Person");
                });
        assertThatThrownBy(() -> as(
                        senco,
                        () -> jdbc.sql("update milestones.experience_record set took = 'PART'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(
                        senco,
                        () -> jdbc.sql("delete from milestones.experience_taken_back")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasRecordedAtTheFormerSchoolComesWithTheChildAndStaysThatSchoolsToCorrect() {
        Activity of = heldWithout(mohammed, CAMP);
        LocalDate moved = day.plusWeeks(5);
        String next = fixture.support().aSchool();
        fixture.leaves(zoe, school, "6", moved);
        fixture.joins(zoe, next, "6", moved.plusDays(1));
        Viewer.Person there = fixture.support().partnership().someone("SENCO", next);

        assertThat(held(there, zoe)).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Camp at “Stubbington”");
            assertThat(each.schoolId()).isEqualTo(fixture.idOf(school));
        });
        assertThat(camp(there, next, zoe).had()).isTrue();
        // the school that gave it still tells of it
        assertThat(as(senco, () -> activities.recorded(of))).hasSize(2);
        assertThat(held(there, mohammed)).isEmpty();
        assertThatThrownBy(() -> as(
                        there,
                        () -> writing.correct(of, Set.of(zoe.id()), Optional.empty(), "Not ours", fixture.today())))
                .isInstanceOf(DataAccessException.class);
        // a list of last summer is written up when she has gone
        Activity late = planned(day.plusDays(1), day.plusDays(1), "KS2-FOOD");
        assertThat(writtenUp(late, Map.of())).isInstanceOf(Done.class);
        assertThat(held(there, zoe)).hasSize(2);
    }

    @Test
    void anotherSchoolSeesNothingOfItAndCanWriteNothing() {
        Activity of = heldWithout(mohammed, CAMP);
        as(
                senco,
                () -> planning.plan(
                        fixture.idOf(school),
                        new Activity.Plan("List", List.of(CAMP), day, day, "", List.of(YearGroup.Y6), true),
                        Optional.of(Set.of(zoe.id())),
                        fixture.today()));
        String other = fixture.support().aSchool();
        Viewer.Person elsewhere = fixture.support().partnership().someone("HEAD", other);
        as(elsewhere, () -> {
            assertThat(activities.find(of.publicId())).isEmpty();
            for (String table : List.of("activity", "activity_child", "experience_record", "experience_taken_back")) {
                assertThat(jdbc.sql("select count(*) from milestones." + table + " where school_id = :school")
                                .param("school", fixture.idOf(school))
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            return true;
        });
        assertThatThrownBy(() -> as(
                        elsewhere,
                        () -> jdbc.sql("""
                                insert into milestones.activity_child (activity_id, school_id, child_id)
                                values (:activity, :school, :child)
                                """)
                                .param("activity", of.id())
                                .param("school", fixture.idOf(school))
                                .param("child", zoe.id().value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        // and a data manager of the school reads, and writes nothing
        Viewer.Person manager = fixture.support().partnership().someone("DATA_MANAGER", school);
        assertThat(held(manager, zoe)).hasSize(1);
        assertThatThrownBy(() -> as(
                        manager,
                        () -> writing.correct(of, Set.of(zoe.id()), Optional.empty(), "Wrong", fixture.today())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoWritesItUpSecondOrChangesAPlanThatWasChangedIsTold() {
        Activity of = planned(day, day, CAMP);
        Activity.Plan later =
                new Activity.Plan("Camp", List.of(CAMP), day, day.plusDays(1), "", List.of(YearGroup.Y6), false);
        assertThat(as(senco, () -> planning.change(of, 0, later, fixture.today())))
                .isInstanceOf(Done.class);
        assertThat(as(senco, () -> planning.change(of, 0, of.plan(), fixture.today())))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        each -> assertThat(each.now().plan().title()).isEqualTo("Camp"));
        // its days have changed, so what was on the page is not what it was
        assertThat(writtenUp(of, Map.of())).isInstanceOf(Overtaken.class);
        Activity now = as(senco, () -> activities.find(of.publicId()).orElseThrow());
        assertThat(writtenUp(now, Map.of())).isInstanceOf(Done.class);
        assertThat(writtenUp(now, Map.of()))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        each -> assertThat(each.now().closed().by()).isEqualTo("A Person"));
        assertThat(as(senco, () -> activities.recorded(now))).hasSize(2);
    }

    @Test
    void whatIsNotOverIsNotWrittenUpAndWhatIsCalledOffSaysWhy() {
        LocalDate tomorrow = fixture.today().plusDays(1);
        Activity of = planned(fixture.today(), tomorrow, CAMP);
        assertThat(codes(writtenUp(of, Map.of()))).containsExactly("NOT-OVER");
        assertThat(camp(senco, school, zoe).planned()).contains(tomorrow);
        assertThat(codes(as(senco, () -> planning.callOff(of, "", fixture.today()))))
                .containsExactly("REASON-MISSING");
        assertThat(as(senco, () -> planning.callOff(of, "The site is flooded", fixture.today())))
                .isInstanceOf(Done.class);
        assertThat(camp(senco, school, zoe).planned()).isEmpty();
        assertThat(writtenUp(of, Map.of())).isInstanceOf(Overtaken.class);
    }

    @Test
    void anActivityOfAListIsForItsChildrenAlone() {
        Activity of = planned(fixture.today(), fixture.today(), CAMP);
        assertThat(as(senco, () -> planning.choose(of, 0, Set.of(zoe.id()), fixture.today())))
                .isInstanceOf(Done.class);
        Activity now = as(senco, () -> activities.find(of.publicId()).orElseThrow());
        assertThat(now.plan().listed()).isTrue();
        assertThat(as(senco, () -> activities.children(now, fixture.today())))
                .singleElement()
                .satisfies(each -> assertThat(each.child().id()).isEqualTo(zoe.id()));
        assertThat(camp(senco, school, zoe).planned()).contains(fixture.today());
        assertThat(camp(senco, school, mohammed).planned()).isEmpty();
        assertThat(codes(as(senco, () -> planning.choose(now, 1, Set.of(), fixture.today()))))
                .containsExactly("NOTHING-TICKED");
        assertThat(as(senco, () -> planning.choose(now, 1, Set.of(mohammed.id()), fixture.today())))
                .isInstanceOf(Done.class);
        assertThat(as(senco, () -> activities.listed(now)))
                .containsExactly(mohammed.id().value());
    }

    @Test
    void whatTheEntitlementHasRetiredStaysAsItWasCalledThen() {
        Activity of = heldWithout(mohammed, CAMP);
        fixture.support()
                .partnership()
                .asBatch(() -> jdbc.sql("""
                        insert into milestones.experience_record (activity_id, school_id, child_id, experience, words, phase,
                               happened_on, took, recorded_by_name, recorded_at)
                        values (:activity, :school, :child, 'KS2-KITE', 'Flies a kite.', 'KS2', :day, 'PART', 'A Person',
                                current_timestamp)
                        """)
                        .param("activity", of.id())
                        .param("school", fixture.idOf(school))
                        .param("child", zoe.id().value())
                        .param("day", day)
                        .update());
        assertThat(held(senco, zoe).stream().map(Held::words)).contains("Flies a kite.");
        assertThat(as(
                        senco,
                        () -> experiences
                                .at(List.of(fixture.idOf(school)), fixture.today())
                                .standings()))
                .noneMatch(each -> each.experience().code().equals("KS2-KITE"));
    }

    @Test
    void twoRecordsOfOneChildTellOneStory() {
        String surname = "Underhay" + zoe.upn().replaceAll("[0-9]", "") + letters(zoe.upn());
        Child here = fixture.aChild(school, surname, "Bea", "6");
        String other = fixture.support().aSchool();
        fixture.aChild(other, surname, "Bea", "6");
        heldWithout(mohammed, CAMP);
        Viewer.Person manager = fixture.support().partnership().someone("DATA_MANAGER", school);
        var pair = as(manager, duplicates::all).stream()
                .filter(each -> each.held().upn().equals(here.upn())
                        || each.other().upn().equals(here.upn()))
                .findFirst()
                .orElseThrow();
        as(manager, () -> {
            duplicates.same(pair.publicId(), fixture.today());
            return true;
        });
        var found = new HashSet<Long>();
        for (String each : List.of(school, other)) {
            Viewer.Person head = fixture.support().partnership().someone("HEAD", each);
            as(
                            head,
                            () -> experiences.at(List.of(fixture.idOf(each)), fixture.today()).standings().stream()
                                    .filter(one -> one.experience().code().equals(CAMP) && one.had())
                                    .toList())
                    .forEach(one -> found.add((long) one.child().childId()));
        }
        // Zoë, and the one child that both records are
        assertThat(found).hasSize(2);
    }

    private static String letters(String upn) {
        return upn.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining());
    }
}
