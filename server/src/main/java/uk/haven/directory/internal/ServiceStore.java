package uk.haven.directory.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.directory.ServiceDraft;
import uk.haven.platform.YearGroup;

/** The catalogue of services; not personal data, so readable without a viewer. */
@Repository
class ServiceStore {

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Service> all() {
        return jdbc.sql("""
                        select id, public_id, code, name, about, levels, continuum, agency_id, school_id, lowest_year,
                               highest_year, eligibility, places, cost, cost_per, cost_source, cost_since, open, version
                          from directory.service
                         order by name
                        """).query((row, _) -> service(row)).list();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from directory.service)")
                .query(Boolean.class)
                .single();
    }

    /** Does nothing when there is one of that code. */
    void insert(String code, ServiceDraft draft) {
        bound(jdbc.sql("""
                        insert into directory.service (code, name, about, levels, continuum, agency_id, school_id,
                               lowest_year, highest_year, eligibility, places, cost, cost_per, cost_source, cost_since,
                               open)
                        values (:code, :name, :about, :levels, :continuum, :agency, :school, :lowest, :highest,
                               :eligibility, :places, :cost, :costPer, :costSource, :costSince, :open)
                        on conflict on constraint service_code_unique do nothing
                        """), draft).param("code", code).update();
    }

    /** False when somebody else has changed it since the version. */
    boolean change(long id, int version, ServiceDraft draft) {
        return bound(jdbc.sql("""
                        update directory.service
                           set name = :name, about = :about, levels = :levels, continuum = :continuum, agency_id = :agency,
                               school_id = :school, lowest_year = :lowest, highest_year = :highest,
                               eligibility = :eligibility, places = :places, cost = :cost, cost_per = :costPer,
                               cost_source = :costSource, cost_since = :costSince, open = :open, version = version + 1
                         where id = :id and version = :version
                        """), draft)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ServiceDraft draft) {
        return statement
                .param("name", draft.name())
                .param("about", draft.about())
                .param(
                        "levels",
                        draft.levels().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("continuum", draft.continuum().name())
                .param("agency", boxed(draft.agencyId()), Types.BIGINT)
                .param("school", boxed(draft.schoolId()), Types.BIGINT)
                .param("lowest", draft.lowestYear().map(YearGroup::name).orElse(null), Types.VARCHAR)
                .param("highest", draft.highestYear().map(YearGroup::name).orElse(null), Types.VARCHAR)
                .param("eligibility", draft.eligibility())
                .param("places", draft.places().isPresent() ? draft.places().getAsInt() : null, Types.INTEGER)
                .param("cost", draft.cost().orElse(null), Types.NUMERIC)
                .param("costPer", draft.cost().isPresent() ? draft.costPer() : "")
                .param("costSource", draft.cost().isPresent() ? draft.costSource() : "")
                .param("costSince", draft.cost().isPresent() ? draft.costSince().orElse(null) : null, Types.DATE)
                .param("open", draft.open());
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Service service(ResultSet row) throws SQLException {
        int places = row.getInt("places");
        OptionalInt limit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(places);
        return new Service(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("about"),
                levels(row.getArray("levels")),
                Continuum.valueOf(row.getString("continuum")),
                number(row, "agency_id"),
                number(row, "school_id"),
                year(row.getString("lowest_year")),
                year(row.getString("highest_year")),
                row.getString("eligibility"),
                limit,
                Optional.ofNullable(row.getBigDecimal("cost")),
                row.getString("cost_per"),
                row.getString("cost_source"),
                Optional.ofNullable(row.getObject("cost_since", LocalDate.class)),
                row.getBoolean("open"),
                row.getInt("version"));
    }

    private static Optional<YearGroup> year(@Nullable String name) {
        return Optional.ofNullable(name).map(YearGroup::valueOf);
    }

    private static Set<Integer> levels(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray())
                .map(each -> ((Number) each).intValue())
                .collect(Collectors.toUnmodifiableSet());
    }
}
