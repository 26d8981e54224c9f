package uk.haven.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.audit.Audit;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.intake.Uploading;
import uk.haven.intake.formats.Limits;
import uk.haven.intake.formats.Recogniser;
import uk.haven.testing.IntegrationTest;
import uk.haven.vulnerability.Screening;

@IntegrationTest
class InterruptedIntegrationTests extends Uploading {

    @Autowired
    SetStore sets;

    @Autowired
    SetWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FileLoad loading;

    @Autowired
    FileStore files;

    @Autowired
    Recogniser recogniser;

    @Autowired
    Limits limits;

    @Autowired
    ObjectProvider<Audit> audit;

    @Autowired
    ObjectProvider<WhereAndWhen> now;

    @Autowired
    Screening screening;

    /** What is evidence of level 3 by itself: all three indicators of the household. */
    private Path household(int serial) throws Exception {
        var text = new StringBuilder("upn,laestab,indicator,observed_on\n");
        for (String code : List.of("L2-PARENT-MENTAL-HEALTH", "L2-PARENT-SUBSTANCE", "L2-DOMESTIC-VIOLENCE")) {
            text.append(String.join(",", upn(serial), laestab, code, "2007-10-12"))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("indicators.csv"), text);
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Viewers.as(new Viewer.System("test"), () -> transactions.execute(status -> work.get()));
    }

    /** Criteria that are proposed for the pupil, by their positions. */
    private List<Integer> proposed(int serial) {
        return asSystem(() ->
                jdbc.sql("""
                select p.criterion from vulnerability.proposal p join children.child c on c.id = p.child_id
                 where c.upn = :upn and p.cleared_on is null""").param("upn", upn(serial)).query(Integer.class).list());
    }

    private void onRoll(int serial) throws Exception {
        Path pupils = Files.writeString(folder.resolve("pupils.csv"), pupils(row(serial, "2007-09-04")));
        intake.importAll(List.of(pupils), ImportOptions.command(), each -> {});
    }

    /** An import of which nobody hears: its process died before it could tell. */
    private Intake dyingBeforeItTells() {
        var applying = new Applying(loading, files, transactions, event -> {}, audit);
        return new ImportSet(recogniser, applying, limits, folder.resolve("data"), clock, now);
    }

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

    @Test
    void whatWasAppliedBeforeACrashIsScreenedWhenTheNextProcessCatchesUp() throws Exception {
        onRoll(3);
        screening.catchUp(partnership.today());
        Files.createDirectories(folder.resolve("data"));
        dyingBeforeItTells().importAll(List.of(household(3)), ImportOptions.command(), each -> {});
        assertThat(proposed(3)).isEmpty();

        screening.catchUp(partnership.today());
        assertThat(proposed(3)).containsExactly(6);
        int owed = asSystem(() -> jdbc.sql("select count(*) from intake.file where awaits_screening")
                .query(Integer.class)
                .single());
        assertThat(owed).isZero();
    }

    @Test
    void whatWasAppliedBeforeAnImportBrokeOffIsScreenedBeforeTheCommandEnds() throws Exception {
        onRoll(4);
        var sent = List.of(household(4));
        assertThatThrownBy(() -> intake.importAll(sent, ImportOptions.command(), each -> {
                    throw new IllegalStateException("The report cannot be written");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(proposed(4)).containsExactly(6);
    }

    @Test
    void whoseRoleEndedSinceTheFilesCameWritesNothingMore() throws Exception {
        String set = send("pupils.csv", pupils(row(5, "2007-09-04")));
        assertThat(whenDone(set)).contains("1 row would change something");
        long batch = batch(set);
        long account = asSystem(() -> sets.set(batch)).orElseThrow().account().orElseThrow();
        long role = accounts.find(account).orElseThrow().roles().getFirst().id();
        accounts.endRole(account, role, OptionalLong.empty());
        work.apply(batch, (done, label) -> {});
        assertThat(known(5)).isFalse();
    }
}
