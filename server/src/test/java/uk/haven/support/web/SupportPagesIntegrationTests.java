package uk.haven.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.internal.TestSignIn;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Programmes;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/** What pages of Support say to what is sent to them, by themselves or by somebody with other ideas. */
@IntegrationTest
class SupportPagesIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestSignIn signIn;

    @Autowired
    Workers workers;

    @Autowired
    Programmes programmes;

    @Autowired
    SupportBook book;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private SupportFixture fixture;
    private Child child;
    private Worker worker;
    private Viewer.Person head;
    private Browser browser;
    private LocalDate today;

    @BeforeEach
    void aHeadWhoLeadsSupport() {
        fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        child = fixture.aChildAt(school);
        worker = fixture.aWorkerAt(school);
        head = signIn.at(fixture.partnership().idOf(school), Role.HEAD);
        browser = new Browser(port).as(signIn.cookie(head));
        today = partnership.today();
        fixture.partnership().asBatch(() -> {
            workers.link(worker.id(), head.id());
            return true;
        });
    }

    private Intervention programme() {
        return fixture.partnership()
                .as(
                        head,
                        () -> programmes.start(
                                child,
                                new Programmes.Plan(
                                        "learning-mentor",
                                        Set.of("HOME"),
                                        "To be here",
                                        List.of(),
                                        today.minusWeeks(2),
                                        today.plusWeeks(10),
                                        Optional.empty(),
                                        OptionalLong.of(worker.id()),
                                        new Programmes.Exit(
                                                OptionalInt.empty(),
                                                20,
                                                OptionalInt.empty(),
                                                OptionalInt.empty(),
                                                OptionalInt.empty(),
                                                true),
                                        Set.of(),
                                        30)));
    }

    private static Map<String, String> date(String name, LocalDate date) {
        return new HashMap<>(Map.of(
                name + "-day",
                String.valueOf(date.getDayOfMonth()),
                name + "-month",
                String.valueOf(date.getMonthValue()),
                name + "-year",
                String.valueOf(date.getYear())));
    }

    @Test
    void trainingOfNoKnownKindOrStillAheadIsRefusedAtItsField() {
        String path = "/support/workforce/" + worker.publicId();
        browser.get(path);
        Map<String, String> typed = date("taken", today);
        typed.put("course", "Attachment at school");
        typed.put("kind", "<script>");
        var unknown = browser.post(path + "/training", typed);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("That is no kind of training").contains("Attachment at school");
        typed.putAll(date("taken", today.plusDays(1)));
        typed.put("kind", "ACCREDITED");
        var ahead = browser.post(path + "/training", typed);
        assertThat(ahead.statusCode()).isEqualTo(422);
        assertThat(ahead.body()).contains("The training has not been had yet");
    }

    @Test
    void asManyAreSaidToBeChangedAsWereChanged() {
        Intervention mine = programme();
        browser.get("/support");
        Map<String, String> typed = date("next", today.plusDays(3));
        typed.put("item", mine.publicId() + "," + UUID.randomUUID());
        typed.put("do", "next");
        assertThat(browser.post("/support/work", typed).statusCode()).isEqualTo(302);
        assertThat(browser.get("/support").body()).contains("Next date set for 1 piece of support");
        assertThat(browser.post("/support/programmes/bulk", typed).statusCode()).isEqualTo(302);
        assertThat(browser.get("/support/programmes").body()).contains("Next date set for 1 programme<");
    }

    @Test
    void whoeverLogsASessionSecondSeesBothVersionsAndDecides() {
        String path = "/support/programmes/" + programme().publicId();
        browser.get(path);
        Map<String, String> typed = date("on", today.minusDays(1));
        typed.put("state", "ATTENDED");
        typed.put("minutes", "30");
        typed.put("note", "Came by himself");
        assertThat(browser.post(path + "/sessions", typed).statusCode()).isEqualTo(302);
        typed.put("note", "He was late, and said why");
        var second = browser.post(path + "/sessions", typed);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Test Person has logged the session of")
                .contains("“Came by himself”")
                .contains("value=\"He was late, and said why\"")
                .contains("Replace what is logged");
        assertThat(browser.get(path).body()).contains("Came by himself").doesNotContain("He was late");
    }

    @Test
    void aPlanWhoseNextDateSomebodySetMeanwhileShowsBothVersions() {
        Intervention of = programme();
        String path = "/support/programmes/" + of.publicId();
        browser.get(path + "/plan");
        fixture.partnership().as(head, () -> {
            book.next(of, Optional.of(today.plusDays(9)));
            return true;
        });
        Map<String, String> typed = date("until", today.plusWeeks(4));
        typed.putAll(Map.of(
                "version", "1",
                "support", String.valueOf(of.version()),
                "type", "learning-mentor",
                "aim", "To be here on Mondays",
                "criterion-0", "judgement",
                "minutes", "30"));
        var late = browser.post(path + "/plan", typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("have been changed since you opened this plan")
                .contains("What is saved now")
                .contains("To be here on Mondays");
    }

    @Test
    void theContinuumIsAPartOfSupportOfItsOwn() {
        assertThat(browser.get("/support/continuum").body())
                .containsPattern("(?s)<a[^>]*href=\"/support/continuum\"[^>]*aria-current");
    }

    @Test
    void aDataManagerIsToldThatThereIsSupportAndNotThatItIsCounsellingOrBereavement() {
        String page = "/children/" + child.publicId();
        fixture.partnership().as(head, () -> {
            fixture.opened(child, InterventionKind.COUNSELLING, worker, today.minusWeeks(3));
            return fixture.opened(child, InterventionKind.BEREAVEMENT, worker, today.minusWeeks(2));
        });
        var data = new Browser(port).as(signIn.cookie(signIn.at(child.schoolId(), Role.DATA_MANAGER)));
        assertThat(data.get(page).body())
                .contains(">Support<")
                .doesNotContain("Counselling")
                .doesNotContain("Bereavement")
                .doesNotContain("Wendy Okoro");
        assertThat(browser.get(page).body()).contains("Counselling").contains("Bereavement support");
    }

    @Test
    void whoChangesAWorkerWhomSomebodyElseHasChangedSeesBothAndDecides() {
        String path = "/support/workforce/" + worker.publicId();
        var was = java.util.regex.Pattern.compile("name=\"was\" value=\"([^\"]*)\"")
                .matcher(browser.get(path).body());
        assertThat(was.find()).isTrue();
        Map<String, String> typed =
                new HashMap<>(Map.of("was", was.group(1), "capacity", "12", "manager", "Ann O'Hara", "account", ""));
        assertThat(browser.post(path, typed).statusCode()).isEqualTo(302);
        typed.put("capacity", "9");
        var late = browser.post(path, typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("capacity 12, managed by Ann O")
                .contains("value=\"9\"")
                .contains("replaces what is saved");
    }

    @Test
    void aHeadSeesCapacityAndChildrenByLevelAndAnInclusionLeaderCapacityAlone() {
        programme();
        String page = browser.get("/support/workforce").body();
        assertThat(page)
                .containsPattern("(?s)Capacity by school.*Children supported.*Level 1.*Who supports children")
                .doesNotContain("/partnership/support#supported");
        var leader = new Browser(port).as(signIn.cookie(signIn.with(Role.INCLUSION_LEADER)));
        String across = leader.get("/support/workforce").body();
        assertThat(across).contains("Capacity by school").contains("/partnership/support#supported");
        assertThat(across.substring(across.indexOf("Capacity by school"), across.indexOf("Who supports children")))
                .contains("Full-time equivalent")
                .doesNotContain("Level 1");
    }

    @Test
    void aProgrammeWhoseLeadDoesNotSignInReachesTheHead() {
        Intervention mine = programme();
        fixture.partnership()
                .asBatch(() -> jdbc.sql("update support.intervention set planned_until = :gone where id = :id")
                        .param("gone", today.minusDays(1))
                        .param("id", mine.id())
                        .update());
        assertThat(browser.get("/").body()).doesNotContain("Programmes that reach nobody");
        fixture.partnership()
                .asBatch(() -> jdbc.sql("update support.worker set account_id = null where id = :id")
                        .param("id", worker.id())
                        .update());
        assertThat(browser.get("/").body())
                .contains("Programmes that reach nobody")
                .contains("overdue, and nobody leads it who signs in");
        assertThat(browser.get("/support/programmes?list=unreached").body())
                .contains(mine.publicId().toString());
    }
}
