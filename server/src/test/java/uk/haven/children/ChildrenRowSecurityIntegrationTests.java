package uk.haven.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ChildrenRowSecurityIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2008-05-16");

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Autowired
    Children children;

    private PartnershipFixture fixture;
    private String school;
    private String former;
    private String other;
    private String upn;
    private ChildId child;

    @BeforeEach
    void aChildWhoMoved() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        school = fixture.aSchool();
        former = fixture.aSchool();
        other = fixture.aSchool();
        upn = fixture.aUpn();
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group,sen
                %1$s,Moss,Ben,2000-02-02,%2$s,2004-09-06,2007-07-20,2,K
                """.formatted(upn, former));
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group,sen
                %1$s,Moss,Ben,2000-02-02,%2$s,2007-09-04,,3,E
                """.formatted(upn, school));
        child = fixture.asBatch(() -> children.onRoll(fixture.idOf(school), DAY))
                .getFirst()
                .id();
    }

    private int rows(Viewer viewer, String table) {
        String column = table.equals("child") ? "id" : "child_id";
        return fixture.as(
                viewer,
                () -> jdbc.sql("select count(*) from children." + table + " where " + column + " = ?")
                        .param(child.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theCurrentSchoolSeesAllOfIt() {
        var senco = fixture.someone("SENCO", school);
        assertThat(rows(senco, "child")).isEqualTo(1);
        assertThat(rows(senco, "enrolment")).isEqualTo(2);
        assertThat(rows(senco, "characteristics")).isEqualTo(2);
        assertThat(fixture.as(senco, () -> children.onRoll(DAY))).hasSize(1);
    }

    @Test
    void aFormerSchoolSeesItsOwnPartAndWhoTheChildIs() {
        var senco = fixture.someone("SENCO", former);
        assertThat(rows(senco, "child")).isEqualTo(1);
        assertThat(rows(senco, "enrolment")).isEqualTo(1);
        assertThat(rows(senco, "characteristics")).isEqualTo(1);
        assertThat(fixture.as(senco, () -> children.onRoll(DAY))).isEmpty();
        assertThat(fixture.as(senco, () -> children.onRoll(LocalDate.parse("2007-07-20"))))
                .hasSize(1);
    }

    @Test
    void anotherSchoolSeesNothing() {
        for (String role : List.of("DATA_MANAGER", "SENCO", "HEAD", "KEY_WORKER")) {
            var someone = fixture.someone(role, other);
            for (String table : List.of("child", "enrolment", "characteristics")) {
                assertThat(rows(someone, table)).as(role + " " + table).isZero();
            }
        }
    }

    @Test
    void rolesOfThePartnershipSeeNoChild() {
        for (String role : List.of(
                "INCLUSION_LEADER", "PARTNERSHIP_MANAGER", "COMMITTEE_MEMBER", "PRIVACY_OFFICER", "ADMINISTRATOR")) {
            assertThat(rows(fixture.someone(role, school), "child")).as(role).isZero();
        }
    }

    @Test
    void aShareShowsTheChildUntilItExpiresOrIsWithdrawn() {
        var worker = fixture.someone("SENCO", other);
        share(worker, "partnership.today()");
        assertThat(rows(worker, "child")).isEqualTo(1);
        assertThat(rows(worker, "characteristics")).isZero();
        fixture.asBatch(() -> jdbc.sql("update children.share set ended_at = now() where child_id = ?")
                .param(child.value())
                .update());
        assertThat(rows(worker, "child")).isZero();
        share(worker, "partnership.today() - 1");
        assertThat(rows(worker, "child")).isZero();
    }

    private void share(Viewer.Person with, String until) {
        fixture.asBatch(() -> jdbc.sql("""
                        insert into children.share (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                        values (?, ?, 'support', 'UK GDPR 6(1)(e)', now(), %s)""".formatted(until))
                .param(child.value())
                .param(with.id())
                .update());
    }

    @Test
    void nobodyCanMoveAChildToTheirOwnSchool() {
        var head = fixture.someone("HEAD", other);
        int changed = fixture.as(
                head,
                () -> jdbc.sql("update children.child set home_school_id = ? where id = ?")
                        .param(fixture.idOf(other))
                        .param(child.value())
                        .update());
        assertThat(changed).isZero();
        assertThatThrownBy(() -> fixture.as(
                        head,
                        () -> jdbc.sql("""
                                insert into children.vulnerable_group (child_id, school_id, kind, valid_from, source, entered_at)
                                values (?, ?, 'IN_CARE', current_date, 'made up', now())""")
                                .param(child.value())
                                .param(fixture.idOf(other))
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theRollOfEverySchoolIsForBatchWorkOnly() {
        var head = fixture.someone("HEAD", school);
        assertThatThrownBy(() -> fixture.as(head, children::rollIndex)).isInstanceOf(IllegalStateException.class);
    }
}
