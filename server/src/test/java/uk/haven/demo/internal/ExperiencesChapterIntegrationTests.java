package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Coverage;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

class ExperiencesChapterIntegrationTests {

    @Test
    void mostHaveHadMuchSomeLackAResidentialAndAtHalfTheSchoolsTheCampWaitsToBeWrittenUp() {
        var haven = SharedDemo.haven();
        Viewers.as(
                new Viewer.System("test"),
                () -> Objects.requireNonNull(haven.bean(TransactionTemplate.class)
                        .execute(_ -> {
                            List<Long> schools = haven.bean(Partnership.class).schools().stream()
                                    .map(School::id)
                                    .toList();
                            List<Standing> all = haven.bean(Experiences.class)
                                    .at(schools, DemoCalendar.TODAY)
                                    .standings();
                            Coverage.Row had = Coverage.all(all);
                            assertThat(had.had() * 100L / had.due())
                                    .as("per cent had")
                                    .isBetween(40L, 75L);
                            assertThat(all.stream()
                                            .filter(each ->
                                                    each.experience().code().equals("KS2-RESIDENTIAL")
                                                            && each.leavesWithout()))
                                    .hasSizeGreaterThan(20);
                            assertThat(all.stream().filter(each -> each.missed().isPresent()))
                                    .hasSizeGreaterThan(100);
                            List<Activity> due = haven.bean(Activities.class).toWriteUp(schools, DemoCalendar.TODAY);
                            assertThat(due)
                                    .extracting(each -> each.plan().title())
                                    .contains("Year 6 camp");
                            assertThat(due).hasSizeBetween(3, 12);
                            return true;
                        })));
    }
}
