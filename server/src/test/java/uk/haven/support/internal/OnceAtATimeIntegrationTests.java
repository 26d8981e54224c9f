package uk.haven.support.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.CommonAssessments;
import uk.haven.support.FamilySupport;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Programmes;
import uk.haven.support.ReferralFixture;
import uk.haven.support.Referrals;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.domain.nurture.WeekPattern;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.internal.nurture.GroupBook;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.PlacementBook;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.internal.referral.ReferralSteps;
import uk.haven.testing.IntegrationTest;

/** What a child has once at a time is so when two people begin it in the same moment: the second is told in words. */
@IntegrationTest
class OnceAtATimeIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    CommonAssessments assessments;

    @Autowired
    FamilySupport families;

    @Autowired
    Referrals referrals;

    @Autowired
    Programmes programmes;

    @Autowired
    GroupBook groups;

    @Autowired
    PlacementBook placements;

    @Autowired
    ReferralBook book;

    @Autowired
    ReferralSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker mentor;
    private Viewer.Person one;
    private Viewer.Person other;
    private LocalDate today;

    @BeforeEach
    void aChildAndTwoWhoHelp() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        one = fixture.partnership().someone("KEY_WORKER", school);
        other = fixture.partnership().someone("SENCO", school);
        today = partnership.today();
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    /** The first does it and has not finished when the second sets about it. @return what the second was told */
    private Throwable second(Supplier<?> first, Supplier<?> second) throws Exception {
        var done = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var their = threads.submit(() -> as(one, () -> {
                var _ = first.get();
                done.countDown();
                try {
                    return finish.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }));
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            var late = threads.submit(() -> as(other, second::get));
            try {
                assertThatThrownBy(() -> late.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                finish.countDown();
            }
            assertThat(their.get(30, TimeUnit.SECONDS)).isTrue();
            return org.assertj.core.api.Assertions.catchThrowable(() -> late.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aCommonAssessment() throws Exception {
        Supplier<Intervention> begin =
                () -> assessments.start(child, today, today.plusWeeks(6), OptionalLong.of(mentor.id()));
        assertThat(second(begin, begin)).hasStackTraceContaining("The child has had a common assessment since");
        assertThatThrownBy(
                        () -> as(one, () -> fixture.opened(child, InterventionKind.CAF, mentor, today.minusWeeks(1))))
                .hasStackTraceContaining("intervention_one_open_assessment");
    }

    @Test
    void aProgrammeOfAKind() throws Exception {
        Supplier<Intervention> begin = () -> programmes.start(
                child,
                new Programmes.Plan(
                        "learning-mentor",
                        Set.of("HOME"),
                        "To be here",
                        List.of(),
                        today,
                        today.plusWeeks(10),
                        Optional.empty(),
                        OptionalLong.of(mentor.id()),
                        new Programmes.Exit(
                                OptionalInt.empty(),
                                20,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                true),
                        Set.of(),
                        30));
        assertThat(second(begin, begin)).hasStackTraceContaining("The child has a programme of this kind already");
    }

    @Test
    void aPlaceInANurtureGroup() throws Exception {
        var week = Set.of("MON-AM", "TUE-AM", "WED-AM", "THU-AM", "FRI-AM");
        var plan = new NurtureGroup.Plan(
                "Nook", 8, "", "", today, Optional.empty(), WeekPattern.of(week), "", Optional.empty(), List.of());
        NurtureGroup group = ((GroupBook.Answer.Done)
                        as(other, () -> groups.make(fixture.partnership().idOf(school), plan)))
                .group();
        Supplier<Boolean> propose = () -> {
            var answer = placements.propose(
                    child, new PlacementBook.Proposal(group, today, Optional.empty(), "Needs a small group"));
            if (answer instanceof PlacementBook.Answer.Refused(List<Problem> problems)) {
                throw new IllegalArgumentException(problems.getFirst().code());
            }
            return true;
        };
        assertThat(second(propose, propose)).hasStackTraceContaining("PLACEMENT-OVERLAP");
    }

    @Test
    void theLastPlaceOfAServiceAndAStepOfAReferral() throws Exception {
        var fixtures = new ReferralFixture(context);
        var agency = fixtures.anAgency();
        var service = fixtures.aServiceOf(agency);
        one = fixtures.aWorkerOf(agency);
        other = fixtures.aWorkerOf(agency);
        fixture.partnership()
                .asBatch(() -> jdbc.sql("update directory.service set places = 1 where id = ?")
                        .param(service.id())
                        .update());
        Intervention first = sent(child, service);
        Intervention next = sent(fixture.aChildAt(school), service);
        assertThat(second(() -> accepted(first), () -> accepted(next))).hasStackTraceContaining("SERVICE-FULL");
        assertThat(second(() -> moved(first, ReferralStep.BEGIN), () -> moved(first, ReferralStep.BEGIN)))
                .hasStackTraceContaining("Overtaken");
    }

    private Intervention sent(Child of, Service to) {
        return as(fixture.partnership().someone("KEY_WORKER", school), () -> {
            var said = ReferralFixture.sharing(today.plusWeeks(4), "identity");
            var draft = ((ReferralBook.Answer.Done) book.draft(of, to, said, ReferralBook.Asker.viewer(), today))
                    .intervention();
            assertThat(book.send(draft, of, to, today)).isInstanceOf(ReferralBook.Answer.Done.class);
            return draft;
        });
    }

    private boolean accepted(Intervention of) {
        return moved(of, ReferralStep.ACCEPT);
    }

    private boolean moved(Intervention of, ReferralStep step) {
        ReferralBook.Answer answer = steps.step(of, step, today, "", Optional.empty(), true);
        if (!(answer instanceof ReferralBook.Answer.Done)) {
            throw new IllegalArgumentException(answer.toString());
        }
        return true;
    }

    @Test
    void familySupportOfAKind() throws Exception {
        var plan = new FamilySupport.Plan(
                "Mornings that work",
                "WEEKLY",
                "Ann O'Hara",
                today,
                today.plusWeeks(8),
                Optional.empty(),
                OptionalLong.of(mentor.id()),
                OptionalLong.empty());
        Child sister = fixture.aChildAt(school);
        assertThat(second(
                        () -> families.start(InterventionKind.FAMILY_SUPPORT, List.of(child, sister), plan),
                        () -> families.start(InterventionKind.FAMILY_SUPPORT, List.of(sister, child), plan)))
                .hasStackTraceContaining("FAMILY-OVERLAP");
    }

    @Test
    void aReferralToAService() throws Exception {
        var fixtures = new ReferralFixture(context);
        var service = fixtures.aServiceOf(fixtures.anAgency());
        var request = new Referrals.Request(
                service,
                "SOON",
                "Away every Monday since March",
                "Rang home twice",
                "To visit the family at home",
                "GIVEN",
                "Mother, on the telephone",
                Optional.of("HEALTH_OR_SOCIAL_CARE"),
                Set.of("identity"),
                "",
                "",
                Optional.of(today.plusWeeks(8)),
                OptionalLong.empty(),
                "A Person");
        Intervention first = as(one, () -> referrals.draft(child, request, today));
        Intervention again = as(other, () -> referrals.draft(child, request, today));
        assertThat(second(
                        () -> {
                            referrals.send(first, child, today);
                            return true;
                        },
                        () -> {
                            referrals.send(again, child, today);
                            return true;
                        }))
                .hasStackTraceContaining("is open already");
    }
}
