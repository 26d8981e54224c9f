package uk.haven.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ConcurrentModel;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.internal.TestSignIn;
import uk.haven.audit.Audit;
import uk.haven.audit.internal.AuditReading;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class AuditFileIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    TestSignIn signIn;

    @Autowired
    AuditReading reading;

    @Autowired
    Audit audit;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void moreThanOneFileHoldsIsRefusedWithWhatToDoAndNeverCutOff() throws Exception {
        Viewer.Person officer = signIn.with(Role.PRIVACY_OFFICER);
        String action = "thing." + UUID.randomUUID();
        record(officer, action, 2);
        var whole = taken(officer, action);
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentAsString().lines())
                .as("a header and two acts")
                .hasSize(3);
        record(officer, action, 1);
        var refused = taken(officer, action);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).isEmpty();
    }

    @Test
    void whatIsWrongWithAnExportIsSaidOnThePageAndNothingTypedIsLost() {
        Browser officer = new Browser(port).as(signIn.cookie(signIn.with(Role.PRIVACY_OFFICER)));
        var answer = officer.get("/audit.csv?from=yesterday&child=1234");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("is not a date")
                .contains("Write it like 2008-05-16")
                .contains("value=\"1234\"");
    }

    private MockHttpServletResponse taken(Viewer.Person officer, String action) throws Exception {
        var response = new MockHttpServletResponse();
        var model = new ConcurrentModel();
        var controller = new AuditController(reading, audit, accounts, transactions, 2);
        Viewers.as(officer, () -> {
            try {
                controller.export("", "", action, "", "", response, model);
            } catch (java.io.IOException failure) {
                throw new AssertionError(failure);
            }
            return true;
        });
        if (response.getStatus() != 200) {
            var page = (AuditPage) Objects.requireNonNull(model.get("page"));
            assertThat(page.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.wrong()).isEqualTo("More than 2 acts fit, and one file holds no more");
                assertThat(problem.remedy()).startsWith("Choose fewer days");
            });
        }
        return response;
    }

    private void record(Viewer.Person officer, String action, int times) {
        Viewers.as(officer, () -> {
            transactions.executeWithoutResult(status -> {
                for (int i = 0; i < times; i++) {
                    audit.record(new Audit.Entry(action, "thing", "", ""));
                }
            });
            return true;
        });
    }
}
