package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ViewerContextIntegrationTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aTransactionWithoutAViewerSeesNobody() {
        List<String> who = transactions.execute(status -> jdbc.sql("select coalesce(access.viewer(), 'nobody')")
                .query(String.class)
                .list());
        assertThat(who).containsExactly("nobody");
    }

    @Test
    void batchWorkIsKnownByItsName() {
        String who = Viewers.as(
                new Viewer.System("screening"),
                () -> transactions.execute(status ->
                        jdbc.sql("select access.viewer()").query(String.class).single()));
        assertThat(who).isEqualTo("s:screening");
    }

    @Test
    void aForgedViewerIsNobody() {
        List<String> who = transactions.execute(status -> {
            jdbc.sql("select set_config('haven.viewer', 's:forged|99999999999|' || repeat('0', 64), true)")
                    .query(String.class)
                    .single();
            return jdbc.sql("select coalesce(access.viewer(), 'nobody')")
                    .query(String.class)
                    .list();
        });
        assertThat(who).containsExactly("nobody");
    }

    @Test
    void aPooledConnectionForgetsTheLastViewer() {
        for (int i = 0; i < 50; i++) {
            Viewers.as(
                    new Viewer.System("screening"),
                    () -> transactions.executeWithoutResult(
                            status -> jdbc.sql("select 1").query(Integer.class).single()));
            List<Boolean> system = transactions.execute(s ->
                    jdbc.sql("select access.is_system()").query(Boolean.class).list());
            assertThat(system).containsExactly(false);
        }
    }
}
