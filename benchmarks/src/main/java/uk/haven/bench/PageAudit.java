package uk.haven.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import javax.crypto.Mac;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import uk.haven.access.Keys;
import uk.haven.audit.domain.EntryBytes;
import uk.haven.audit.domain.Verdict;
import uk.haven.audit.internal.Anchor;
import uk.haven.audit.internal.Sealer;
import uk.haven.audit.internal.Verifier;

/** An audit as long as that of some months, as Haven itself would have written it, row by row with its keyed hash. */
final class PageAudit {

    private static final int BATCH = 20_000;

    private final Haven haven;

    PageAudit(Haven haven) {
        this.haven = haven;
    }

    void write(int rows, int children) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(haven.bean(Keys.class).forPurpose("audit-entry", "HmacSHA256"));
        var random = new Random(Data.SEED);
        Instant first = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(180));
        for (int from = 0; from < rows; from += BATCH) {
            write(first, from, Math.min(rows, from + BATCH), children, mac, random);
        }
        haven.bean(Sealer.class).seal();
    }

    private void write(Instant first, int from, int to, int children, Mac mac, Random random) {
        int count = to - from;
        var nonces = new Long[count];
        var times = new String[count];
        var accounts = new Long[count];
        var subjects = new String[count];
        var macs = new byte[count][];
        for (int i = 0; i < count; i++) {
            Instant at = first.plusSeconds((from + i) * 10L);
            nonces[i] = random.nextLong();
            times[i] = at.atOffset(ZoneOffset.UTC).toString();
            accounts[i] = 1L + random.nextInt(15);
            subjects[i] = String.valueOf(1 + random.nextInt(children));
            macs[i] = mac.doFinal(
                    EntryBytes.of(nonces[i], at, accounts[i], null, "child.viewed", "child", subjects[i], ""));
        }
        haven.batch(() -> haven.bean(JdbcClient.class)
                .sql("""
                        insert into audit.entry (nonce, at, account_id, system, action, subject_kind, subject, detail, mac)
                        select n, t, a, null, 'child.viewed', 'child', s, '', m
                          from unnest(:nonces::bigint[], :times::timestamptz[], :accounts::bigint[], :subjects::text[],
                                      :macs::bytea[]) as r(n, t, a, s, m)
                        """)
                .param("nonces", nonces)
                .param("times", times)
                .param("accounts", accounts)
                .param("subjects", subjects)
                .param("macs", macs)
                .update());
    }

    /** Seconds in which everything that is recorded is verified, in a process that runs. */
    static double verified(Haven haven) {
        return haven.batch(() -> {
            var source = haven.bean(DataSource.class);
            var connection = DataSourceUtils.getConnection(source);
            try {
                long start = System.nanoTime();
                var verdict = haven.bean(Verifier.class)
                        .verify(connection, Anchor.read(haven.bean(Sealer.class).anchorFile()));
                if (!(verdict instanceof Verdict.Sound)) {
                    throw new IllegalStateException("The audit is broken: " + verdict);
                }
                return (System.nanoTime() - start) / 1e9;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        });
    }
}
