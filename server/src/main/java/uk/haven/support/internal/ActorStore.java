package uk.haven.support.internal;

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

    /** By intervention id, of those that the viewer may see; one query. */
    Map<Long, List<Actor>> of(Collection<Long> interventions, LocalDate date) {
        Map<Long, List<Actor>> could = new HashMap<>();
        if (interventions.isEmpty()) {
            return could;
        }
        jdbc.sql("""
                        select intervention_id, worker_id, school_id, agency_id, active_from, active_until, shared
                          from support.who_could_act(:ids, :date)
                        """)
                .param("ids", interventions.toArray(Long[]::new))
                .param("date", date)
                .query(row -> {
                    could.computeIfAbsent(row.getLong("intervention_id"), _ -> new ArrayList<>())
                            .add(new Actor(
                                    row.getLong("worker_id"),
                                    number(row.getObject("school_id", Long.class)),
                                    number(row.getObject("agency_id", Long.class)),
                                    row.getObject("active_from", LocalDate.class),
                                    Optional.ofNullable(row.getObject("active_until", LocalDate.class)),
                                    row.getBoolean("shared")));
                });
        return could;
    }

    private static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
