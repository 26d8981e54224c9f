package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.SupportCost.Price;
import uk.haven.support.internal.CostSource;

/** Sessions attended, and the price that a programme's own plan says. */
@Repository
class ProgrammeCosts implements CostSource {

    private final JdbcClient jdbc;

    ProgrammeCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.PROGRAMME);
    }

    @Override
    public Map<Long, Given> given(Collection<Long> interventions, LocalDate from, LocalDate to) {
        Map<Long, Given> given = new HashMap<>();
        interventions.forEach(each -> given.put(each, Given.NOTHING));
        jdbc.sql("""
                        select intervention_id, sum(minutes) * 60, count(*) from support.programme_session
                         where intervention_id = any (:interventions) and state = 'ATTENDED'
                           and held_on between :from and :to
                         group by intervention_id
                        """)
                .param("interventions", interventions.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    given.put(row.getLong(1), new Given(row.getLong(2), row.getInt(3)));
                });
        return given;
    }

    /** A type of programme that has the code of a service is that service. */
    @Override
    public Map<Long, String> services(Collection<Long> interventions) {
        Map<Long, String> services = new HashMap<>();
        jdbc.sql("select intervention_id, type from support.programme where intervention_id = any (:interventions)")
                .param("interventions", interventions.toArray(Long[]::new))
                .query(row -> {
                    services.put(row.getLong(1), row.getString(2));
                });
        return services;
    }

    @Override
    public Map<Long, Price> prices(Collection<Long> interventions) {
        Map<Long, Price> prices = new HashMap<>();
        jdbc.sql("""
                        select intervention_id, cost, cost_per from support.programme
                         where intervention_id = any (:interventions) and cost is not null and cost_per <> ''
                        """).param("interventions", interventions.toArray(Long[]::new)).query(row -> {
            prices.put(row.getLong(1), new Price(row.getBigDecimal(2), row.getString(3)));
        });
        return prices;
    }
}
