package uk.haven.schooling.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.haven.schooling.domain.FactBlock;

/** Blocks of facts in the database. */
@Repository
class BlockStore {

    /** Makes the driver fetch bytes as bytes from the first time on, not as hexadecimal text. */
    static final int IN_BINARY = -1;

    private final JdbcTemplate jdbc;
    private final BlocksAtHand atHand = new BlocksAtHand();

    BlockStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** One school's half-term. */
    record Key(int schoolYear, long schoolId, int halfTerm) {}

    record Block(Key key, LocalDate lastSession, FactBlock counts) {}

    /** One child's counts of one school's half-term. */
    record ChildBlock(int child, long schoolId, int halfTerm, LocalDate lastSession, long counts) {}

    interface BlockConsumer {
        void accept(Block block);
    }

    /** Blocks of the school year that the viewer may see, of every such school. */
    void ofYear(int schoolYear, BlockConsumer consumer) {
        read("where school_year = ?", statement -> statement.setInt(1, schoolYear), consumer);
    }

    /** Blocks of the school year at the schools, as far as the viewer may see them. */
    void ofYear(int schoolYear, Collection<Long> schoolIds, BlockConsumer consumer) {
        read(
                "where school_year = ? and school_id = any (?)",
                statement -> {
                    statement.setInt(1, schoolYear);
                    statement.setArray(2, RegisterStore.longs(statement.getConnection(), schoolIds));
                },
                consumer);
    }

