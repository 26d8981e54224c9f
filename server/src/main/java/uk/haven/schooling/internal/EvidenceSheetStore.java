package uk.haven.schooling.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Present register sheets as evidence reads them: those not at hand yet, by version, and whether a week has changed. */
@Repository
class EvidenceSheetStore {

    private static final int FETCH = 256;

    private final JdbcTemplate jdbc;

    EvidenceSheetStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Which registers of the schools are present in the weeks, and in which version, as far as the viewer may see them. */
    List<SheetsAtHand.Key> versions(Collection<Long> schoolIds, LocalDate firstWeek, LocalDate lastWeek) {
        List<SheetsAtHand.Key> keys = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select school_id, week_start - date '1970-01-01', version, file_id
                      from schooling.register_sheet
                     where superseded_by is null and school_id = any (?) and week_start between ? and ?
                    """)) {
                query.setArray(1, RegisterStore.longs(connection, schoolIds));
                query.setDate(2, Date.valueOf(firstWeek));
                query.setDate(3, Date.valueOf(lastWeek));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        keys.add(
                                new SheetsAtHand.Key(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)));
                    }
                }
            }
            return true;
        });
        return keys;
    }

    interface SheetConsumer {
        void accept(SheetsAtHand.Key key, byte[] sheet);
    }

    /** The registers, as far as the viewer may see them. */
    void sheets(List<SheetsAtHand.Key> keys, SheetConsumer consumer) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select s.school_id, s.week_start - date '1970-01-01', s.version, s.file_id, s.sheet
                      from unnest(?::bigint[], ?::integer[], ?::integer[]) k (school_id, monday, version)
                      join schooling.register_sheet s
                        on s.school_id = k.school_id and s.week_start = date '1970-01-01' + k.monday
                           and s.version = k.version
                    """)) {
                query.setArray(
                        1,
                        RegisterStore.longs(
                                connection,
                                keys.stream().map(SheetsAtHand.Key::schoolId).toList()));
                query.setArray(2, RegisterStore.ints(connection, keys.stream().mapToInt(SheetsAtHand.Key::monday)));
                query.setArray(3, RegisterStore.ints(connection, keys.stream().mapToInt(SheetsAtHand.Key::version)));
                query.setFetchSize(FETCH);
                query.unwrap(PGStatement.class).setPrepareThreshold(BlockStore.IN_BINARY);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(
                                new SheetsAtHand.Key(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)),
                                rows.getBytes(5));
                    }
                }
            }
            return true;
        });
    }

    /**
     * For each week from one to another that has registers which the viewer may see, a number that is another one when any
     * of them is (all but certainly: 64 bits, mixed from school, version and file of each), by its Monday as epoch day.
     */
    Map<Integer, Long> states(LocalDate firstWeek, LocalDate lastWeek) {
        Map<Integer, Long> states = new HashMap<>();
        jdbc.query(
                """
                select week_start - date '1970-01-01', bit_xor(hashint8extended(file_id, school_id << 16 | version))
                  from schooling.register_sheet
                 where superseded_by is null and week_start between ? and ?
                 group by week_start
                """,
                row -> {
                    states.put(row.getInt(1), row.getLong(2));
                },
                firstWeek,
                lastWeek);
        return states;
    }

    /** The registers of a week, as far as the viewer may see them. */
    void week(LocalDate monday, Consumer<byte[]> consumer) {
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select sheet from schooling.register_sheet where superseded_by is null and week_start = ?")) {
                query.setDate(1, Date.valueOf(monday));
                query.setFetchSize(FETCH);
                query.unwrap(PGStatement.class).setPrepareThreshold(BlockStore.IN_BINARY);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(rows.getBytes(1));
                    }
                }
            }
            return true;
        });
    }
}
