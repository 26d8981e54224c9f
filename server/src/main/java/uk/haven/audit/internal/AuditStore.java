package uk.haven.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.audit.domain.IdRanges;

/** SQL of the audit's rows and blocks. */
@Component
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is written. */
    record Row(
            long nonce,
            Instant at,
            @Nullable Long account,
            @Nullable String system,
            String action,
            String subjectKind,
            String subject,
            String detail,
            byte[] mac) {}

    long add(Row row) {
        return jdbc.sql("""
                        insert into audit.entry (nonce, at, account_id, system, action, subject_kind, subject, detail, mac)
                        values (?, ?, ?::bigint, ?::text, ?, ?, ?, ?, ?) returning id
                        """)
                .param(row.nonce())
                .param(row.at().atOffset(ZoneOffset.UTC))
                .param(row.account())
                .param(row.system())
                .param(row.action())
                .param(row.subjectKind())
                .param(row.subject())
                .param(row.detail())
                .param(row.mac())
                .query(Long.class)
                .single();
    }

    /** Rows of one moment and viewer, with one statement; their ids in any order. */
    List<Long> addAll(List<Row> rows) {
        Row first = rows.getFirst();
        return jdbc.sql("""
                        insert into audit.entry (nonce, at, account_id, system, action, subject_kind, subject, detail, mac)
                        select n.nonce, :at, :account::bigint, :system::text, n.action, n.kind, n.subject, n.detail, n.mac
                          from unnest(:nonces::bigint[], :actions::text[], :kinds::text[], :subjects::text[],
                                      :details::text[], :macs::bytea[])
                            as n (nonce, action, kind, subject, detail, mac)
                        returning id
                        """)
                .param("at", first.at().atOffset(ZoneOffset.UTC))
                .param("account", first.account())
                .param("system", first.system())
                .param("nonces", rows.stream().map(Row::nonce).toArray(Long[]::new))
                .param("actions", rows.stream().map(Row::action).toArray(String[]::new))
                .param("kinds", rows.stream().map(Row::subjectKind).toArray(String[]::new))
                .param("subjects", rows.stream().map(Row::subject).toArray(String[]::new))
                .param("details", rows.stream().map(Row::detail).toArray(String[]::new))
                .param("macs", rows.stream().map(Row::mac).toArray(byte[][]::new))
                .query(Long.class)
                .list();
    }

    record Block(
            long number,
            Instant sealedAt,
            IdRanges ids,
            IdRanges gaps,
            long gapsBefore,
            long highest,
            int entries,
            byte[] digest,
            byte[] mac) {}

    record Sealable(long id, byte[] mac) {}

    /** One process seals at a time; the lock goes with the transaction. */
    boolean maySeal() {
        return jdbc.sql("select pg_try_advisory_xact_lock(7263001)")
                .query(Boolean.class)
                .single();
    }

    Optional<Block> lastBlock() {
        return jdbc.sql("""
                        select number, sealed_at, ids::text as ids, gaps::text as gaps, gaps_before::text::bigint as gaps_before,
                               highest, entries, digest, mac
                          from audit.block order by number desc limit 1
                        """).query((rows, number) -> block(rows)).optional();
    }

    Optional<byte[]> macOfBlock(long number) {
        return jdbc.sql("select mac from audit.block where number = ?")
                .param(number)
                .query(byte[].class)
                .optional();
    }

    /** Every transaction numbered lower has ended. */
    long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** No transaction so far has this number or a higher one. */
    long nextTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    List<Sealable> unsealed(long above, long[] gaps, int most) {
        return jdbc.sql("""
                        select id, mac from audit.entry
                         where id > :above or id = any (:gaps::bigint[])
                         order by id limit :most
                        """)
                .param("above", above)
                .param("gaps", java.util.Arrays.stream(gaps).boxed().toArray(Long[]::new))
                .param("most", most)
                .query((rows, number) -> new Sealable(rows.getLong(1), rows.getBytes(2)))
                .list();
    }

    void add(Block block) {
        jdbc.sql("""
                        insert into audit.block (number, sealed_at, ids, gaps, gaps_before, highest, entries, digest, mac)
                        values (?, ?, ?::int8multirange, ?::int8multirange, ?::text::xid8, ?, ?, ?, ?)
                        """)
                .params(
                        block.number(),
                        block.sealedAt().atOffset(ZoneOffset.UTC),
                        block.ids().toString(),
                        block.gaps().toString(),
                        Long.toString(block.gapsBefore()),
                        block.highest(),
                        block.entries(),
                        block.digest(),
                        block.mac())
                .update();
    }

    /** How many of these rows are there. */
    long count(List<Long> ids) {
        return jdbc.sql("select count(*) from audit.entry where id = any (?::bigint[])")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    record Seen(@Nullable Long account, @Nullable String system, long times, Instant last) {}

    List<Seen> whoHasSeen(int child) {
        return jdbc.sql("select account_id, system, times, last_at from audit.who_has_seen(?)")
                .param(child)
                .query((rows, number) -> new Seen(
                        rows.getObject("account_id", Long.class),
                        rows.getString("system"),
                        rows.getLong("times"),
                        instant(rows, "last_at")))
                .list();
    }

    static Block block(ResultSet rows) throws SQLException {
        return new Block(
                rows.getLong("number"),
                instant(rows, "sealed_at"),
                IdRanges.parse(rows.getString("ids")),
                IdRanges.parse(rows.getString("gaps")),
                rows.getLong("gaps_before"),
                rows.getLong("highest"),
                rows.getInt("entries"),
                rows.getBytes("digest"),
                rows.getBytes("mac"));
    }

    static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
