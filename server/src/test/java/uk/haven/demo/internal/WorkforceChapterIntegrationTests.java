package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.support.Workers;
import uk.haven.testing.OwnHaven;

class WorkforceChapterIntegrationTests {

    @Test
    void theDemosKeyWorkerIsALearningMentorWithACapacityWhosePostEnds() {
        try (var haven = OwnHaven.start()) {
            haven.bean(Demo.class).load(_ -> {});
            var account = haven.bean(Accounts.class)
                    .byEmail("key.worker@demo.example")
                    .orElseThrow();
            var mine = Viewers.as(
                    new Viewer.System("test"),
                    () -> haven.bean(TransactionTemplate.class)
                            .execute(_ -> haven.bean(Workers.class).ofAccount(account.id())));
            assertThat(mine).hasSize(1);
            assertThat(mine.getFirst().role()).isEqualTo("learning-mentor");
            assertThat(mine.getFirst().capacity()).isPresent();
            assertThat(mine.getFirst().activeUntil()).isPresent();
        }
    }
}
