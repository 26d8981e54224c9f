package uk.haven.directory.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                        select id, public_id, code, name, about, levels, continuum, agency_id, lowest_year, highest_year,
                               eligibility, places, cost, cost_per, open
                          from directory.service
                         order by name
                        """).query((row, _) -> service(row)).list();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from directory.service)")
                .query(Boolean.class)
                .single();
    }

    void insert(Service service) {
        jdbc.sql("""
                        insert into directory.service (public_id, code, name, about, levels, continuum, agency_id,
                               lowest_year, highest_year, eligibility, places, cost, cost_per, open)
                        values (:publicId, :code, :name, :about, :levels, :continuum, :agency, :lowest, :highest,
                               :eligibility, :places, :cost, :costPer, :open)
                        on conflict on constraint service_code_unique do nothing
                        """)
                .param("publicId", service.publicId())
                .param("code", service.code())
                .param("name", service.name())
                .param("about", service.about())
                .param(
                        "levels",
                        service.levels().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("continuum", service.continuum().name())
                .param(
                        "agency",
                        service.agencyId().isPresent() ? service.agencyId().getAsLong() : null,
                        java.sql.Types.BIGINT)
                .param("lowest", service.lowestYear().map(YearGroup::name).orElse(null), java.sql.Types.VARCHAR)
                .param("highest", service.highestYear().map(YearGroup::name).orElse(null), java.sql.Types.VARCHAR)
                .param("eligibility", service.eligibility())
                .param(
                        "places",
                        service.places().isPresent() ? service.places().getAsInt() : null,
                        java.sql.Types.INTEGER)
                .param("cost", service.cost().orElse(null), java.sql.Types.NUMERIC)
                .param("costPer", service.costPer())
                .param("open", service.open())
                .update();
    }

    private static Service service(ResultSet row) throws SQLException {
        long agency = row.getLong("agency_id");
        OptionalLong agencyId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(agency);
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
                agencyId,
                year(row.getString("lowest_year")),
                year(row.getString("highest_year")),
                row.getString("eligibility"),
                limit,
                Optional.ofNullable(row.getBigDecimal("cost")),
                row.getString("cost_per"),
                row.getBoolean("open"));
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
