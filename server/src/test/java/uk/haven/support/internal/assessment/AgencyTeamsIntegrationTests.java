package uk.haven.support.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.CommonAssessments;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.ReferralFixture;
import uk.haven.support.Referrals;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.WorkSource.WorkItem;
import uk.haven.support.internal.referral.ReferralSteps;
import uk.haven.testing.IntegrationTest;

/** What a worker of an agency reads in a team around a child, and when no more. */
@IntegrationTest
class AgencyTeamsIntegrationTests {

    private static final String WHY = "Visits the family and plans with the school";

    @Autowired
    ApplicationContext context;

    @Autowired
    AgencyTeams agencies;

    @Autowired
    TeamBook teams;

    @Autowired
    AssessmentBook book;

    @Autowired
    AssessmentWork work;

    @Autowired
    CommonAssessments assessments;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralSteps steps;

    @Autowired
    SupportBook support;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    private ReferralFixture fixture;
    private LocalDate today;
    private String school;
    private Child child;
    private Viewer.Person senco;
    private Agency agency;
    private Viewer.Person visitor;
    private Worker aisha;
    private Intervention of;

    @BeforeEach
    void anAssessmentAndAnAgency() {
        fixture = new ReferralFixture(context);
        today = partnership.today();
        school = fixture.support().aSchool();
        child = fixture.support().aChildAt(school);
        fixture.keepToOurselves(child, school);
        senco = fixture.support().partnership().someone("SENCO", school);
        agency = fixture.anAgency();
        visitor = fixture.aWorkerOf(agency);
        aisha = batch(() -> {
            Worker added = workers.addAtAgency(agency.id(), "Aisha O'Wren عائشة", "Social worker", today.minusYears(1));
            workers.link(added.id(), visitor.id());
            return added;
        });
        of = batch(() -> {
            Intervention begun =
                    assessments.start(child, today.minusWeeks(8), today.plusWeeks(2), OptionalLong.empty());
            assessments.write(begun, "development", Map.of("health-needs", "Sleeps badly"));
            assessments.write(begun, "home", Map.of("situation", "Four in one room"));
            assessments.meets(begun, today.plusDays(3), "The staff room");
            return begun;
        });
    }

    private <T> T as(Viewer viewer, Supplier<T> doing) {
        return fixture.support().partnership().as(viewer, doing);
    }

    private <T> T batch(Supplier<T> doing) {
        return fixture.support().partnership().asBatch(doing);
    }

