package uk.haven.audit.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Component;
import uk.haven.audit.domain.IdRanges;
import uk.haven.audit.domain.Verdict;

/**
 * Checks the whole record: every row against its keyed hash, every block against its rows and the block before, the last
 * against the anchor. Reads rows by binary copy, whose bytes are what the hash is over.
 */
@Component
public class Verifier {

    private static final String ROWS = """
            copy (select id, nonce, at, account_id, system, action, subject_kind, subject, detail, mac
                    from audit.entry order by id) to stdout (format binary)""";
    private static final int COPY_HEADER = 19;
    private static final int BATCH = 4096;
    private static final int MOST_WAITING = 6;

    private final AuditKeys keys;

    Verifier(AuditKeys keys) {
        this.keys = keys;
    }

    /** A block whose rows are being counted. */
    private static final class Open {
        final AuditStore.Block block;
        final MessageDigest digest = AuditKeys.digest();
        int rows;

        Open(AuditStore.Block block) {
            this.block = block;
        }
    }

    private record Span(IdRanges.Range range, Open open) {}

    /** Ends the reading at the first break. */
    private static final class Break extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Verdict.Broken verdict;

        Break(String where, String what) {
            super(what, null, false, false);
            this.verdict = new Verdict.Broken(where, what);
        }
    }

    /**
     * @param connection sees every row: batch work's, or the owner's, inside a transaction
     * @param anchor what is held outside the database, or empty when nothing is
     */
    public Verdict verify(Connection connection, Optional<Anchor> anchor) throws SQLException {
        try {
            List<AuditStore.Block> blocks = blocks(connection);
            chain(blocks);
            anchored(blocks, anchor);
            return rows(connection, blocks);
        } catch (Break found) {
            return found.verdict;
        }
    }

    private static List<AuditStore.Block> blocks(Connection connection) throws SQLException {
        var blocks = new ArrayList<AuditStore.Block>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select number, sealed_at, ids::text as ids, gaps::text as gaps,
                               gaps_before::text::bigint as gaps_before, highest, entries, digest, mac
                          from audit.block order by number""")) {
            while (rows.next()) {
                blocks.add(AuditStore.block(rows));
            }
        }
        return blocks;
    }

    private void chain(List<AuditStore.Block> blocks) {
        byte[] before = new byte[0];
        long number = 1;
        for (AuditStore.Block block : blocks) {
            if (block.number() != number) {
                throw new Break("block " + number, "It is missing.");
            }
            byte[] mac = keys.block(
                    number,
                    block.sealedAt(),
                    block.ids(),
                    block.gaps(),
                    block.highest(),
                    block.entries(),
                    block.digest(),
                    before);
            if (!Arrays.equals(mac, block.mac())) {
                throw new Break("block " + number, "It was changed, or does not follow the one before.");
            }
            before = mac;
            number++;
        }
    }

    private static void anchored(List<AuditStore.Block> blocks, Optional<Anchor> anchor) {
        if (anchor.isEmpty()) {
            if (!blocks.isEmpty()) {
                throw new Break("anchor", "It is missing: nothing outside the database says how far the record went.");
            }
            return;
        }
        long number = anchor.get().number();
        if (number > blocks.size()) {
            throw new Break(
                    "block " + (blocks.size() + 1), "The record was cut off: the anchor knows " + number + " blocks.");
        }
        if (!Arrays.equals(blocks.get((int) number - 1).mac(), anchor.get().mac())) {
            throw new Break("block " + number, "It is not the one that the anchor knows.");
        }
    }

    private Verdict rows(Connection connection, List<AuditStore.Block> blocks) throws SQLException {
        List<Open> open = blocks.stream().map(Open::new).toList();
        var place =
                new Place(spans(open), blocks.isEmpty() ? 0 : blocks.getLast().highest(), lastGaps(blocks));
        var waiting = new ArrayDeque<Future<List<CopiedRow>>>();
        try (ExecutorService hashing =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ROWS);
            try {
                var batch = new ArrayList<byte[]>(BATCH);
                boolean first = true;
                for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                    byte[] row = first ? Arrays.copyOfRange(message, COPY_HEADER, message.length) : message;
                    first = false;
                    if (row.length > 2) {
                        batch.add(row);
                    }
                    if (batch.size() == BATCH) {
                        waiting.add(submit(hashing, batch));
                        batch = new ArrayList<>(BATCH);
                        if (waiting.size() > MOST_WAITING) {
                            place.all(waiting.remove());
                        }
                    }
                }
                waiting.add(submit(hashing, batch));
                while (!waiting.isEmpty()) {
                    place.all(waiting.remove());
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
        return place.verdict(open);
    }

    private static IdRanges lastGaps(List<AuditStore.Block> blocks) {
        return blocks.isEmpty() ? IdRanges.NONE : blocks.getLast().gaps();
    }

    private static List<Span> spans(List<Open> open) {
        return open.stream()
                .flatMap(one -> one.block.ids().ranges().stream().map(range -> new Span(range, one)))
                .sorted(Comparator.comparingLong(span -> span.range().first()))
                .toList();
    }

    private Future<List<CopiedRow>> submit(ExecutorService hashing, List<byte[]> batch) {
        return hashing.submit(() -> {
            var mac = keys.entryMac();
            return batch.stream().map(bytes -> CopiedRow.of(bytes, mac)).toList();
        });
    }

    /** Where the reading is: rows come in the order of ids, as do the blocks' ranges. */
    private static final class Place {
        private final List<Span> spans;
        private final long highest;
        private final IdRanges gaps;
        private long[] nonces = new long[1024];
        private int rows;
        private int span;
        private long unsealed;

        Place(List<Span> spans, long highest, IdRanges gaps) {
            this.spans = spans;
            this.highest = highest;
            this.gaps = gaps;
        }

        void all(Future<List<CopiedRow>> batch) {
            try {
                batch.get().forEach(this::one);
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A row of the audit could not be read", failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The check was interrupted", interrupted);
            }
        }

        private void one(CopiedRow row) {
            if (!row.sound()) {
                throw new Break("entry " + row.id(), "It was changed, or not written by Haven.");
            }
            while (span < spans.size() && spans.get(span).range().last() < row.id()) {
                span++;
            }
            if (span < spans.size() && spans.get(span).range().first() <= row.id()) {
                Open open = spans.get(span).open();
                AuditKeys.add(open.digest, row.id(), row.mac());
                open.rows++;
            } else if (row.id() > highest || gaps.contains(row.id())) {
                unsealed++;
            } else {
                throw new Break("entry " + row.id(), "It was put in afterwards: no block knows it.");
            }
            if (rows == nonces.length) {
                nonces = Arrays.copyOf(nonces, rows * 2);
            }
            nonces[rows++] = row.nonce();
        }

        Verdict verdict(List<Open> open) {
            for (Open one : open) {
                String where = "block " + one.block.number();
                if (one.rows != one.block.entries()) {
                    throw new Break(
                            where, "It sealed " + one.block.entries() + " entries; " + one.rows + " are there.");
                }
                if (!Arrays.equals(one.digest.digest(), one.block.digest())) {
                    throw new Break(where, "Its entries are not those that it sealed.");
                }
            }
            long[] sorted = Arrays.copyOf(nonces, rows);
            Arrays.parallelSort(sorted);
            for (int i = 1; i < sorted.length; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    throw new Break("entries", "One was copied: two carry the same mark.");
                }
            }
            return new Verdict.Sound(rows, open.size(), unsealed);
        }
    }

    /** A row as the copy gave it. */
    private record CopiedRow(long id, long nonce, byte[] mac, boolean sound) {

        private static final int FIELDS = 10;
        private static final int ID_END = 2 + 4 + 8;

        static CopiedRow of(byte[] bytes, javax.crypto.Mac keyed) {
            ByteBuffer row = ByteBuffer.wrap(bytes);
            if (row.getShort(0) != FIELDS) {
                throw new IllegalStateException("The audit's rows have another form than this version writes");
            }
            long id = row.getLong(6);
            long nonce = row.getLong(ID_END + 4);
            int at = ID_END;
            for (int field = 1; field < FIELDS - 1; field++) {
                int length = row.getInt(at);
                at += 4 + Math.max(0, length);
            }
            byte[] mac = Arrays.copyOfRange(bytes, at + 4, bytes.length);
            keyed.update(bytes, ID_END, at - ID_END);
            return new CopiedRow(id, nonce, mac, Arrays.equals(keyed.doFinal(), mac));
        }
    }
}
