package uk.haven.milestones.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class DecisionRunIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DecisionRun run;

    @Autowired
    StandardsEvaluation evaluation;

    @Autowired
    Deciding deciding;

    @Autowired
    Starts starts;

    @Autowired
    StartWork work;

    @Autowired
    Outreach outreach;

    @Autowired
    JdbcClient jdbc;

    private MilestonesFixture fixture;
    private String school;
    private Child below;
    private Child missing;
    private Viewer.Person senco;
    private SchoolYear year;

    @BeforeEach
    void twoChildren() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        below = fixture.aChild(school, "O'Hara", "Zoë", "4");
        missing = fixture.aChild(school, "Null", "Ada", "4");
        year = fixture.lastYear();
        fixture.aResult(below, school, fixture.lastDecisionPoint().minusDays(3), "GRT2", "REA", "88");
        senco = fixture.support().partnership().someone("SENCO", school);
    }

    private List<Finding> findings() {
        return run.of(List.of(fixture.idOf(school)), year, fixture.today(), run.framework(year, fixture.today()));
    }

    private Finding of(Child child) {
        return findings().stream()
                .filter(each -> each.child().id().equals(child.id()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.support().partnership().as(viewer, work);
    }

    private Deciding.Asked reading(boolean outreach) {
        LocalDate from = fixture.today();
        return new Deciding.Asked(
                "reading", "Reading programme", "Owls", from, from.plusWeeks(12), Optional.empty(), "", outreach);
    }

    @Test
    void aSchoolSeesOfItsChildrenWhatBatchWorkSees() {
        var own = as(
                senco,
                () -> findings().stream()
                        .map(each ->
                                each.child().id().value() + " " + each.trigger().code() + " " + each.reading())
                        .sorted()
                        .toList());
        var batch = new ArrayList<String>();
        fixture.support().partnership().asBatch(() -> {
            evaluation.everyone(
                    year,
                    fixture.today(),
                    run.framework(year, fixture.today()),
                    (child, position, trigger, reading) -> {
                        if (child.schoolId() == fixture.idOf(school)
                                && trigger.code().startsWith("Y4")) {
                            batch.add(child.childId() + " " + trigger.code() + " " + reading);
                        }
                    });
            return true;
        });
        assertThat(own)
                .hasSize(2)
                .containsExactlyElementsOf(batch.stream().sorted().toList());
        assertThat(as(senco, () -> of(below)).reading().status()).isEqualTo(Status.BELOW);
        assertThat(as(senco, () -> of(missing)).reading().status()).isEqualTo(Status.MISSING);
    }

    @Test
    void aDecisionIsForTheSchoolAndNobodyElseMayMakeIt() {
        as(senco, () -> {
            deciding.none(List.of(of(below)), year, "Moves away at Easter", fixture.today());
            return true;
        });
        assertThat(as(senco, () -> of(below)).decision()).hasValueSatisfying(each -> {
            assertThat(each.result()).isEqualTo("88");
            assertThat(each.reason()).isEqualTo("Moves away at Easter");
            assertThat(each.by()).isEqualTo(senco.name());
        });
        Viewer.Person elsewhere = fixture.support()
                .partnership()
                .someone("SENCO", fixture.support().aSchool());
        assertThat(as(elsewhere, this::findings)).isEmpty();
        assertThat(as(
                        elsewhere,
                        () -> jdbc.sql("select count(*) from milestones.decision")
                                .query(Long.class)
                                .single()))
                .isZero();
        Viewer.Person mentor = fixture.support().partnership().someone("KEY_WORKER", school);
        Finding found = as(mentor, () -> of(missing));
        assertThatThrownBy(() -> as(mentor, () -> {
                    deciding.none(List.of(found), year, "Not mine to say", fixture.today());
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void programmesAreStartedOnceAndWhatTheRulesRefuseIsTold() {
        long first = started(reading(false));
        as(senco, () -> {
            var told = starts.toldOf(List.of(first), fixture.today()).get(first);
            assertThat(told.get(below.id().value()).child().state()).isEqualTo(Start.State.STARTED);
            assertThat(told.get(below.id().value()).words()).startsWith("goes on until");
            return true;
        });
        work.run(first, (done, label) -> {});
        assertThat(programmes()).isEqualTo(2);
    }

    /** Asks for a programme for both, and carries it out. */
    private long started(Deciding.Asked asked) {
        Deciding.Answer answer =
                as(senco, () -> deciding.start(List.of(of(below), of(missing)), year, asked, fixture.today()));
        long start = ((Deciding.Answer.Recorded) answer).starts().getFirst();
        work.run(start, (done, label) -> {});
        return start;
    }

    private long programmes() {
        return as(
                senco,
                () -> jdbc.sql("select count(*) from support.intervention where kind = 'PROGRAMME'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void outreachGivesNoMoreThanTheYearsPlaces() {
        Viewer.Person manager = fixture.support().partnership().someone("PARTNERSHIP_MANAGER", school);
        long taken = as(senco, () -> outreach.volume(year).taken());
        as(manager, () -> {
            outreach.agree(year, (int) taken + 1);
            return true;
        });
        Deciding.Answer both =
                as(senco, () -> deciding.start(List.of(of(below), of(missing)), year, reading(true), fixture.today()));
        assertThat(((Deciding.Answer.Refused) both).problems().stream().map(Problem::code))
                .containsExactly("OUTREACH-FULL");
        as(senco, () -> deciding.start(List.of(of(below)), year, reading(true), fixture.today()));
        assertThat(as(senco, () -> outreach.volume(year)).left()).isZero();
        assertThatThrownBy(() -> as(senco, () -> {
                    outreach.agree(year, 100);
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatOutreachGivesNamesItsServiceAndIsCountedFromTheProgrammes() {
        Viewer.Person manager = fixture.support().partnership().someone("PARTNERSHIP_MANAGER", school);
        SchoolYear now = new SchoolYear(year.start() + 1);
        long taken = as(senco, () -> outreach.volume(now).taken());
        as(manager, () -> {
            outreach.agree(now, (int) taken + 2);
            return true;
        });
        var answer = (Deciding.Answer.Recorded) as(
                senco,
                () -> deciding.start(
                        run
                                .of(
                                        List.of(fixture.idOf(school)),
                                        now,
                                        fixture.today(),
                                        run.framework(now, fixture.today()))
                                .stream()
                                .filter(each -> each.child().id().equals(missing.id()))
                                .limit(1)
                                .toList(),
                        now,
                        reading(true),
                        fixture.today()));
        // while it waits, its place is taken; once it is started, the programme itself takes it
        assertThat(as(senco, () -> outreach.volume(now)).taken()).isEqualTo(taken + 1);
        work.run(answer.starts().getFirst(), (done, label) -> {});
        assertThat(as(senco, () -> outreach.volume(now)).taken()).isEqualTo(taken + 1);
        assertThat(as(
                        senco,
                        () -> jdbc.sql("""
                                        select s.code
                                          from support.intervention i join directory.service s on s.id = i.service_id
                                         where i.child_id = :child and i.kind = 'PROGRAMME'
                                        """)
                                .param("child", missing.id().value())
                                .query(String.class)
                                .list()))
                .containsExactly("special-school-outreach");
    }
}
