package uk.haven.children.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.children.PartnershipFixture;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class HomeSchoolsIntegrationTests {

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Autowired
    HomeSchools homes;

    private PartnershipFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
    }

    @AfterEach
    void leaveThemAsOfToday() {
        homes.settle(partnership.today());
    }

    @Test
    void anEntrySentAheadTakesEffectOnItsDayAndNotBefore() {
        String junior = fixture.aSchool();
        String secondary = fixture.aSchool();
        String upn = fixture.aUpn();
        fixture.send("pupils", """
                upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group
                %s,Ahead,Mary,1997-03-04,F,%s,2004-09-06,2008-07-24,6
                %s,Ahead,Mary,1997-03-04,F,%s,2008-09-03,,7
                """.formatted(upn, junior, upn, secondary));
        assertThat(homeOf(upn)).isEqualTo(fixture.idOf(junior));
        homes.settle(LocalDate.parse("2008-09-02"));
        assertThat(homeOf(upn)).isEqualTo(fixture.idOf(junior));
        homes.settle(LocalDate.parse("2008-09-03"));
        assertThat(homeOf(upn)).isEqualTo(fixture.idOf(secondary));
        assertThat(homes.settle(LocalDate.parse("2008-09-03"))).isZero();
        homes.settle(LocalDate.parse("2008-09-02"));
        assertThat(homeOf(upn)).isEqualTo(fixture.idOf(junior));
    }

    private long homeOf(String upn) {
        return fixture.asBatch(() -> jdbc.sql("select home_school_id from children.child where upn = ?")
                .param(upn)
                .query(Long.class)
                .single());
    }
}