    private Intervention accepted() {
        Service service = fixture.aServiceOf(agency);
        return batch(() -> {
            Intervention sent = referrals.draft(
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
                            Optional.of(today.plusWeeks(4)),
                            OptionalLong.empty(),
                            "The SENCo"),
                    today);
            referrals.send(sent, child, today);
            return sent;
        });
    }

    private Intervention inHand() {
        Intervention sent = accepted();
        batch(() -> {
            referrals.step(sent, "ACCEPT", today, "", Optional.empty(), true);
            return true;
        });
        return sent;
    }

    private Optional<Problem> joins(String why) {
        return as(senco, () -> agencies.join(of, Optional.of(aisha.publicId()), why, today));
    }

    private boolean reads() {
        return as(visitor, () -> support.find(of.publicId())).isPresent();
    }

    private long rows(String table) {
        return as(
                visitor,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void workersAreOfferedOnceTheirAgencyHasAcceptedAReferralOfTheChild() {
        assertThat(as(senco, () -> agencies.offered(of))).isEmpty();
        assertThat(joins(WHY)).map(Problem::code).contains("TEAM-AGENCY");
        Intervention sent = accepted();
        assertThat(as(senco, () -> agencies.offered(of))).as("not answered").isEmpty();
        batch(() -> {
            referrals.step(sent, "ACCEPT", today, "", Optional.empty(), true);
            return true;
        });
        assertThat(as(senco, () -> agencies.offered(of)))
                .extracting(each -> each.worker().name(), AgencyTeams.Offered::until)
                .containsExactly(tuple("Aisha O'Wren عائشة", today.plusWeeks(4)));
        var stranger = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThat(as(stranger, () -> agencies.offered(of))).isEmpty();
        assertThat(as(visitor, () -> agencies.offered(of)))
                .as("nobody brings themself in")
                .isEmpty();
    }

    @Test
    void whyTheyReadItIsSaidAndOnlyByWhomTheWholeAssessmentIsOpenTo() {
        inHand();
        assertThat(joins("  ")).map(Problem::code).contains("TEAM-WHY");
        assertThat(joins("x".repeat(501))).map(Problem::code).contains("TEXT-LENGTH");
        var colleague = fixture.support().partnership().someone("KEY_WORKER", school);
        assertThat(as(colleague, () -> agencies.join(of, Optional.of(aisha.publicId()), WHY, today)))
                .map(Problem::code)
                .contains("TEAM-SHUT");
        assertThat(as(senco, () -> agencies.join(of, Optional.of(UUID.randomUUID()), WHY, today)))
                .map(Problem::field)
                .contains("agency-worker");
        assertThat(joins(WHY)).isEmpty();
        assertThat(as(senco, () -> teams.of(of).now()))
                .extracting(Team.Member::name, Team.Member::relation, Team.Member::why)
                .containsExactly(tuple("Aisha O'Wren عائشة", "Social worker", WHY));
        assertThat(as(senco, () -> agencies.offered(of))).as("in it already").isEmpty();
    }

    @Test
    void inTheTeamTheyReadTheAssessmentAndTheTeamAndNothingElseOfTheChild() {
        inHand();
        assertThat(reads()).isFalse();
        assertThat(rows("support.assessment_part")).isZero();
        assertThat(joins(WHY)).isEmpty();

        assertThat(reads()).isTrue();
        as(visitor, () -> {
            var written = book.written(book.find(of).orElseThrow().version());
            assertThat(written.get("development").answers().texts()).containsEntry("health-needs", "Sleeps badly");
            assertThat(written.get("home").answers().texts()).containsEntry("situation", "Four in one room");
            assertThat(teams.of(of).next()).isPresent();
            assertThat(agencies.mine())
                    .containsExactly(new AgencyTeams.Mine(
                            of.id(), "Zoë O'Hara-Müller", "", "", WHY, Optional.of(today.plusWeeks(4))));
            return true;
        });
        for (String table : List.of(
                "children.child",
                "children.enrolment",
                "children.characteristics",
                "children.family_member",
                "vulnerability.recorded_level",
                "vulnerability.indicator_observation",
                "vulnerability.proposal",
                "schooling.exclusion",
                "support.programme",
                "support.handover",
                "support.assessment_opening",
                "audit.who_has_seen(" + child.id().value() + ")")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("support.intervention"))
                .as("their referral and the assessment")
                .isEqualTo(2);
        for (String writing : List.of(
                "update support.assessment_part set answers = '{}'",
                "update support.team_member set why = 'Longer'",
                "update support.assessment set closing_words = 'X'")) {
            assertThatThrownBy(() -> as(visitor, () -> jdbc.sql(writing).update()))
                    .as(writing)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        var elsewhere = fixture.aWorkerOf(fixture.anAgency());
        assertThat(as(elsewhere, () -> support.find(of.publicId()))).isEmpty();
        assertThat(as(fixture.aWorkerOf(agency), () -> support.find(of.publicId())))
                .as("a colleague is not in the team")
                .isEmpty();
    }

    @Test
    void theyReadNothingOnceTheyHaveLeftOrNothingIsSharedOrItIsClosed() {
        Intervention referral = inHand();
        joins(WHY);
        long member = as(senco, () -> teams.of(of).now().getFirst().id());
        as(senco, () -> {
            teams.leave(of, member);
            return true;
        });
        assertThat(reads()).isFalse();
        assertThat(rows("support.team_member")).isZero();
        assertThat(as(visitor, agencies::mine)).isEmpty();

        assertThat(joins(WHY)).as("taken in again").isEmpty();
        assertThat(reads()).isTrue();
        assertThat(as(senco, () -> steps.withdrawShare(referral, "The family asked for it", today)))
                .isEmpty();
        assertThat(reads()).isFalse();
        assertThat(rows("support.assessment_part")).isZero();
        assertThat(as(senco, () -> agencies.readUntil(of))).isEmpty();

        inHand();
        assertThat(reads()).as("another referral").isTrue();
        batch(() -> {
            assessments.close(of, today, InterventionOutcome.ACHIEVED, "They manage alone");
            return true;
        });
        assertThat(reads()).isFalse();
    }

    @Test
    void anActionTheyHaveTakenOnIsTheirWorkUnderTheChildsName() {
        inHand();
        joins(WHY);
        as(
                senco,
                () -> teams.act(
                        of, "Visit on Thursday", new Team.Owner(OptionalLong.of(aisha.id()), aisha.name()), today));
        assertThat(as(visitor, () -> work.work(visitor, List.of(aisha), today)))
                .extracting(WorkItem::who, WorkItem::sentence)
                .containsExactly(
                        tuple("Zoë O'Hara-Müller", "Common assessment: your action for the team is due today"));
        assertThat(as(visitor, () -> work.work(visitor, List.of(aisha), today))
                        .getFirst()
                        .path())
                .startsWith("/support/teams/" + of.publicId() + "#action-");
    }
}
