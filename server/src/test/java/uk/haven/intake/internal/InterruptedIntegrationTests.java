package uk.haven.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.Uploading;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class InterruptedIntegrationTests extends Uploading {

    @Autowired
    SetStore sets;

    @Autowired
    SetWork work;

    @Autowired
    JdbcClient jdbc;

    private long batch(String set) {
        return Viewers.as(new Viewer.System("test"), () -> transactions.execute(status -> sets.set(idOf(set))))
                .orElseThrow()
                .id();
    }

    private void job(long batch, String status) {
        jdbc.sql("""
                insert into platform.job (kind, subject, status, done, label)
                values ('intake.apply', :batch, :status, 0.5, 'Applying')""").param("batch", batch).param("status", status).update();
    }

    @Test
    void whatIsStoppedWhileItRunsLeavesNothingAndSaysSo() throws Exception {
        String set = send("pupils.csv", pupils(row(1, "2007-09-04")));
        whenDone(set);
        long batch = batch(set);
        assertThatThrownBy(() -> work.apply(batch, (done, label) -> {
                    throw new CancellationException("The person gave up");
                }))
                .isInstanceOf(CancellationException.class);
        job(batch, "cancelled");
        assertThat(known(1)).isFalse();
        assertThat(browser.get(set).body())
                .contains("The work was stopped. Nothing of these files has been taken in.")
                .contains("Not applied");

        browser.post(set + "/again", Map.of());
        assertThat(whenDone(set)).contains("1 row would change something").doesNotContain("The work was stopped");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(known(1)).isTrue();
    }

    @Test
    void whatACrashedProcessHadInHandIsTakenUp() throws Exception {
        String set = send("pupils.csv", pupils(row(2, "2007-09-04")));
        whenDone(set);
        long batch = batch(set);
        job(batch, "running");
        jdbc.sql("""
                insert into platform.scheduled_tasks
                       (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('job', :instance, now() - interval '1 hour', true, 'a process that is gone',
                        now() - interval '1 hour', 1)""")
                .param("instance", "intake.apply/" + batch + "/" + UUID.randomUUID())
                .update();
        assertThat(browser.get(set).body()).contains("You may leave this page");
        assertThat(whenDone(set)).contains("1 row changed something");
        assertThat(known(2)).isTrue();
    }
}
