package uk.haven.support.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.support.FamilySupport;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Programmes;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ArrivedJourneyTests {

    /** Sixty characters in another script, as they come. */
    private static final String AIM = "صباحات هادئة في البيت كل يوم من أيام المدرسة مع الأم والجدة";

    @Autowired
    ApplicationContext context;

    @Autowired
    FamilySupport families;

    @Autowired
    Programmes programmes;

    @Autowired
    Partnership partnership;

    private SupportFixture fixture;
    private LocalDate today;

    private Intervention familySupport(Child child, Worker worker) {
        return fixture.partnership()
                .asBatch(() -> families.start(
                        InterventionKind.FAMILY_SUPPORT,
                        List.of(child),
                        new FamilySupport.Plan(
                                AIM,
                                "WEEKLY",
                                "Ann O'Hara",
                                today.minusWeeks(4),
                                today.plusWeeks(8),
                                Optional.of(today.plusDays(2)),
                                OptionalLong.of(worker.id()),
                                OptionalLong.empty())));
    }

    private Intervention programme(Child child, Worker worker) {
        return fixture.partnership()
                .asBatch(() -> programmes.start(
                        child,
                        new Programmes.Plan(
                                "learning-mentor",
                                Set.of("HOME"),
                                "Mornings that work",
                                List.of("Be in by nine"),
                                today.minusWeeks(3),
                                today.plusWeeks(9),
                                Optional.empty(),
                                OptionalLong.of(worker.id()),
                                new Programmes.Exit(
                                        OptionalInt.empty(),
                                        30,
                                        OptionalInt.empty(),
                                        OptionalInt.empty(),
                                        OptionalInt.of(1),
                                        false),
                                Set.of(1),
                                30)));
    }

    @Test
    void whatCameWithAChildIsEndedWithItsReasonOrTakenOn(Journey senco) {
        fixture = new SupportFixture(context);
        today = partnership.today();
        String school = fixture.aSchool();
        String next = fixture.aSchool();
        Child zoe = fixture.aChildAt(school);
        Worker there = fixture.aWorkerAt(school);
        Intervention family = familySupport(zoe, there);
        Intervention programme = programme(zoe, there);
        fixture.moves(zoe, school, next, SupportFixture.TODAY.minusDays(1));
        Worker here = fixture.aWorkerAt(next);

        senco.signInAt(Role.SENCO, fixture.partnership().idOf(next));
        var page = senco.open("/support").page();
        assertThat(page.textContent("main")).contains("came with the child from");
        senco.open("/support/programmes");
        page.click("a[href='/support/arrived']");
        senco.assertAccessible().screenshot("arrived");
        senco.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("arrived-phone");
        senco.width(Journey.DESK);
        assertThat(page.textContent("main"))
                .contains("Zoë O'Hara-Müller")
                .contains("Family support")
                .contains("Learning mentor programme")
                .contains("came from School");

        page.click("button:has-text('End it')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Nothing is ticked");
        page.check("input[value='" + family.publicId() + "']");
        page.click("button:has-text('End it')");
        assertThat(page.textContent(".govuk-error-summary")).contains("It is not said why it ends here");
        assertThat(page.isChecked("input[value='" + family.publicId() + "']")).isTrue();
        senco.assertAccessible().screenshot("arrived-refused");
        page.fill("#why", "She lives with her aunt in Gosport now, who manages well");
        page.click("button:has-text('End it')");
        assertThat(page.textContent("main")).contains("1 piece of support ended: the child has moved");
        senco.open("/support/families/plans/" + family.publicId());
        assertThat(page.textContent("main")).contains("She lives with her aunt in Gosport now, who manages well");

        senco.open("/support/arrived");
        page.check("input[value='" + programme.publicId() + "']");
        page.fill("#note", "Meet her at the gate");
        page.click("button:has-text('Take on')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Nobody is chosen");
        assertThat(page.inputValue("#note")).isEqualTo("Meet her at the gate");
        page.selectOption("#worker", here.publicId().toString());
        page.click("button:has-text('Take on')");
        assertThat(page.textContent("main"))
                .contains("1 piece of support taken on")
                .contains("Nothing waits here");
        senco.assertAccessible().screenshot("arrived-none");
        assertThat(fixture.partnership().asBatch(() -> fixture.found(programme)).workerId())
                .hasValue(here.id());
    }

    @Test
    void whatSomebodyWhoHasLeftStillLeadsIsGivenOver(Journey head) {
        fixture = new SupportFixture(context);
        today = partnership.today();
        String school = fixture.aSchool();
        Child zoe = fixture.aChildAt(school);
        Worker gone = fixture.aWorkerAt(school);
        Worker stays = fixture.aWorkerAt(school);
        Intervention family = familySupport(zoe, gone);
        fixture.leaves(gone, school, today.minusDays(3));

        head.signInAt(Role.HEAD, fixture.partnership().idOf(school));
        var page = head.open("/support/workforce").assertAccessible().page();
        head.screenshot("workforce-left");
        assertThat(page.textContent("#left ~ table, #left ~ div table")).contains("Wendy Okoro");
        head.width(Journey.PHONE).assertNoOverflow().screenshot("workforce-left-phone");
        head.width(Journey.DESK);
        page.click("a[href='/support/workforce/" + gone.publicId() + "']");
        head.assertAccessible().screenshot("worker-left");
        assertThat(page.textContent("main dl")).contains("Left on");
        page.selectOption("#worker", stays.publicId().toString());
        page.click("button[value=yes]");
        assertThat(page.textContent("main")).contains("1 piece of support given over");
        head.open("/support/workforce");
        assertThat(page.textContent("main")).doesNotContain("Has left, and still leads support");
        assertThat(fixture.partnership().asBatch(() -> fixture.found(family)).workerId())
                .hasValue(stays.id());
    }
}
