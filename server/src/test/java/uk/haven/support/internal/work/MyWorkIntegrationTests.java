package uk.haven.support.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class MyWorkIntegrationTests {

    private static final LocalDate TODAY = SupportFixture.TODAY;

    @Autowired
    ApplicationContext context;

    @Autowired
    MyWork work;

    @Autowired
    WorkChanges changes;

    @Autowired
    Arrivals arrivals;

    @Autowired
    SupportBook book;

    @Autowired
    Workers workers;

    private SupportFixture fixture;
    private String school;
    private Child child;
    private Worker mentor;
    private Viewer.Person keyWorker;

    @BeforeEach
    void aMentorWhoSignsIn() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        keyWorker = fixture.partnership().someone("KEY_WORKER", school);
        fixture.partnership().asBatch(() -> {
            workers.link(mentor.id(), keyWorker.id());
            return true;
        });
    }

    /** Bereavement support: a kind that says nothing of its own. */
    private Intervention support(LocalDate began) {
        return as(keyWorker, () -> fixture.opened(child, InterventionKind.BEREAVEMENT, mentor, began));
    }

    private <T> T as(Viewer viewer, java.util.function.Supplier<T> doing) {
        return fixture.partnership().as(viewer, doing);
    }

    private List<Todo> todos(Viewer.Person of) {
        return as(of, () -> work.of(of, TODAY)).todos();
    }

    private void next(Intervention of, LocalDate day) {
        as(keyWorker, () -> {
            book.next(of, Optional.of(day));
            return true;
        });
    }

    @Test
    void whatIsOverdueComesBeforeWhatIsDueAndWhatIsNew() {
        next(support(TODAY.minusWeeks(3)), TODAY.minusDays(2));
        next(support(TODAY.minusWeeks(4)), TODAY.minusDays(9));
        next(support(TODAY.minusWeeks(5)), TODAY);
        support(TODAY.minusDays(1));
        assertThat(todos(keyWorker))
                .extracting(Todo::bucket, each -> each.item().due())
                .containsExactly(
                        tuple(Bucket.OVERDUE, TODAY.minusDays(9)),
                        tuple(Bucket.OVERDUE, TODAY.minusDays(2)),
                        tuple(Bucket.DUE, TODAY),
                        tuple(Bucket.NEW, TODAY.minusDays(1)));
    }

    @Test
    void whatHasEndedAsksNothing() {
        var ended = support(TODAY.minusDays(1));
        as(keyWorker, () -> book.end(ended, TODAY, InterventionOutcome.ACHIEVED));
        assertThat(todos(keyWorker)).isEmpty();
    }

    @Test
    void nobodyElseFindsItInTheirWork() {
        support(TODAY.minusDays(1));
        var colleague = fixture.partnership().someone("KEY_WORKER", school);
        assertThat(as(colleague, () -> work.of(colleague, TODAY)).linked()).isFalse();
        assertThat(todos(colleague)).isEmpty();
        assertThat(todos(fixture.partnership().someone("SENCO", fixture.aSchool())))
                .isEmpty();
    }

    @Test
    void supportOfAChildWhoMovedToAnotherSchoolIsNoLongerInTheWork() {
        support(TODAY.minusDays(1));
        fixture.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2007-09-04,2008-05-14,4
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2008-05-15,,4
                """.formatted(child.upn(), school, child.upn(), fixture.aSchool()));
        assertThat(todos(keyWorker)).isEmpty();
    }

    @Test
    void supportOfEveryKindThatCameWithAChildIsForSomebodyHereToTakeOn() {
        var programme =
                as(keyWorker, () -> fixture.opened(child, InterventionKind.PROGRAMME, mentor, TODAY.minusWeeks(3)));
        as(keyWorker, () -> fixture.opened(child, InterventionKind.REFERRAL, mentor, TODAY.minusWeeks(3)));
        String next = fixture.aSchool();
        fixture.moves(child, school, next, TODAY.minusDays(1));
        var senco = fixture.partnership().someone("SENCO", next);
        var there = List.of(fixture.partnership().idOf(next));
        assertThat(as(senco, () -> arrivals.at(there, TODAY)))
                .extracting(each -> each.of().id(), each -> each.child().name())
                .containsExactly(tuple(programme.id(), "Zoë O'Hara-Müller"));
        assertThat(todos(senco))
                .extracting(Todo::bucket, each -> each.item().path())
                .contains(tuple(Bucket.NEW, "/support/arrived"));
        assertThat(as(keyWorker, () -> arrivals.at(List.of(fixture.partnership().idOf(school)), TODAY)))
                .isEmpty();
        var worker = fixture.aWorkerAt(next);
        assertThat(as(senco, () -> changes.give(List.of(programme), worker.publicId(), "")))
                .isEmpty();
        assertThat(as(senco, () -> arrivals.at(there, TODAY))).isEmpty();
        assertThat(as(senco, () -> book.cameTo(there, TODAY)))
                .extracting(Intervention::id)
                .contains(programme.id());
    }

    @Test
    void theNextDateIsSetForAllThatAreChosenThatOneLeads() {
        var first = support(TODAY.minusWeeks(3));
        var second = support(TODAY.minusWeeks(3));
        var other = fixture.aWorkerAt(school);
        var anothers =
                as(keyWorker, () -> fixture.opened(child, InterventionKind.BEREAVEMENT, other, TODAY.minusWeeks(3)));
        LocalDate day =
                context.getBean(uk.haven.partnership.Partnership.class).today().plusDays(3);
        as(keyWorker, () -> {
            var mine = changes.mine(Set.of(first.publicId(), second.publicId(), anothers.publicId()));
            assertThat(mine).extracting(Intervention::id).containsExactlyInAnyOrder(first.id(), second.id());
            assertThat(changes.next(mine, day)).isEmpty();
            assertThat(changes.next(mine, day.minusDays(4))).map(Problem::code).contains("NEXT-DATE");
            return true;
        });
        assertThat(as(keyWorker, () -> book.find(List.of(first.id(), second.id(), anothers.id())))
                        .values())
                .extracting(each -> each.nextOn().orElse(null))
                .containsExactlyInAnyOrder(day, day, null);
    }

    @Test
    void whatIsGivenOverIsNewToTheNextWorkerWithItsNote() {
        var given = support(TODAY.minusWeeks(3));
        var next = fixture.aWorkerAt(school);
        var nextAccount = fixture.partnership().someone("KEY_WORKER", school);
        LocalDate today =
                context.getBean(uk.haven.partnership.Partnership.class).today();
        fixture.partnership().asBatch(() -> {
            workers.link(next.id(), nextAccount.id());
            return true;
        });
        assertThat(as(keyWorker, () -> changes.give(List.of(given), next.publicId(), "Ring the aunt")))
                .isEmpty();
        assertThat(todos(keyWorker)).isEmpty();
        var seen = as(nextAccount, () -> work.of(nextAccount, today)).todos();
        assertThat(seen)
                .filteredOn(each -> each.bucket() == Bucket.NEW)
                .extracting(each -> each.item().sentence())
                .containsExactly("Bereavement support: given to you by A Person. “Ring the aunt”");
    }

    @Test
    void nothingIsGivenToAWorkerOfASchoolWhereTheChildIsNot() {
        var given = support(TODAY.minusWeeks(3));
        String elsewhere = fixture.aSchool();
        var stranger = fixture.aWorkerAt(elsewhere);
        fixture.partnership().asBatch(() -> {
            assertThat(changes.give(List.of(given), stranger.publicId(), ""))
                    .extracting(Problem::code)
                    .containsExactly("HANDOVER-OUTSIDE");
            return true;
        });
        assertThat(as(keyWorker, () -> changes.give(List.of(given), UUID.randomUUID(), "")))
                .extracting(Problem::code)
                .containsExactly("WORKER-UNKNOWN");
        assertThat(as(keyWorker, () -> book.find(given.publicId()))
                        .orElseThrow()
                        .workerId())
                .hasValue(mentor.id());
    }
}
