package uk.haven.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.children.domain.Upn;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.testing.IntegrationTest;

/** A county's pupils, timed: {@code HAVEN_COUNTY=true}. Its figures are written to the log. */
@IntegrationTest
@EnabledIfEnvironmentVariable(named = "HAVEN_COUNTY", matches = "true")
class CountySpeedIntegrationTests {

    private static final int PUPILS = 180_000;
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

    @Test
    void aCountysPupilsAreTakenInWithinSeconds() {
        var fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        var schools = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            schools.add(fixture.aSchool());
        }
        var rows = new ArrayList<Map<String, String>>(PUPILS);
        var random = new Random(7);
        for (int i = 0; i < PUPILS; i++) {
            var row = new HashMap<String, String>();
            String twelve = "997%09d".formatted(i);
            row.put("upn", Upn.letterFor(twelve) + twelve);
            row.put("surname", "Surname" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
            row.put("forename", "Forename" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
            row.put(
                    "birth_date",
                    LocalDate.of(1992, 1, 1).plusDays(random.nextInt(5000)).toString());
            row.put("sex", random.nextBoolean() ? "F" : "M");
            row.put("laestab", schools.get(i % schools.size()));
            row.put("entry_date", "2006-09-05");
            row.put("year_group", "3");
            row.put("sen", "N");
            row.put("fsm", "N");
            row.put(
                    "postcode",
                    "PO9 %d%c%c".formatted(random.nextInt(10), 'A' + random.nextInt(26), 'A' + random.nextInt(26)));
            rows.add(row);
        }
        time(
                "first import of 180,000 pupils",
                () -> assertThat(fixture.send("pupils", SentFile.of(rows, DAY)).accepted)
                        .hasSize(PUPILS));
        time(
                "the same file again",
                () -> assertThat(fixture.send("pupils", SentFile.of(rows, DAY)).unchanged)
                        .hasSize(PUPILS));
        for (int i = 0; i < 5; i++) {
            fixture.asBatch(
                    () -> jdbc.sql("update children.roll_version set number = nextval('children.roll_version_number')")
                            .update());
            time("roll index from nothing", () -> fixture.asBatch(children::rollIndex));
        }
        RollIndex index = fixture.asBatch(children::rollIndex);
        byte[] upn = rows.get(99).get("upn").getBytes(StandardCharsets.US_ASCII);
        time("a million look-ups", () -> {
            for (int i = 0; i < 1_000_000; i++) {
                assertThat(index.indexOf(upn, 0, upn.length) >= 0).isTrue();
            }
        });
        var senco = fixture.someone("SENCO", schools.getFirst());
        for (int i = 0; i < 5; i++) {
            time(
                    "on roll of one school as its SENCo",
                    () -> assertThat(fixture.as(senco, () -> children.onRoll(fixture.idOf(schools.getFirst()), DAY)))
                            .hasSize(PUPILS / 100));
        }
        time(
                "onRoll of everyone",
                () -> assertThat(fixture.asBatch(() -> children.onRoll(DAY)).size())
                        .isGreaterThanOrEqualTo(PUPILS));
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        LoggerFactory.getLogger(CountySpeedIntegrationTests.class)
                .info("COUNTY {}: {} ms", what, (System.nanoTime() - start) / 1_000_000);
    }
}
