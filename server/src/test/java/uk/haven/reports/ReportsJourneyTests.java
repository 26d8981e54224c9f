package uk.haven.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Role;
import uk.haven.children.PartnershipFixture;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ReportsJourneyTests {

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Test
    void aCommitteeMemberReadsThePartnershipOnADeskAndOnAPhone(Journey member) {
        member.signInAs(Role.COMMITTEE_MEMBER).open("/partnership").assertAccessible();
        assertThat(member.page().textContent("main")).contains("Need against key workers");
        member.page().click("a:has-text('Support across the schools')");
        member.assertAccessible();
        assertThat(member.page().textContent("h1")).contains("Support across the schools");
        member.width(Journey.PHONE).open("/partnership/support").assertNoOverflow();
        member.open("/partnership").assertNoOverflow();
    }

    @Test
    void aHeadReadsTheOwnSchoolAndOpensTheChildrenBehindANumber(Journey head) {
        var fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        String school = fixture.aSchool();
        head.signInAt(Role.HEAD, fixture.idOf(school)).open("/school").assertAccessible();
        assertThat(head.page().textContent("main")).contains("School " + school);
        head.page().click("#need a >> nth=0");
        assertThat(head.page().url()).contains("/children?").contains("level=1");
        head.width(Journey.PHONE).open("/school").assertNoOverflow();
    }
}
