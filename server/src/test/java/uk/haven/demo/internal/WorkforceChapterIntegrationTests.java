package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

class WorkforceChapterIntegrationTests {

    @Test
    void everyoneWhoSupportsTheDemosChildrenHasACapacityAndSomePostsEnd() {
        var haven = SharedDemo.haven();
        List<Worker> ofStaff = Viewers.as(
                        new Viewer.System("test"),
                        () -> haven.bean(TransactionTemplate.class)
                                .execute(_ -> haven.bean(Workers.class).all()))
                .stream()
                .filter(each ->
                        each.activeOn(DemoCalendar.TODAY) && !each.staffId().isEmpty())
                .toList();
        assertThat(ofStaff)
                .hasSizeGreaterThan(30)
                .allMatch(each -> each.capacity().isPresent());
        assertThat(ofStaff.stream().filter(each -> each.activeUntil().isPresent()))
                .hasSize(2);
    }
}
