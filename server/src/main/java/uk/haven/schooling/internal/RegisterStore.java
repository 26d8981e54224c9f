package uk.haven.schooling.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.haven.schooling.domain.Week;

/**
 * Register sheets in the database. Many at a time, as arrays: COPY is refused on tables with row-level security, and an
 * insert from arrays of bytes is as fast.
 */
@Repository
class RegisterStore {

    private static final int FETCH = 256;

    private final JdbcTemplate jdbc;

    RegisterStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A present version. */
    record Held(long schoolId, LocalDate weekStart, int version, byte[] sheet) {}

    /** A version to be written. */
    record Written(long schoolId, LocalDate weekStart, int version, int children, byte[] sheet) {}

    interface HeldConsumer {
        void accept(Held sheet);
    }

    /** Present sheets of the schools in the weeks, as far as the viewer may see them, by school and week. */
    void present(Collection<Long> schoolIds, LocalDate firstWeek, LocalDate lastWeek, HeldConsumer consumer) {
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select school_id, week_start, version, sheet
                      from schooling.register_sheet
                     where superseded_by is null and school_id = any (?) and week_start between ? and ?
                     order by school_id, week_start
                    """)) {
                query.setArray(1, longs(connection, schoolIds));
                query.setDate(2, Date.valueOf(firstWeek));
                query.setDate(3, Date.valueOf(lastWeek));
                query.setFetchSize(FETCH);
                query.unwrap(PGStatement.class).setPrepareThreshold(BlockStore.IN_BINARY);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(new Held(
                                rows.getLong(1), rows.getObject(2, LocalDate.class), rows.getInt(3), rows.getBytes(4)));
                    }
                }
            }
            return true;
        });
    }

    /** Mondays of the weeks of which the school has a register, as far as the viewer may see them. */
    Set<LocalDate> weeks(long schoolId, LocalDate firstWeek, LocalDate lastWeek) {
        return new HashSet<>(
                jdbc.query("""
                select week_start
                  from schooling.register_sheet
                 where superseded_by is null and school_id = ? and week_start between ? and ?
                """, (row, number) -> row.getObject(1, LocalDate.class), schoolId, firstWeek, lastWeek));
    }

    /** One child's present marks at the schools, through the function that takes out nobody else's. */
    List<ChildWeek> weeksOf(
            Collection<Integer> children, Collection<Long> schoolIds, LocalDate firstWeek, LocalDate lastWeek) {
        List<ChildWeek> weeks = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select child_id, school_id, week_start, marks from schooling.child_weeks(?, ?, ?, ?)")) {
                query.setArray(1, connection.createArrayOf("int4", children.toArray(Integer[]::new)));
                query.setArray(2, longs(connection, schoolIds));
                query.setDate(3, Date.valueOf(firstWeek));
                query.setDate(4, Date.valueOf(lastWeek));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        weeks.add(new ChildWeek(
                                rows.getInt(1),
                                rows.getLong(2),
                                rows.getObject(3, LocalDate.class),
                                Week.read(rows.getBytes(4), 0)));
                    }
                }
            }
            return true;
        });
        return weeks;
    }

    /** One child's week at one school. */
    record ChildWeek(int child, long schoolId, LocalDate weekStart, long marks) {}

    /** Marks the present sheets as superseded by the file. */
    void supersede(long fileId, List<Held> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update schooling.register_sheet s
                       set superseded_by = ?
                      from unnest(?::bigint[], ?::date[]) k (school_id, week_start)
                     where s.school_id = k.school_id and s.week_start = k.week_start and s.superseded_by is null
                    """)) {
                update.setLong(1, fileId);
                update.setArray(
                        2, longs(connection, sheets.stream().map(Held::schoolId).toList()));
                update.setArray(
                        3,
                        dates(connection, sheets.stream().map(Held::weekStart).toList()));
                update.executeUpdate();
            }
            return true;
        });
    }

    /** Writes new present versions. */
    void insert(long fileId, List<Written> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into schooling.register_sheet (school_id, week_start, version, file_id, children, sheet)
                    select school_id, week_start, version, ?, children, sheet
                      from unnest(?::bigint[], ?::date[], ?::integer[], ?::integer[], ?::bytea[])
                           s (school_id, week_start, version, children, sheet)
                    """)) {
                insert.setLong(1, fileId);
                insert.setArray(
                        2,
                        longs(connection, sheets.stream().map(Written::schoolId).toList()));
                insert.setArray(
                        3,
                        dates(
                                connection,
                                sheets.stream().map(Written::weekStart).toList()));
                insert.setArray(4, ints(connection, sheets.stream().mapToInt(Written::version)));
                insert.setArray(5, ints(connection, sheets.stream().mapToInt(Written::children)));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "bytea", sheets.stream().map(Written::sheet).toArray(byte[][]::new)));
                insert.executeUpdate();
            }
            return true;
        });
    }

    /** Records whose facts the file may have changed; ids in order. */
    void touched(long fileId, String kind, byte[] children) {
        jdbc.update("""
                insert into schooling.file_touch (file_id, kind, children) values (?, ?, ?)
                on conflict (file_id, kind) do update set children = schooling.file_touch.children || excluded.children
                """, fileId, kind, children);
    }

    /** Ids packed four bytes each, by file. */
    List<byte[]> touchedBy(Collection<Long> fileIds) {
        List<byte[]> packed = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select children from schooling.file_touch where file_id = any (?)")) {
                query.setArray(1, longs(connection, fileIds));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        packed.add(rows.getBytes(1));
                    }
                }
            }
            return true;
        });
        return packed;
    }

    /** Monday of the first week that the files wrote. */
    Optional<LocalDate> firstWeekOf(Collection<Long> fileIds) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select min(week_start) from schooling.register_sheet where file_id = any (?)",
                LocalDate.class,
                (Object) fileIds.toArray(Long[]::new)));
    }

    static Array longs(Connection connection, Collection<Long> values) throws SQLException {
        return connection.createArrayOf("int8", values.toArray(Long[]::new));
    }

    static Array ints(Connection connection, IntStream values) throws SQLException {
        return connection.createArrayOf("int4", values.boxed().toArray(Integer[]::new));
    }

    private static Array dates(Connection connection, List<LocalDate> values) throws SQLException {
        return connection.createArrayOf("date", values.toArray());
    }
}
