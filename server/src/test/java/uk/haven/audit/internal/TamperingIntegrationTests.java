package uk.haven.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.audit.domain.Verdict;
import uk.haven.platform.database.HavenDatabase;
import uk.haven.testing.IntegrationTest;

/** Tampers with the record as the database's owner does, a thousand times, and rolls each back. */
@IntegrationTest
class TamperingIntegrationTests {

    private static final int TAMPERINGS = 1_000;

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifier verifier;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    HavenDatabase database;

    @Test
    void everyOneOfAThousandRandomTamperingsIsFound() throws SQLException {
        for (int block = 0; block < 12; block++) {
            record(25, "child.viewed");
            sealer.seal();
        }
        Optional<Anchor> anchor = Anchor.read(sealer.anchorFile());
        long seed = System.nanoTime();
        var random = new Random(seed);
        var missed = new ArrayList<String>();
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            owner.setAutoCommit(false);
            assertThat(verifier.verify(owner, anchor)).isInstanceOf(Verdict.Sound.class);
            owner.rollback();
            for (int i = 0; i < TAMPERINGS; i++) {
                String what = tamper(owner, random);
                if (verifier.verify(owner, anchor) instanceof Verdict.Sound) {
                    missed.add(what);
                }
                owner.rollback();
            }
            assertThat(verifier.verify(owner, anchor)).isInstanceOf(Verdict.Sound.class);
        }
        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    private void record(int entries, String action) {
        for (int i = 0; i < entries; i++) {
            String subject = Integer.toString(i);
            Viewers.as(
                    new Viewer.System("tampering"),
                    () -> transactions.executeWithoutResult(status ->
                            audit.record(new Audit.Entry(action, "tampering", subject, "detail " + subject))));
        }
    }

    private static String tamper(Connection owner, Random random) throws SQLException {
        long id = pick(owner, "select id from audit.entry where subject_kind = 'tampering'", random);
        long other = pick(owner, "select id from audit.entry where id <> " + id, random);
        long block = pick(owner, "select number from audit.block", random);
        List<String> ways = List.of(
                "update audit.entry set action = action || 'x' where id = " + id,
                "update audit.entry set account_id = coalesce(account_id, 0) + 1 where id = " + id,
                "update audit.entry set at = at + interval '1 microsecond' where id = " + id,
                "update audit.entry set subject = '9' || subject where id = " + id,
                "update audit.entry set detail = '' where id = " + id,
                "update audit.entry set system = 'other' where id = " + id,
                "update audit.entry set mac = sha256(mac) where id = " + id,
                "update audit.entry set nonce = nonce + 1 where id = " + id,
                "delete from audit.entry where id = " + id,
                "delete from audit.entry where id >= " + id,
                "delete from audit.entry where id between least(" + id + "," + other + ") and greatest(" + id + ","
                        + other + ")",
                // two rows change places
                "with a as (delete from audit.entry where id in (" + id + "," + other + ") returning *)"
                        + " insert into audit.entry select case id when " + id + " then " + other + " else " + id
                        + " end + 10000000, nonce, at, account_id, system, action, subject_kind, subject, detail, mac from a",
                // a row is copied to the end
                "insert into audit.entry select (select max(id) + 1 from audit.entry), nonce, at, account_id, system, action,"
                        + " subject_kind, subject, detail, mac from audit.entry where id = " + id,
                // a row is made up
                "insert into audit.entry select (select max(id) + 1 from audit.entry), nonce + 7, at, account_id, system,"
                        + " 'child.exported', subject_kind, subject, detail, mac from audit.entry where id = " + id,
                "delete from audit.block where number = " + block,
                "delete from audit.block where number >= " + block,
                "update audit.block set digest = sha256(digest) where number = " + block,
                "update audit.block set entries = entries + 1 where number = " + block,
                "update audit.block set ids = ids - int8multirange(int8range(lower(ids), lower(ids) + 1)) where number = "
                        + block,
                "update audit.block set highest = highest + 100, sealed_at = now() where number = " + block,
                "update audit.block set mac = sha256(mac) where number = " + block,
                // the end is cut off, rows and blocks together
                "with gone as (delete from audit.block where number >= " + block + " returning ids)"
                        + " delete from audit.entry where exists (select from gone where audit.entry.id <@ gone.ids)",
                "truncate audit.entry",
                "truncate audit.block",
                "truncate audit.entry, audit.block");
        String way = ways.get(random.nextInt(ways.size()));
        try (var statement = owner.createStatement()) {
            statement.execute(way);
        }
        return way;
    }

    private static long pick(Connection owner, String from, Random random) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(from + " order by 1")) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids.get(random.nextInt(ids.size()));
        }
    }
}