    /** Blocks of these half-terms of the school year at the schools, as far as the viewer may see them. */
    void of(int schoolYear, Collection<Integer> halfTerms, Collection<Long> schoolIds, BlockConsumer consumer) {
        read(
                "where school_year = ? and half_term = any (?) and school_id = any (?)",
                statement -> {
                    Connection connection = statement.getConnection();
                    statement.setInt(1, schoolYear);
                    statement.setArray(
                            2, RegisterStore.ints(connection, halfTerms.stream().mapToInt(Integer::intValue)));
                    statement.setArray(3, RegisterStore.longs(connection, schoolIds));
                },
                consumer);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Asks which blocks the viewer may see and in which version they stand, and fetches those that are not at hand. The
     * answer is one row a half-term, sixteen bytes a school.
     */
    private void read(String where, Binding binding, BlockConsumer consumer) {
        jdbc.execute((Connection connection) -> {
            var missing = new ArrayList<Key>();
            try (PreparedStatement query =
                    connection.prepareStatement("""
                    select school_year, half_term, string_agg(int8send(school_id) || int8send(version), ''::bytea)
                      from schooling.fact_block
                    """ + where + " group by school_year, half_term")) {
                binding.bind(query);
                query.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        int schoolYear = rows.getInt(1);
                        int halfTerm = rows.getInt(2);
                        var schools = ByteBuffer.wrap(rows.getBytes(3));
                        while (schools.hasRemaining()) {
                            var key = new Key(schoolYear, schools.getLong(), halfTerm);
                            Block kept = atHand.get(key, schools.getLong());
                            if (kept == null) {
                                missing.add(key);
                            } else {
                                consumer.accept(kept);
                            }
                        }
                    }
                }
            }
            if (!missing.isEmpty()) {
                fetch(connection, missing, consumer);
            }
            return true;
        });
    }

    private void fetch(Connection connection, List<Key> keys, BlockConsumer consumer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select b.school_year, b.school_id, b.half_term, b.last_session, b.version, b.block
                  from schooling.fact_block b
                  join unnest(?::integer[], ?::bigint[], ?::integer[]) k (school_year, school_id, half_term)
                    on (k.school_year, k.school_id, k.half_term) = (b.school_year, b.school_id, b.half_term)
                """)) {
            query.setArray(1, RegisterStore.ints(connection, keys.stream().mapToInt(Key::schoolYear)));
            query.setArray(
                    2,
                    RegisterStore.longs(
                            connection, keys.stream().map(Key::schoolId).toList()));
            query.setArray(3, RegisterStore.ints(connection, keys.stream().mapToInt(Key::halfTerm)));
            query.setFetchSize(256);
            query.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var block = new Block(
                            new Key(rows.getInt(1), rows.getLong(2), rows.getInt(3)),
                            rows.getObject(4, LocalDate.class),
                            FactBlock.decode(rows.getBytes(6)));
                    atHand.keep(block, rows.getLong(5));
                    consumer.accept(block);
                }
            }
        }
    }

    /** Counts of the children at schools of which the viewer sees no whole block. */
    void ofChildren(Map<Integer, Set<Long>> schools, int schoolYear, Consumer<ChildBlock> consumer) {
        var children = new ArrayList<Integer>();
        var at = new ArrayList<Long>();
        schools.forEach((child, own) -> own.forEach(school -> {
            children.add(child);
            at.add(school);
        }));
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select child_id, school_id, half_term, last_session, counts
                      from schooling.child_counts(?, ?, ?)
                    """)) {
                query.setArray(
                        1, RegisterStore.ints(connection, children.stream().mapToInt(Integer::intValue)));
                query.setArray(2, RegisterStore.longs(connection, at));
                query.setInt(3, schoolYear);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        long counts = ByteBuffer.wrap(rows.getBytes(5)).getLong();
                        consumer.accept(new ChildBlock(
                                rows.getInt(1),
                                rows.getLong(2),
                                rows.getInt(3),
                                rows.getObject(4, LocalDate.class),
                                counts));
                    }
                }
            }
            return true;
        });
    }

    /**
     * Writes the blocks over what was counted before, and keeps them at hand: their versions are nobody else's, also where
     * the transaction is rolled back.
     */
    void put(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into schooling.fact_block (school_year, school_id, half_term, last_session, children, block)
                    select school_year, school_id, half_term, last_session, children, block
                      from unnest(?::integer[], ?::bigint[], ?::integer[], ?::date[], ?::integer[], ?::bytea[])
                           b (school_year, school_id, half_term, last_session, children, block)
                    on conflict (school_year, school_id, half_term) do update
                       set last_session = excluded.last_session, children = excluded.children, block = excluded.block,
                           version = excluded.version
                    returning school_year, school_id, half_term, version
                    """)) {
                insert.setArray(
                        1,
                        RegisterStore.ints(
                                connection,
                                blocks.stream().mapToInt(b -> b.key().schoolYear())));
                insert.setArray(
                        2,
                        RegisterStore.longs(
                                connection,
                                blocks.stream().map(b -> b.key().schoolId()).toList()));
                insert.setArray(
                        3,
                        RegisterStore.ints(
                                connection,
                                blocks.stream().mapToInt(b -> b.key().halfTerm())));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "date", blocks.stream().map(Block::lastSession).toArray()));
                insert.setArray(
                        5,
                        RegisterStore.ints(
                                connection,
                                blocks.stream().mapToInt(b -> b.counts().size())));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "bytea",
                                blocks.stream().map(b -> b.counts().encode()).toArray(byte[][]::new)));
                Map<Key, Block> byKey = new HashMap<>();
                blocks.forEach(block -> byKey.put(block.key(), block));
                try (var rows = insert.executeQuery()) {
                    while (rows.next()) {
                        Block block = byKey.get(new Key(rows.getInt(1), rows.getLong(2), rows.getInt(3)));
                        if (block != null) {
                            atHand.keep(block, rows.getLong(4));
                        }
                    }
                }
            }
            return true;
        });
    }

    /** Forgets every count, so that all can be counted again. */
    void clear() {
        jdbc.update("delete from schooling.fact_block");
    }

    /** The calendar by which the blocks were counted, locked until the end of the transaction. */
    String countedCalendar() {
        String text = jdbc.queryForObject("select half_terms from schooling.counted_calendar for update", String.class);
        return text == null ? "" : text;
    }

    void countedCalendar(String halfTerms) {
        jdbc.update("update schooling.counted_calendar set half_terms = ?", halfTerms);
    }

    /** Ids of the schools with registers, and their first and last week. */
    List<Span> registers() {
        return jdbc.query(
                """
                select school_id, min(week_start), max(week_start)
                  from schooling.register_sheet
                 where superseded_by is null
                 group by school_id
                 order by school_id
                """,
                (row, number) ->
                        new Span(row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
    }

    record Span(long schoolId, LocalDate firstWeek, LocalDate lastWeek) {}
}
