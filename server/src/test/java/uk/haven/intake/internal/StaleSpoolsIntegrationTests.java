package uk.haven.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.Uploading;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class StaleSpoolsIntegrationTests extends Uploading {

    @Autowired
    SetStore sets;

    @Autowired
    StaleStore store;

    @Autowired
    FileStore files;

    @Autowired
    Spool spool;

    private void clearedAfter(int days) {
        new StaleSpools(store, files, spool, transactions, Clock.offset(clock, Duration.ofDays(days))).run();
    }

    private long batch(String set) {
        return Viewers.as(new Viewer.System("test"), () -> transactions.execute(status -> sets.set(idOf(set))))
                .orElseThrow()
                .id();
    }

    private Path folderOf(String set) {
        return spool.path("set-" + batch(set));
    }

    @Test
    void whatNobodyDecidedOnForThirtyDaysIsGivenUp() throws Exception {
        String set = send("pupils.csv", pupils(row(1, "2007-09-04")));
        whenDone(set);
        clearedAfter(29);
        assertThat(folderOf(set)).isDirectory();
        assertThat(browser.get(set).body()).contains("Waiting for you");
        clearedAfter(31);
        assertThat(folderOf(set)).doesNotExist();
        assertThat(browser.get(set).body()).contains("Given up");
    }

    @Test
    void aRefusedFileIsKeptForItsColumnsForThirtyDays() throws Exception {
        String set = send("export.csv", "Number,Something else\n1,2\n");
        assertThat(whenDone(set)).contains("which of its columns");
        clearedAfter(29);
        assertThat(folderOf(set)).isDirectory();
        clearedAfter(31);
        assertThat(folderOf(set)).doesNotExist();
        assertThat(browser.get(set).body()).contains("Refused").doesNotContain("which of its columns");
    }

    @Test
    void whatIsAppliedOrDroppedLeavesTheSpoolAtOnceAndALeftFolderGoesWithinADay() throws Exception {
        String applied = send("pupils.csv", pupils(row(2, "2007-09-04")));
        whenDone(applied);
        browser.post(applied + "/apply", Map.of());
        whenDone(applied);
        assertThat(folderOf(applied)).doesNotExist();
        String dropped = send("pupils.csv", pupils(row(3, "2007-09-04")));
        whenDone(dropped);
        browser.post(dropped + "/drop", Map.of());
        assertThat(folderOf(dropped)).doesNotExist();

        spool.folderOf(batch(dropped));
        clearedAfter(0);
        assertThat(folderOf(dropped)).as("a set that may still be arriving").isDirectory();
        clearedAfter(2);
        assertThat(folderOf(dropped)).doesNotExist();
    }
}
