package uk.haven.support.internal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.ReferralFixture;
import uk.haven.support.Referrals;
import uk.haven.support.ServiceTimes;
import uk.haven.support.ServiceTimes.Responded;
import uk.haven.support.ServiceTimes.Response;
import uk.haven.support.ServiceTimes.Stage;
import uk.haven.support.ServiceTimes.Waiting;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ServiceTimesIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ServiceTimes times;

    @Autowired
    Referrals referrals;

    @Autowired
    Partnership partnership;

    private ReferralFixture fixture;
    private Service service;
    private String school;
    private LocalDate day;

    @BeforeEach
    void aService() {
        fixture = new ReferralFixture(context);
        school = fixture.support().aSchool();
        service = fixture.aServiceOf(fixture.anAgency());
        day = partnership.today().minusDays(30);
    }

    private Intervention sent(Child child, LocalDate on) {
        Intervention of = referrals.draft(
                child,
                new Referrals.Request(
                        service,
                        "SOON",
                        "Away every Monday",
                        "",
                        "To visit the family",
                        "GIVEN",
                        "Mother",
                        Optional.of("HEALTH_OR_SOCIAL_CARE"),
                        Set.of("identity"),
                        "",
                        "",
                        Optional.of(partnership.today().plusWeeks(4)),
                        OptionalLong.empty(),
                        "The SENCo"),
                on);
        referrals.send(of, child, on);
        return of;
    }

    private void step(Intervention of, String step, LocalDate on) {
        referrals.step(
                of,
                step,
                on,
                "Said in a line",
                step.equals("END") ? Optional.of(InterventionOutcome.ACHIEVED) : Optional.empty(),
                true);
    }

    @Test
    void responsesAndWaitingStandAsTheyStoodOnTheDay() {
        Child zoe = fixture.support().aChildAt(school);
        Child tom = fixture.support().aChildAt(school);
        Child ann = fixture.support().aChildAt(school);
        fixture.support().partnership().asBatch(() -> {
            Intervention soon = sent(zoe, day.minusDays(60));
            step(soon, "ACCEPT", day.minusDays(46));
            step(soon, "BEGIN", day.minusDays(40));
            Intervention slow = sent(tom, day.minusDays(60));
            step(slow, "DECLINE", day.minusDays(45));
            referrals.step(slow, "WITHDRAW", day.minusDays(44), "Somebody else helps", Optional.empty(), false);
            Intervention later = sent(ann, day.minusDays(50));
            step(later, "ACCEPT", day.minusDays(21));
            // what came after the day: an answer, and a beginning
            Intervention waits = sent(tom, day.minusDays(9));
            step(waits, "ACCEPT", day.plusDays(1));
            step(later, "BEGIN", day.plusDays(1));
            step(soon, "END", day.plusDays(2));
            return true;
        });
        fixture.support().partnership().asBatch(() -> {
            assertThat(times.responses(day.minusYears(1), day))
                    .filteredOn(each -> each.serviceId() == service.id())
                    .containsExactlyInAnyOrder(
                            new Responded(service.id(), Response.TWO_WEEKS, 1, 1),
                            new Responded(service.id(), Response.FOUR_WEEKS, 1, 1),
                            new Responded(service.id(), Response.LATER, 1, 1));
            assertThat(times.waiting(day))
                    .filteredOn(each -> each.serviceId() == service.id())
                    .containsExactlyInAnyOrder(
                            new Waiting(service.id(), Stage.ANSWER, 1, 1),
                            new Waiting(service.id(), Stage.BEGIN, 1, 1),
                            new Waiting(service.id(), Stage.GOING_ON, 1, 1));
            return true;
        });
    }

    @Test
    void aChildReferredTwiceIsOneChild() {
        Child zoe = fixture.support().aChildAt(school);
        fixture.support().partnership().asBatch(() -> {
            Intervention first = sent(zoe, day.minusDays(40));
            step(first, "ACCEPT", day.minusDays(38));
            step(first, "END", day.minusDays(20));
            step(sent(zoe, day.minusDays(10)), "ACCEPT", day.minusDays(9));
            assertThat(times.responses(day.minusYears(1), day))
                    .filteredOn(each -> each.serviceId() == service.id())
                    .containsExactly(new Responded(service.id(), Response.TWO_WEEKS, 2, 1));
            return true;
        });
    }
}
