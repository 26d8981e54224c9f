package uk.haven.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.ActingRule.Actor;

/** Who could give pieces of support, also where the viewer may not see the worker. */
@Repository
class ActorStore {

    private final JdbcClient jdbc;

    ActorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What decides whether somebody acts by a piece of support.
     *
     * @param countsOn the day from which it counts, absent while it does not: {@link uk.haven.support.Interventions#countingFrom}
     * @param childsSchool where the child is at the date asked about, absent for a child without enrolments
     * @param could who could give it
     * @param names of those whom the viewer may see, by worker
     */
    record Acts(Optional<LocalDate> countsOn, OptionalLong childsSchool, List<Actor> could, Map<Long, String> names) {}

    /** By intervention id, of those that the viewer may see; one query. */
    Map<Long, Acts> of(Collection<Long> interventions, LocalDate date) {
        Map<Long, Acts> acts = new HashMap<>();
        if (interventions.isEmpty()) {
            return acts;
        }
        jdbc.sql("""
                        select intervention_id, counts_on, childs_school, worker_id, name, school_id, agency_id, active_from,
                               active_until, shared
                          from support.who_acts(:ids, :date)
                        """)
                .param("ids", interventions.toArray(Long[]::new))
                .param("date", date)
                .query(row -> {
                    Acts of = acts.get(row.getLong("intervention_id"));
                    if (of == null) {
                        of = new Acts(
                                Optional.ofNullable(row.getObject("counts_on", LocalDate.class)),
                                number(row.getObject("childs_school", Long.class)),
                                new ArrayList<>(),
                                new HashMap<>());
                        acts.put(row.getLong("intervention_id"), of);
                    }
                    if (row.getObject("worker_id", Long.class) instanceof Long worker) {
                        of.could().add(actor(worker, row));
                        if (row.getString("name") instanceof String name) {
                            of.names().put(worker, name);
                        }
                    }
                });
        return acts;
    }

    private static Actor actor(long worker, ResultSet row) throws SQLException {
        return new Actor(
                worker,
                number(row.getObject("school_id", Long.class)),
                number(row.getObject("agency_id", Long.class)),
                row.getObject("active_from", LocalDate.class),
                Optional.ofNullable(row.getObject("active_until", LocalDate.class)),
                row.getBoolean("shared"));
    }

    private static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
