package uk.haven.support.internal.workforce;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.Worker;

/** Support given from one worker to another. */
@Repository
class HandoverStore {

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each piece of support, with whoever leads it now as the one who gives. */
    void insert(
            Collection<Long> interventions,
            long to,
            String note,
            LocalDate on,
            @Nullable Long by,
            String byName,
            Instant at) {
        jdbc.sql("""
                        insert into support.handover (intervention_id, from_worker_id, to_worker_id, note, handed_on,
                               by_account, by_name, recorded_at)
                        select i.id, i.worker_id, :to, :note, :on, :by, :byName, :at
                          from support.intervention i
                         where i.id = any (:interventions)
                         order by i.id
                        """)
                .param("to", to)
                .param("note", note)
                .param("on", on)
                .param("by", by, Types.BIGINT)
                .param("byName", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("interventions", interventions.toArray(Long[]::new))
                .update();
    }

    /** The latest handover of each, by intervention. */
    Map<Long, Handovers.Handover> latest(Collection<Long> interventions) {
        Map<Long, Handovers.Handover> latest = new HashMap<>();
        jdbc.sql("""
                        select distinct on (intervention_id) intervention_id, to_worker_id, note, handed_on, by_name
                          from support.handover
                         where intervention_id = any (:interventions)
                         order by intervention_id, id desc
                        """).param("interventions", interventions.toArray(Long[]::new)).query(row -> {
            latest.put(
                    row.getLong("intervention_id"),
                    new Handovers.Handover(
                            row.getLong("to_worker_id"),
                            row.getString("note"),
                            row.getObject("handed_on", LocalDate.class),
                            row.getString("by_name")));
        });
        return latest;
    }

    /** Whether the worker leads counselling, or led some to its end. */
    boolean counsels(long worker) {
        return jdbc.sql("select support.counsels(:worker)")
                .param("worker", worker)
                .query(Boolean.class)
                .single();
    }

    /** Which of the children are shared on the day with the worker's account or agency, as far as the viewer may know. */
    Set<Integer> sharedWith(Worker worker, Collection<Integer> children, LocalDate on) {
        return new HashSet<>(jdbc.sql("""
                        select s.child_id
                          from children.share s
                         where s.child_id = any (:children) and s.valid_until >= :on and s.ended_at is null
                           and (s.account_id = :account or s.agency_id = :agency)
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("on", on)
                .param(
                        "account",
                        worker.accountId().isPresent() ? worker.accountId().getAsLong() : null,
                        Types.BIGINT)
                .param(
                        "agency",
                        worker.agencyId().isPresent() ? worker.agencyId().getAsLong() : null,
                        Types.BIGINT)
                .query(Integer.class)
                .list());
    }
}
