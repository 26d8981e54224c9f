package uk.haven.support.web.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.access.internal.TestSignIn;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.FamilySupport;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/** Nobody comes to a counsellor's notes by making the counselling their own: not on a page, and not in the database. */
@IntegrationTest
class TakingCounsellingIntegrationTests {

    private static final String CANARY = "CANARY-NOTE what was told in the room";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestSignIn signIn;

    @LocalServerPort
    int port;

    @Autowired
    FamilySupport written;

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
    private Worker ann;
    private Intervention counselling;
    private LocalDate today;

    @BeforeEach
    void aChildInCounselling() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        zoe = fixture.aChildAt(school);
        ann = fixture.aWorkerAt(school);
        is(ann, fixture.partnership().someone("KEY_WORKER", school));
        today = partnership.today();
        counselling = fixture.partnership().asBatch(() -> {
            Intervention begun = written.start(InterventionKind.COUNSELLING, List.of(zoe), plan(ann));
            written.counsellorsNote(begun, today, CANARY);
            return begun;
        });
    }

    private FamilySupport.Plan plan(Worker worker) {
        return new FamilySupport.Plan(
                "To be heard",
                "WEEKLY",
                "Ann O'Hara",
                today.minusWeeks(2),
                today.plusWeeks(8),
                Optional.empty(),
                OptionalLong.of(worker.id()),
                OptionalLong.empty());
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

    /** Someone of the school with the role, who is a worker there too. */
    private Viewer.Person someone(String role, String at) {
        Viewer.Person person = fixture.partnership().someone(role, at);
        is(fixture.aWorkerAt(at), person);
        return person;
    }

    private Worker workerOf(Viewer.Person person) {
        return fixture.partnership()
                .asBatch(() -> workers.ofAccount(person.id()))
                .getFirst();
    }

    private List<String> notes(Viewer viewer) {
        return as(
                viewer,
                () -> jdbc.sql("select words from support.counselling_note")
                        .query(String.class)
                        .list());
    }

    private HttpResponse<String> take(Viewer.Person by, Worker to) {
        var browser = new Browser(port).as(signIn.cookie(by));
        String plan = "/support/families/plans/" + counselling.publicId();
        assertThat(browser.get(plan).statusCode()).isEqualTo(200);
        return browser.post(plan + "/take", Map.of("worker", to.publicId().toString()));
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words).doesNotContain("CANARY");
    }

    private List<String> given(Viewer by, Worker to) {
        return as(by, () -> handovers.give(List.of(counselling), to, "", today)).stream()
                .map(Problem::code)
                .toList();
    }

    private int led(Viewer by, Intervention of, Worker to) {
        return as(
                by,
                () -> jdbc.sql("update support.intervention set worker_id = ? where id = ?")
                        .params(to.id(), of.id())
                        .update());
    }

    @Test
    void aColleagueWhoPostsTakeIsRefusedAndReadsNothing() {
        Viewer.Person colleague = someone("KEY_WORKER", school);
        refused(take(colleague, workerOf(colleague)), "This does not wait to be taken on");
        assertThat(notes(colleague)).isEmpty();
    }

    @Test
    void neitherASencoNorAHeadGivesItToThemself() {
        for (String role : List.of("SENCO", "HEAD")) {
            Viewer.Person lead = someone(role, school);
            assertThat(given(lead, workerOf(lead))).containsExactly("COUNSELLING-SELF");
            assertThat(notes(lead)).isEmpty();
        }
    }

    @Test
    void itIsTheSencosToGiveToSomebodyElseAndTheCounsellorsOwnToGiveAway() {
        Viewer.Person next = someone("KEY_WORKER", school);
        assertThat(given(fixture.partnership().someone("SENCO", school), workerOf(next)))
                .isEmpty();
        assertThat(notes(next)).containsExactly(CANARY);
        counselling = as(next, () -> fixture.found(counselling));
        assertThat(given(next, ann)).isEmpty();
        assertThat(notes(next)).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhoCounselsFromWhoeverMayChangeSupport() {
        Viewer.Person colleague = someone("KEY_WORKER", school);
        assertThatThrownBy(() -> led(colleague, counselling, workerOf(colleague)))
                .hasStackTraceContaining("for the counsellor, the SENCo or the head to say");
        assertThatThrownBy(() -> led(colleague, counselling, fixture.aWorkerAt(school)))
                .hasStackTraceContaining("for the counsellor, the SENCo or the head to say");
        Viewer.Person head = someone("HEAD", school);
        assertThatThrownBy(() -> led(head, counselling, workerOf(head)))
                .hasStackTraceContaining("Nobody takes counselling on by themself");
    }

    @Test
    void nobodySignsInAsTheCounsellorByTheirOwnWord() {
        Viewer.Person senco = fixture.partnership().someone("SENCO", school);
        assertThat(as(senco, () -> handovers.account(ann, senco.id())))
                .map(Problem::code)
                .contains("COUNSELLOR-SELF");
        assertThatThrownBy(() -> as(senco, () -> {
                    workers.link(ann.id(), senco.id());
                    return true;
                }))
                .hasStackTraceContaining("Nobody makes themself the counsellor");
        Worker other = fixture.aWorkerAt(school);
        assertThat(as(senco, () -> handovers.account(other, senco.id()))).isEmpty();
    }

    @Test
    void nobodyPutsTheirOwnCounsellingUnderAColleaguesPlan() {
        Viewer.Person colleague = someone("KEY_WORKER", school);
        Worker own = workerOf(colleague);
        Child other = fixture.aChildAt(school);
        for (InterventionKind kind : List.of(InterventionKind.COUNSELLING, InterventionKind.FAMILY_SUPPORT)) {
            assertThatThrownBy(() -> as(colleague, () -> {
                        Intervention begun = fixture.opened(other, kind, own, today);
                        return jdbc.sql("""
                                        insert into support.family_plan_child (plan_id, intervention_id)
                                        select plan_id, ? from support.family_plan_child where intervention_id = ?
                                        """)
                                .params(begun.id(), counselling.id())
                                .update();
                    }))
                    .hasStackTraceContaining(
                            kind == InterventionKind.COUNSELLING
                                    ? "Counselling is for one child"
                                    : "A plan is for support of its own kind");
        }
        assertThatThrownBy(() -> as(
                        colleague,
                        () -> jdbc.sql("update support.family_plan set kind = 'LINK_WORK'")
                                .update()))
                .hasStackTraceContaining("A plan stays with its children");
        assertThat(notes(colleague)).isEmpty();
    }

    @Test
    void whereTheChildMovedTheSencoSaysWhoCounselsAndNotThemself() {
        String receiving = fixture.aSchool();
        fixture.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2008-05-12,,5
                """.formatted(zoe.upn(), receiving));
        Viewer.Person colleague = someone("KEY_WORKER", receiving);
        Viewer.Person senco = someone("SENCO", receiving);
        Viewer.Person counsellor = someone("KEY_WORKER", receiving);
        refused(take(colleague, workerOf(colleague)), "for the counsellor, the SENCo or the head to say");
        refused(take(senco, workerOf(senco)), "Nobody takes counselling on by themself");
        assertThat(Browser.leadsTo(take(senco, workerOf(counsellor))))
                .endsWith(counselling.publicId().toString());
        assertThat(notes(counsellor)).containsExactly(CANARY);
        assertThat(Map.of("colleague", notes(colleague), "senco", notes(senco)))
                .containsOnly(Map.entry("colleague", List.of()), Map.entry("senco", List.of()));
    }
}
