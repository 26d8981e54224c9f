package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.work.MyWork;
import uk.haven.testing.OwnHaven;

class KeyWorkerChapterIntegrationTests {

    private final OwnHaven haven = SharedDemo.haven();

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewers.as(viewer, () -> haven.bean(TransactionTemplate.class).execute(_ -> work.get()));
    }

    private Viewer.Person keyWorker() {
        return haven.bean(Accounts.class)
                .byEmail("key.worker@demo.example")
                .orElseThrow()
                .viewerOn(DemoCalendar.TODAY);
    }

    @Test
    void theDemosKeyWorkerLeadsMoreThanAnyoneElseOfTheSchool() {
        Viewer.Person person = keyWorker();
        List<Integer> led = as(new Viewer.System("test"), () -> {
            long school = haven.bean(Partnership.class)
                    .schoolByLaestab("850/9990")
                    .orElseThrow()
                    .id();
            var interventions = haven.bean(Interventions.class);
            List<Worker> mine = haven.bean(Workers.class).ofAccount(person.id());
            assertThat(mine).singleElement().satisfies(each -> {
                assertThat(each.schoolId()).hasValue(school);
                assertThat(each.capacity()).isPresent();
            });
            List<Integer> others = haven.bean(Workers.class).at(school, DemoCalendar.TODAY).stream()
                    .map(each -> open(interventions.ledBy(List.of(each.id()))))
                    .toList();
            int own = open(interventions.ledBy(List.of(mine.getFirst().id())));
            assertThat(others).allMatch(each -> each <= own);
            return others;
        });
        assertThat(led).hasSizeGreaterThan(5);
    }

    private static int open(List<Intervention> led) {
        return (int) led.stream().filter(each -> each.endedOn().isEmpty()).count();
    }

    @Test
    void myWorkOfTheDemosKeyWorkerHasSomethingInEveryPart() {
        Viewer.Person person = keyWorker();
        MyWork.Work work = as(person, () -> haven.bean(MyWork.class).of(person, DemoCalendar.TODAY));
        assertThat(work.linked()).isTrue();
        Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
        for (Bucket each : Bucket.values()) {
            counts.put(each, work.count(each));
        }
        assertThat(counts)
                .allSatisfy(
                        (bucket, count) -> assertThat(count).as(bucket.label()).isPositive());
        assertThat(work.todos()).hasSizeBetween(6, 40);
    }
}
