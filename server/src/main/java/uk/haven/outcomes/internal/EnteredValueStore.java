package uk.haven.outcomes.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.outcomes.EnteredValue;
import uk.haven.outcomes.EnteredValues;
import uk.haven.platform.SchoolYear;

/** Entered figures and what they were before. */
@Repository
class EnteredValueStore implements EnteredValues {

    private static final String COLUMNS =
            "select id, measure, level, unit, school_year, value, lower_bound, upper_bound, source from outcomes.entered_value";

    private final JdbcClient jdbc;

    EnteredValueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Held(long id, EnteredValue value) {}

    @Override
    public List<EnteredValue> of(String measure) {
        return jdbc.sql(COLUMNS + " where measure = :measure order by school_year, level, unit, source")
                .param("measure", measure)
                .query((row, n) -> held(row).value())
                .list();
    }

    List<Held> all() {
        return jdbc.sql(COLUMNS).query((row, n) -> held(row)).list();
    }

    void insert(EnteredValue value, @Nullable Long schoolId, long fileId) {
        jdbc.sql("""
                        insert into outcomes.entered_value
                          (measure, level, unit, school_id, school_year, value, lower_bound, upper_bound, source, file_id)
                        values (:measure, :level, :unit, :school, :year, :value, :lower, :upper, :source, :file)""")
                .param("measure", value.measure())
                .param("level", value.level())
                .param("unit", value.unit())
                .param("school", schoolId)
                .param("year", value.year().start())
                .param("value", value.value())
                .param("lower", value.lower().orElse(null))
                .param("upper", value.upper().orElse(null))
                .param("source", value.source())
                .param("file", fileId)
                .update();
    }

    void correct(long id, EnteredValue value, long fileId, OffsetDateTime at) {
        jdbc.sql("""
                        insert into outcomes.entered_value_history
                          (value_id, value, lower_bound, upper_bound, file_id, replaced_by_file_id, replaced_at)
                        select id, value, lower_bound, upper_bound, file_id, :file, :at
                          from outcomes.entered_value where id = :id""").param("file", fileId).param("at", at).param("id", id).update();
        jdbc.sql("""
                        update outcomes.entered_value
                           set value = :value, lower_bound = :lower, upper_bound = :upper, file_id = :file
                         where id = :id""")
                .param("value", value.value())
                .param("lower", value.lower().orElse(null))
                .param("upper", value.upper().orElse(null))
                .param("file", fileId)
                .param("id", id)
                .update();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                new EnteredValue(
                        row.getString("measure"),
                        row.getString("level"),
                        row.getString("unit"),
                        new SchoolYear(row.getInt("school_year")),
                        plain(row.getBigDecimal("value")),
                        Optional.ofNullable(row.getBigDecimal("lower_bound")).map(EnteredValueStore::plain),
                        Optional.ofNullable(row.getBigDecimal("upper_bound")).map(EnteredValueStore::plain),
                        row.getString("source")));
    }

    /** Without trailing zeros, so that equal figures are equal. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
