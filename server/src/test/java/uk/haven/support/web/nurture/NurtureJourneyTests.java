package uk.haven.support.web.nurture;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.support.NurtureGroups;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class NurtureJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Workers workers;

    @Autowired
    NurtureGroups nurture;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker leader;
    private LocalDate today;

    @BeforeEach
    void aSchoolWithALeader() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        leader = fixture.aWorkerAt(school);
        today = partnership.today();
        fixture.calendarAround(today);
        fixture.partnership().asBatch(() -> {
            if (jdbc.sql("select count(*) from support.nurture_threshold")
                            .query(Long.class)
                            .single()
                    == 0) {
                nurture.threshold(Map.of("A", 8, "Q", 5), "Our own agreement");
            }
            return true;
        });
    }

    private static void date(Journey journey, String name, LocalDate date) {
        journey.page().fill("main [name=" + name + "-day] >> visible=true", String.valueOf(date.getDayOfMonth()));
        journey.page().fill("main [name=" + name + "-month] >> visible=true", String.valueOf(date.getMonthValue()));
        journey.page().fill("main [name=" + name + "-year] >> visible=true", String.valueOf(date.getYear()));
    }

    private static void scores(Journey journey, int developmental, int diagnostic, LocalDate on) {
        date(journey, "taken", on);
        journey.page().fill("#completed", "Miss N\u00ed Bhriain");
        StrandScores.DEVELOPMENTAL.forEach(
                each -> journey.page().fill("#strand-" + each, String.valueOf(developmental)));
        StrandScores.DIAGNOSTIC.forEach(each -> journey.page().fill("#strand-" + each, String.valueOf(diagnostic)));
    }

    private static String refusal(Journey journey) {
        return journey.page().textContent("main .govuk-error-summary");
    }

    private static String path(Journey journey) {
        return journey.page().url().replaceAll("https?://[^/]+", "").replaceAll("#.*", "");
    }

    @Test
    void aChildIsProposedPlacedProfiledAgainAndReturnsToClass(Journey senco) {
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school));
        var page = senco.open("/support/nurture").page();
        senco.assertAccessible();
        page.click("a:has-text('Make a group')");
        page.fill("#name", "St Brendan’s harbour \u05d1\u05d9\u05ea");
        page.fill("#places", "5");
        page.click("button:has-text('Make the group')");
        assertThat(refusal(senco)).contains("5 is below six").contains("The group never meets");
        page.fill("#places", "13");
        for (String half : List.of("MON-AM", "TUE-AM", "WED-AM", "THU-AM", "FRI-AM")) {
            page.check("input[value=" + half + "]");
        }
        page.click("button:has-text('Make the group')");
        assertThat(refusal(senco)).contains("13 is past twelve");
        senco.assertAccessible().screenshot("nurture-form");
        page.fill("#places", "8");
        date(senco, "opens", today.minusWeeks(12));
        page.selectOption("#adult-1", leader.publicId().toString());
        page.click("button:has-text('Make the group')");
        assertThat(page.textContent("main"))
                .contains("The group has been made")
                .contains("No qualified teacher oversees it")
                .contains("One adult alone staffs it")
                .contains("0 of 8 places taken");
        String group = path(senco);
        senco.assertAccessible().assertNoOverflow().screenshot("nurture-group-empty");
        senco.open("/");
        assertThat(page.textContent("main")).contains("No qualified teacher oversees it");

        senco.open("/children/" + child.publicId());
        page.click("a:has-text('Propose for a nurture group')");
        senco.assertAccessible();
        scores(senco, 7, 6, today.minusWeeks(9));
        page.fill("#strand-A", "137");
        date(senco, "on", today.minusWeeks(8));
        page.click("button:has-text('Propose')");
        assertThat(refusal(senco)).contains("Strand A is 137, and no strand is below 0 or above 136");
        assertThat(page.inputValue("#strand-J")).isEqualTo("7");
        senco.assertAccessible().screenshot("nurture-propose");
        page.fill("#strand-A", "7");
        page.click("button:has-text('Propose')");
        assertThat(page.textContent("main"))
                .contains("The child has been proposed")
                .contains("outside the entered threshold")
                .contains("a person decides");
        senco.assertAccessible().screenshot("nurture-proposed");
        date(senco, "on", today.minusWeeks(8));
        date(senco, "expected", today.plusYears(4));
        page.click("button:has-text('Place the child')");
        assertThat(refusal(senco)).contains("A child is expected back in two to four terms");
        date(senco, "expected", today.plusWeeks(30));
        page.click("button:has-text('Place the child')");
        assertThat(page.textContent("main"))
                .contains("The child has a place now")
                .contains("In the group");
        String placement = path(senco);

        senco.open("/support/nurture/propose?child=" + child.publicId());
        page.fill("#reason", "Again");
        page.click("button:has-text('Propose')");
        assertThat(refusal(senco)).contains("The child has a place in St Brendan");

        senco.open(group + "/register");
        senco.assertAccessible().screenshot("nurture-register");
        page.click("button:has-text('Write it down')");
        assertThat(page.textContent("main")).contains("Written down for");

        senco.open(placement);
        page.click("summary:has-text('Enter a profile')");
        scores(senco, 10, 4, today.minusDays(1));
        page.click("button:has-text('Write the profile down')");
        assertThat(page.textContent("main"))
                .contains("The profile has been written down")
                .contains("Strands A to J rose from 70 to 100, Q to Z fell from 60 to 40");
        page.click("summary:has-text('Begin the return')");
        page.click("button:has-text('Begin the return')");
        assertThat(refusal(senco)).contains("A return goes by steps, and this one says nothing");
        page.fill("#words", "Monday mornings in class, with the mentor");
        date(senco, "planned", today.minusDays(2));
        page.click("button:has-text('Begin the return')");
        assertThat(page.textContent("main")).contains("The return has begun").contains("Returning to class");
        page.click("summary:has-text('Write down how a step went')");
        page.fill("#went", "Stayed until break");
        page.click("button:has-text('Write it down')");
        assertThat(page.textContent("main")).contains("Stayed until break");
        senco.assertAccessible().assertNoOverflow().screenshot("nurture-returning");
        senco.width(Journey.PHONE).open(placement).assertNoOverflow().assertAccessible();
        senco.screenshot("nurture-returning-phone").width(Journey.DESK);
        page.click("summary:has-text('End the stay')");
        page.selectOption("#outcome", "ACHIEVED");
        page.fill("#why", "Settled in class");
        page.click("button:has-text('End the stay')");
        assertThat(page.textContent("main"))
                .contains("The child is back in class")
                .contains("Before and after");
        senco.assertAccessible().screenshot("nurture-returned");
        senco.open("/support/nurture/effects")
                .assertAccessible()
                .assertNoOverflow()
                .screenshot("nurture-effects");
        assertThat(page.textContent("main")).contains("back in class").contains("Too few to tell");
        senco.width(Journey.PHONE)
                .open(group)
                .assertNoOverflow()
                .assertAccessible()
                .screenshot("nurture-group-phone");
        senco.open(group + "/register").assertNoOverflow().assertAccessible();
        senco.open("/support/nurture").assertNoOverflow().assertAccessible().screenshot("nurture-list-phone");
        senco.open("/support/nurture/effects").assertNoOverflow();
        senco.open("/support/nurture/propose?child=" + child.publicId())
                .assertNoOverflow()
                .assertAccessible()
                .screenshot("nurture-propose-phone");
    }

    @Test
    void aGroupThatHasTwelveChildrenTakesNoThirteenth(Journey head) {
        head.signInAt(Role.HEAD, fixture.partnership().idOf(school));
        String group = fixture.partnership().asBatch(() -> {
            var made = nurture.make(
                    fixture.partnership().idOf(school),
                    new NurtureGroups.Group(
                            "Nook",
                            12,
                            "",
                            today.minusWeeks(12),
                            Set.of("MON-AM"),
                            "Ms O'Hara-Müller",
                            List.of(leader),
                            true));
            for (int i = 0; i < 12; i++) {
                Child each = fixture.aChildAt(school);
                var proposed = nurture.propose(made, each, today.minusWeeks(9), Optional.empty(), "Needs it");
                nurture.place(proposed, today.minusWeeks(8), Optional.empty());
            }
            return made.toString();
        });
        var page =
                head.open("/support/nurture/propose?child=" + child.publicId()).page();
        page.fill("#reason", "Needs a small group");
        page.click("button:has-text('Propose')");
        page.click("button:has-text('Place the child')");
        assertThat(refusal(head))
                .contains("Twelve children have a place: a thirteenth is more than a nurture group takes");
        head.assertAccessible().screenshot("nurture-thirteenth");
        head.open("/support/nurture/" + group).assertAccessible().screenshot("nurture-group-full");
        assertThat(page.textContent("main")).contains("12 of 12 places taken");
    }

    @Test
    void aChangeThatSomebodyElseOvertookShowsBothVersions(Journey senco) {
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school));
        var page = senco.open("/support/nurture/new").page();
        page.fill("#name", "Nook");
        page.check("input[value=MON-AM]");
        page.click("button:has-text('Make the group')");
        String group = path(senco);
        senco.open(group + "/change");
        fixture.partnership()
                .asBatch(() ->
                        jdbc.sql("""
                        update support.nurture_group
                           set name = 'Their harbour', version = version + 1, edited_by_name = 'Pat Other'
                         where name = 'Nook' and school_id = ?
                        """).param(fixture.partnership().idOf(school)).update());
        page.fill("#name", "My harbour");
        page.click("button:has-text('Save the group')");
        assertThat(page.textContent("main"))
                .contains("Pat Other has changed this group since you opened it")
                .contains("Their harbour");
        assertThat(page.inputValue("#name")).isEqualTo("My harbour");
        page.click("button:has-text('Save the group')");
        assertThat(page.textContent("main h1")).contains("My harbour");
    }

    @Test
    void aGroupReviewsItsQualityAndComparesTheReview(Journey worker) {
        worker.signInAt(Role.KEY_WORKER, fixture.partnership().idOf(school));
        String group = fixture.partnership()
                .asBatch(() -> nurture.make(
                                fixture.partnership().idOf(school),
                                new NurtureGroups.Group(
                                        "Nook",
                                        8,
                                        "",
                                        today.minusWeeks(60),
                                        Set.of("MON-AM"),
                                        "",
                                        List.of(leader),
                                        false))
                        .toString());
        var page = worker.open("/support/nurture/" + group + "/quality").page();
        worker.assertAccessible();
        assertThat(page.textContent("main")).contains("A review has been due since");
        page.click("a:has-text('Review it now') >> nth=0");
        page.click("button:has-text('Write the review down')");
        assertThat(refusal(worker)).contains("No judgement yet: The day has a routine that children can foretell.");
        worker.assertAccessible().screenshot("nurture-review");
        for (var each : page.locator("main input[type=radio][value=PARTLY]").all()) {
            each.check();
        }
        page.locator("main summary:has-text('Evidence and action')").first().click();
        page.fill("[name=evidence-stage-of-development]", "Plans show each child's stage");
        page.fill("[name=action-stage-of-development]", "Show class teachers");
        page.click("button:has-text('Write the review down')");
        assertThat(page.textContent("main"))
                .contains("The review has been written down")
                .contains("Partly: Plans show each child's stage")
                .contains("Show class teachers");
        worker.assertAccessible().assertNoOverflow().screenshot("nurture-quality");
        worker.width(Journey.PHONE).open("/support/nurture/" + group + "/quality/new");
        worker.assertAccessible().assertNoOverflow().screenshot("nurture-review-phone");
    }

    @Test
    void thePartnershipEntersTheThresholdInVersions(Journey leaderOfAll) {
        leaderOfAll.signInAs(Role.INCLUSION_LEADER);
        var page = leaderOfAll.open("/support/nurture").page();
        leaderOfAll.assertAccessible();
        page.click("a:has-text('Threshold of scores')");
        page.fill("#strand-B", "200");
        page.fill("#source", "Our agreement");
        page.click("button:has-text('Enter this version')");
        assertThat(refusal(leaderOfAll)).contains("Strand B has no figure from 0 to 136");
        leaderOfAll.assertAccessible().screenshot("nurture-threshold");
        page.fill("#strand-B", "9");
        page.click("button:has-text('Enter this version')");
        assertThat(page.textContent("main")).contains("counts from now on").contains("at least 9");
        leaderOfAll
                .width(Journey.PHONE)
                .open("/support/nurture/threshold")
                .assertNoOverflow()
                .assertAccessible();
    }
}
