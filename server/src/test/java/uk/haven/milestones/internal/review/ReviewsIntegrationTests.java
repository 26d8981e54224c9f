package uk.haven.milestones.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.milestones.AttendanceReviews;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.ReviewFixture;
import uk.haven.milestones.domain.review.Outlook;
import uk.haven.milestones.domain.review.Pattern.Share;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.review.ReviewBook.Outcome;
import uk.haven.milestones.internal.review.ReviewBook.Said;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.partnership.Partnership;
import uk.haven.schooling.KindOfMark;
import uk.haven.schooling.LatestEvidence;
import uk.haven.schooling.SessionMarks;
import uk.haven.testing.IntegrationTest;

/** Reviews open by themselves, follow the registers, and are moved on by those who may. */
@IntegrationTest
class ReviewsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewBook book;

    @Autowired
    ReviewEvaluation evaluation;

    @Autowired
    Siblings siblings;

    @Autowired
    Starts starts;

    @Autowired
    AttendanceReviews written;

    @Autowired
    JdbcClient jdbc;

    private ReviewFixture fixture;
    private String school;
    private Viewer.Person senco;

    @BeforeEach
    void aSchool() {
        fixture = new ReviewFixture(context);
        school = fixture.milestones().support().aSchool();
        senco = fixture.someone("SENCO", school);
    }

    private Child child(String forename, String year) {
        return fixture.milestones().aChild(school, "O'Hara-Müller", forename, year);
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.milestones().support().partnership().as(viewer, work);
    }

    private long schoolId() {
        return fixture.milestones().idOf(school);
    }

    private List<Line> lines() {
        return as(
                senco,
                () -> reviews.of(
                        schoolId(), fixture.year(), fixture.milestones().today()));
    }

    private List<String> below() {
        return lines().stream()
                .map(each -> each.child().forename() + " " + each.review().halfTerm() + " "
                        + each.review().state())
                .toList();
    }

    private Line only() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    private static Map<UUID, Integer> seen(List<Line> lines) {
        Map<UUID, Integer> seen = new LinkedHashMap<>();
        lines.forEach(each -> seen.put(each.review().publicId(), each.review().version()));
        return seen;
    }

    private static Said watch() {
        return new Said("ILLNESS", "Chicken pox", ReviewDecision.WATCH, Optional.empty());
    }

    private LocalDate today() {
        return fixture.milestones().today();
    }

    private Outcome decide(Map<UUID, Integer> seen) {
        return as(senco, () -> book.decide(seen, watch(), today()));
    }

    @Test
    void aReviewOpensForWhoIsBelowAndForNobodyElse() {
        fixture.missed(child("Below", "4"), school, 1, 3);
        fixture.missed(child("Exactly", "4"), school, 1, 2);
        // below the line, but of no year of which attendance is asked
        fixture.missed(child("Small", "R"), school, 1, 9);
        // marks that were not taken are no absences: two of eleven missed, and nothing known of the rest
        Child unmarked = child("Unmarked", "5");
        fixture.marks(unmarked, school, 1, 1, "I/\\/\\/\\/\\/");
        fixture.marks(unmarked, school, 1, 2, "----------");
        fixture.evaluate(fixture.halfTerm(1).end());
        assertThat(lines()).isEmpty();
        fixture.evaluate(fixture.after(1));
        assertThat(below()).containsExactly("Below 1 OPEN");
    }

    @Test
    void aReviewOpensForTheYearSoFarToo() {
        Child child = child("Recovering", "6");
        fixture.missed(child, school, 1, 8);
        fixture.missed(child, school, 2, 0);
        fixture.evaluate(fixture.after(2));
        Line line = only();
        assertThat(line.review().halfTerm()).isEqualTo(2);
        assertThat(line.standing().belowInHalfTerm(90)).isFalse();
        assertThat(line.standing().belowInYear(90)).isTrue();
        assertThat(line.standing().year().attended()).isEqualTo(32);
    }

    @Test
    void evaluatingAgainChangesNothing() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        Review first = only().review();
        fixture.evaluate(fixture.after(1));
        fixture.evaluate(fixture.after(1).plusDays(5));
        assertThat(only().review()).isEqualTo(first);
    }

    /** A file of a week of the half-term that runs costs no evaluation; one that reaches back into a finished one does. */
    @Test
    void onlyRegistersThatReachBackBehindTheLastHalfTermsEndCanMoveReviews() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        var batch = new Viewer.System("milestones.reviews");
        LocalDate end = fixture.halfTerm(1).end();
        LocalDate next = fixture.halfTerm(2).start();
        LocalDate now = fixture.after(1);
        fixture.evaluate(now);
        assertThat(as(batch, () -> evaluation.untouchedBy(next, now))).isTrue();
        assertThat(as(batch, () -> evaluation.untouchedBy(end.minusDays(4), now)))
                .isFalse();
        assertThat(as(batch, () -> evaluation.untouchedBy(next, fixture.after(2))))
                .as("reviews after half-term 2 have not been opened")
                .isFalse();
        assertThat(as(batch, () -> evaluation.untouchedBy(end.minusDays(4), end)))
                .as("no half-term is over")
                .isTrue();
    }

    @Test
    void aCorrectionMarksAReviewAndAnotherOpensItAgainAndNothingIsDeleted() {
        Child child = child("Zoë", "4");
        fixture.missed(child, school, 1, 5);
        fixture.evaluate(fixture.after(1));
        fixture.missed(child, school, 1, 2);
        fixture.evaluate(fixture.after(1));
        assertThat(below()).containsExactly("Zoë 1 NO_LONGER_BELOW");
        assertThat(only().review().below()).isFalse();
        fixture.missed(child, school, 1, 4);
        fixture.evaluate(fixture.after(1));
        assertThat(below()).containsExactly("Zoë 1 OPEN");
        List<ReviewEvent> events = as(senco, () -> reviews.events(only().review()));
        assertThat(events.stream()
                        .map(each -> each.step().name() + " "
                                + each.standing().halfTerm().attended()))
                .containsExactly("LIFT 18", "FALL_BELOW 16");
    }

    @Test
    void whatIsDecidedStaysDecidedWhenTheRegistersAreCorrected() {
        Child child = child("Zoë", "4");
        fixture.missed(child, school, 1, 5);
        fixture.evaluate(fixture.after(1));
        decide(seen(lines()));
        fixture.missed(child, school, 1, 0);
        fixture.evaluate(fixture.after(1));
        assertThat(only().review().state()).isEqualTo(ReviewState.DECIDED);
        assertThat(only().review().below()).isFalse();
        assertThat(only().decision().orElseThrow().standing().halfTerm().attended())
                .isEqualTo(15);
    }

    @Test
    void oneReasonAndDecisionAreRecordedForManyAlike() {
        fixture.missed(child("Ada", "4"), school, 1, 5);
        fixture.missed(child("محمد", "5"), school, 1, 6);
        fixture.missed(child("Left", "6"), school, 1, 7);
        fixture.evaluate(fixture.after(1));
        Outcome outcome = decide(seen(lines().stream()
                .filter(each -> !each.child().forename().equals("Left"))
                .toList()));
        assertThat(outcome.done()).hasSize(2);
        assertThat(outcome.left()).isEmpty();
        assertThat(below()).containsExactlyInAnyOrder("Ada 1 DECIDED", "محمد 1 DECIDED", "Left 1 OPEN");
        ReviewEvent said = lines().stream()
                .flatMap(each -> each.decision().stream())
                .findFirst()
                .orElseThrow();
        assertThat(said.reasonLabel()).isEqualTo("Illness");
        assertThat(said.words()).isEqualTo("Chicken pox");
        assertThat(audited(
                        "attendance_review.decided", outcome.done().getFirst().child()))
                .isEqualTo(1);
    }

    private int audited(String action, Child child) {
        return as(
                new Viewer.System("test"),
                () -> jdbc.sql("select count(*) from audit.entry where action = :action and subject = :child")
                        .param("action", action)
                        .param("child", String.valueOf(child.id().value()))
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLeftAloneAndTold() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        Map<UUID, Integer> seen = seen(lines());
        decide(seen);
        Outcome second = as(
                senco,
                () -> book.decide(
                        seen, new Said("HOLIDAY", "Spain", ReviewDecision.LETTER, Optional.empty()), today()));
        assertThat(second.done()).isEmpty();
        assertThat(second.left().getFirst().why()).isEqualTo("somebody has changed it meanwhile");
        assertThat(only().decision().orElseThrow().words()).isEqualTo("Chicken pox");
    }

    @Test
    void aReviewIsClosedOnceDecidedAndCanBeOpenedAgain() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        Outcome tooSoon = as(senco, () -> book.close(seen(lines()), today()));
        assertThat(tooSoon.left().getFirst().why()).isEqualTo("Nothing is decided yet");
        decide(seen(lines()));
        as(senco, () -> book.close(seen(lines()), today()));
        assertThat(only().review().state()).isEqualTo(ReviewState.CLOSED);
        as(senco, () -> book.reopen(seen(lines()), today()));
        assertThat(only().review().state()).isEqualTo(ReviewState.OPEN);
        assertThat(only().decision()).isEmpty();
    }

    @Test
    void aProgrammeStartsWithTheDecisionOrNothingIsRecorded() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        var wanted = new ProgrammeStarts.Wanted(
                "other", "", "Attendance of 90 % or more", today(), today().plusWeeks(8), Optional.empty(), false);
        var said = new Said("WORRIED", "", ReviewDecision.PROGRAMME, Optional.of(wanted));
        as(senco, () -> book.decide(seen(lines()), said, today()));
        UUID programme = only().decision().orElseThrow().programme().orElseThrow();
        assertThat(as(senco, () -> starts.standing(List.of(programme), today())))
                .containsKey(programme);
        var gone = new ProgrammeStarts.Wanted(
                "no-such-type", "", "", today(), today().plusWeeks(8), Optional.empty(), false);
        Outcome refused = as(
                senco,
                () -> book.decide(
                        seen(lines()), new Said("WORRIED", "", ReviewDecision.PROGRAMME, Optional.of(gone)), today()));
        assertThat(refused.left().getFirst().why()).isEqualTo("There is no longer such a type of programme");
        assertThat(only().decision().orElseThrow().programme()).contains(programme);
    }

    @Test
    void onlyThoseWhoWorkWithTheChildReadAReview() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        UUID review = only().review().publicId();
        String other = fixture.milestones().support().aSchool();
        for (Viewer stranger : List.of(
                fixture.someone("SENCO", other),
                fixture.someone("DATA_MANAGER", school),
                fixture.someone("PARTNERSHIP_MANAGER", school))) {
            assertThat(as(stranger, () -> reviews.find(review, today()))).isEmpty();
            assertThat(as(
                            stranger,
                            () -> jdbc.sql("select count(*) from milestones.attendance_review")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
            assertThat(as(stranger, () -> book.decide(Map.of(review, 1), watch(), today()))
                            .done())
                    .isEmpty();
        }
        assertThat(as(fixture.someone("KEY_WORKER", school), () -> reviews.find(review, today())))
                .isPresent();
    }

    @Test
    void nobodyWritesAnEventIntoAReviewTheyDoNotSee() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        Review review = only().review();
        Viewer stranger = fixture.someone("HEAD", fixture.milestones().support().aSchool());
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> jdbc.sql("""
                                        insert into milestones.review_event
                                               (review_id, child_id, school_id, step, half_possible, half_attended,
                                                year_possible, year_attended, name, on_date, at)
                                        values (:review, :child, :school, 'CLOSE', 0, 0, 0, 0, 'X', :today, current_timestamp)
                                        """)
                                .param("review", review.id())
                                .param("child", review.childId())
                                .param("school", review.schoolId())
                                .param("today", today())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aReviewGoesWithTheChildToTheNextSchool() {
        Child child = child("Zoë", "4");
        fixture.missed(child, school, 1, 5);
        fixture.evaluate(fixture.after(1));
        UUID review = only().review().publicId();
        String next = fixture.milestones().support().aSchool();
        fixture.milestones().leaves(child, school, "4", today().minusDays(3));
        fixture.milestones().joins(child, next, "4", today().minusDays(2));
        Viewer taking = fixture.someone("SENCO", next);
        long nextId = fixture.milestones().idOf(next);
        assertThat(as(taking, () -> reviews.of(nextId, fixture.year(), today())).stream()
                        .map(each -> each.review().publicId()))
                .containsExactly(review);
        assertThat(as(taking, () -> book.decide(Map.of(review, 1), watch(), today()))
                        .done())
                .hasSize(1);
    }

    @Test
    void patternsAndBrothersAndSistersAreThoseTheViewerMaySee() {
        Child child = child("Zoë", "4");
        Child brother = child("Finn", "6");
        String other = fixture.milestones().support().aSchool();
        Child away = fixture.milestones().aChild(other, "O'Hara-Müller", "Away", "8");
        fixture.missed(child, school, 1, 5);
        fixture.missed(brother, school, 1, 0);
        fixture.milestones().support().partnership().asBatch(() -> {
            var families = context.getBean(Families.class);
            families.together(child, brother);
            families.together(child, away);
            return true;
        });
        fixture.evaluate(fixture.after(1));
        Line line = only();
        var pattern = as(senco, () -> reviews.patterns(List.of(line), today()))
                .get(line.review().id());
        assertThat(pattern.missed(KindOfMark.ILLNESS)).isEqualTo(5);
        assertThat(pattern.on(DayOfWeek.MONDAY)).isEqualTo(new Share(2, 4));
        assertThat(pattern.inTheMorning().missed()).isEqualTo(3);
        assertThat(as(senco, () -> siblings.of(line, today())).stream()
                        .map(each -> each.child().forename() + " "
                                + each.standing().halfTerm().attended()))
                .containsExactly("Finn 20");
    }

    @Test
    void theOutlookIsThatOfTheDay() {
        fixture.missed(child("Zoë", "4"), school, 1, 5);
        fixture.evaluate(fixture.after(1));
        LocalDate day = fixture.after(1);
        Line then = as(senco, () -> reviews.of(schoolId(), fixture.year(), day)).getFirst();
        int remaining = context.getBean(Partnership.class).calendar().sessionsAfter(day);
        int needed = Math.ceilDiv(90 * (20 + remaining), 100);
        assertThat(then.outlook()).contains(new Outlook.MayMiss(15 + remaining - needed, remaining));
        // a year that is over has none
        assertThat(only().outlook()).isEmpty();
    }

    @Test
    void countsAreTakenOnceAndStay() {
        fixture.missed(child("Ada", "4"), school, 1, 5);
        fixture.missed(child("Zoë", "5"), school, 1, 6);
        fixture.evaluate(fixture.after(1));
        decide(seen(List.of(lines().getFirst())));
        LocalDate due = fixture.halfTerm(1).end().plusDays(28);
        // another test that shares the database may have counted this half-term before
        boolean counted = fixture.milestones().support().partnership().asBatch(() -> {
            boolean before = jdbc.sql(
                            "select exists (select from milestones.review_count where school_year = ? and half_term = 1)")
                    .param(fixture.year().start())
                    .query(Boolean.class)
                    .single();
            written.count(due.minusDays(1));
            written.count(due);
            return before;
        });
        if (!counted) {
            decide(seen(List.of(lines().getLast())));
            var counts = fixture.milestones().support().partnership().asBatch(() -> {
                written.count(due.plusDays(1));
                return written.latestCounts(due.plusDays(1));
            });
            assertThat(counts.orElseThrow().schools()).contains(new AttendanceReviews.SchoolCount(schoolId(), 1, 1));
            assertThat(counts.orElseThrow().takenOn()).isEqualTo(due);
        }
        assertThatThrownBy(() -> as(senco, () -> written.latestCounts(due))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void moreChildrenAskNoMoreOfTheDatabase() {
        int few = asked(2);
        int many = asked(12);
        assertThat(many).isEqualTo(few);
    }

    /** How often the modules beneath are asked for a page about so many children. */
    private int asked(int children) {
        String of = fixture.milestones().support().aSchool();
        for (int i = 0; i < children; i++) {
            Child child = fixture.milestones().aChild(of, "Many", "Child " + i, "4");
            fixture.missed(child, of, 1, 5);
        }
        fixture.evaluate(fixture.after(1));
        var asked = new AtomicInteger();
        var evidence = counting(LatestEvidence.class, asked);
        var marks = counting(SessionMarks.class, asked);
        var known = counting(Children.class, asked);
        var partnership = context.getBean(Partnership.class);
        var counted = new Reviews(
                context.getBean(ReviewStore.class),
                context.getBean(ReviewEventStore.class),
                new AttendanceStandings(evidence, context.getBean(Entitlements.class), partnership),
                marks,
                known,
                partnership);
        Viewer person = fixture.someone("SENCO", of);
        List<Line> lines = as(person, () -> {
            List<Line> all = counted.of(fixture.milestones().idOf(of), fixture.year(), today());
            counted.patterns(all, today());
            return all;
        });
        assertThat(lines).hasSize(children);
        return asked.get();
    }

    private <T> T counting(Class<T> api, AtomicInteger asked) {
        T bean = context.getBean(api);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (_, method, arguments) -> {
            asked.incrementAndGet();
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
