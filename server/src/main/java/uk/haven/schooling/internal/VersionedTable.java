package uk.haven.schooling.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows have a natural key and are superseded, never changed: what is held under many keys is read at once,
 * and what a file says otherwise is written at once. Table and column names are the stores' own constants.
 */
final class VersionedTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<Column> key;
    private final List<Column> values;

    /** A column and its type in the database: int4, int8, text or date. */
    record Column(String name, String type) {}

    VersionedTable(JdbcTemplate jdbc, String table, List<Column> key, List<Column> values) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = List.copyOf(key);
        this.values = List.copyOf(values);
    }

    /** Present values under the keys; a key without any is absent. */
    Map<List<Object>, List<@Nullable Object>> held(List<List<Object>> keys) {
        String sql = "select %s, %s from %s t join unnest(%s) k (%s) on %s where t.superseded_by is null"
                .formatted(
                        names("t.", key),
                        names("t.", values),
                        table,
                        marks(key),
                        names("", key),
                        key.stream()
                                .map(column -> "t." + column.name() + " = k." + column.name())
                                .collect(Collectors.joining(" and ")));
        Map<List<Object>, List<@Nullable Object>> held = new HashMap<>();
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                bind(connection, query, 1, key, keys);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        List<Object> found = new ArrayList<>();
                        for (int i = 0; i < key.size(); i++) {
                            found.add(Objects.requireNonNull(read(rows, i + 1, key.get(i))));
                        }
                        List<@Nullable Object> content = new ArrayList<>();
                        for (int i = 0; i < values.size(); i++) {
                            content.add(read(rows, key.size() + i + 1, values.get(i)));
                        }
                        held.put(found, content);
                    }
                }
            }
            return true;
        });
        return held;
    }

    /** Marks what is held under the keys as superseded by the file. */
    void supersede(long fileId, List<List<Object>> keys) {
        if (keys.isEmpty()) {
            return;
        }
        String sql = "update %s t set superseded_by = ? from unnest(%s) k (%s) where t.superseded_by is null and %s"
                .formatted(
                        table,
                        marks(key),
                        names("", key),
                        key.stream()
                                .map(column -> "t." + column.name() + " = k." + column.name())
                                .collect(Collectors.joining(" and ")));
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setLong(1, fileId);
                bind(connection, update, 2, key, keys);
                update.executeUpdate();
            }
            return true;
        });
    }

    /** Writes rows (key, then values) with the same further columns for each. */
    void insert(List<? extends List<? extends @Nullable Object>> rows, Map<String, Object> further) {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>(key);
        columns.addAll(values);
        String sql = "insert into %s (%s%s) select %s%s from unnest(%s) r (%s)"
                .formatted(
                        table,
                        names("", columns),
                        further.keySet().stream().map(name -> ", " + name).collect(Collectors.joining()),
                        names("", columns),
                        ", ?".repeat(further.size()),
                        marks(columns),
                        names("", columns));
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int at = 1;
                for (Object value : further.values()) {
                    insert.setObject(at++, value);
                }
                bind(connection, insert, at, columns, rows);
                insert.executeUpdate();
            }
            return true;
        });
    }

    private static String names(String prefix, List<Column> columns) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    private static String marks(List<Column> columns) {
        return columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int from,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            statement.setArray(
                    from + i,
                    connection.createArrayOf(
                            columns.get(i).type(),
                            rows.stream().map(row -> row.get(column)).toArray()));
        }
    }

    private static @Nullable Object read(ResultSet rows, int at, Column column) throws SQLException {
        Object value = switch (column.type()) {
            case "int4" -> rows.getInt(at);
            case "int8" -> rows.getLong(at);
            case "date" -> rows.getObject(at, LocalDate.class);
            default -> rows.getString(at);
        };
        return rows.wasNull() ? null : value;
    }
}
