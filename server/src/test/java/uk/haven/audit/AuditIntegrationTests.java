package uk.haven.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class AuditIntegrationTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Viewer.Person person(Role role) {
        var membership = new Viewer.Membership(role, Optional.empty(), Optional.empty());
        Account account = accounts.addReady(new Accounts.NewAccount(
                UUID.randomUUID() + "@audit.example",
                "Pat Example",
                "gravel teapot orchard 9",
                new byte[20],
                List.of(membership)));
        return new Viewer.Person(account.id(), account.name(), List.of(membership));
    }

    private void record(Viewer viewer, String kind, String subject) {
        Viewers.as(
                viewer,
                () -> transactions.executeWithoutResult(
                        status -> audit.record(new Audit.Entry("thing.viewed", kind, subject, ""))));
    }

    private long seenBy(Viewer viewer, String subject) {
        return Viewers.as(
                viewer,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from audit.entry where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void everyoneSeesTheirOwnActsThePrivacyOfficerAll() {
        Viewer.Person one = person(Role.COMMITTEE_MEMBER);
        Viewer.Person other = person(Role.ADMINISTRATOR);
        String subject = UUID.randomUUID().toString();
        record(one, "thing", subject);
        assertThat(seenBy(one, subject)).isEqualTo(1);
        assertThat(seenBy(other, subject)).isZero();
        assertThat(seenBy(person(Role.PRIVACY_OFFICER), subject)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackWasNotDone() {
        String subject = UUID.randomUUID().toString();
        Viewers.as(
                new Viewer.System("test"),
                () -> transactions.executeWithoutResult(status -> {
                    audit.record(new Audit.Entry("thing.viewed", "thing", subject, ""));
                    status.setRollbackOnly();
                }));
        assertThat(seenBy(new Viewer.System("test"), subject)).isZero();
    }

    @Test
    void nobodyChangesOrRemovesARow() {
        Viewer system = new Viewer.System("test");
        String subject = UUID.randomUUID().toString();
        record(system, "thing", subject);
        for (String statement : List.of(
                "update audit.entry set detail = 'x' where subject = '" + subject + "'",
                "delete from audit.entry where subject = '" + subject + "'",
                "truncate audit.entry")) {
            assertThatThrownBy(() -> Viewers.as(
                            system,
                            () -> transactions.executeWithoutResult(
                                    status -> jdbc.sql(statement).update())))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void nobodyActsInAnothersName() {
        Viewer.Person one = person(Role.COMMITTEE_MEMBER);
        Viewer.Person other = person(Role.COMMITTEE_MEMBER);
        assertThatThrownBy(() -> Viewers.as(
                        one,
                        () -> transactions.executeWithoutResult(
                                status -> jdbc.sql("""
                                insert into audit.entry (nonce, at, account_id, action, subject_kind, subject, detail, mac)
                                values (1, now(), ?, 'a', 'b', 'c', 'd', '')
                                """).param(other.id()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whoHasSeenAChildIsToldWithNamesToThoseWhoMayKnow() {
        Viewer.Person officer = person(Role.PRIVACY_OFFICER);
        int child = 1_900_000_000 + (int) (System.nanoTime() % 1_000_000);
        record(officer, "child", Integer.toString(child));
        record(officer, "child", Integer.toString(child));
        List<AuditTrail.Look> looks =
                Viewers.as(officer, () -> transactions.execute(status -> trail.whoHasSeen(child)));
        assertThat(looks).hasSize(1);
        assertThat(looks.getFirst().who()).isEqualTo("Pat Example");
        assertThat(looks.getFirst().times()).isEqualTo(2);
        List<AuditTrail.Look> hidden = Viewers.as(
                person(Role.COMMITTEE_MEMBER), () -> transactions.execute(status -> trail.whoHasSeen(child)));
        assertThat(hidden).isEmpty();
    }

    @Test
    void anActNeedsATransactionAndAViewer() {
        var entry = new Audit.Entry("thing.viewed", "thing", "1", "");
        assertThatThrownBy(() -> audit.record(entry)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Viewers.as(new Viewer.System("test"), () -> audit.record(entry)))
                .isInstanceOf(IllegalStateException.class);
    }
}
