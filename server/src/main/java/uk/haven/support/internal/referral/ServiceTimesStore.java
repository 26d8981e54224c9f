package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.ServiceTimes;

/** See {@link ServiceTimes}; one query for each. */
@Repository
class ServiceTimesStore implements ServiceTimes {

    private final JdbcClient jdbc;

    ServiceTimesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Responded> responses(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select r.service_id,
                               case when r.answered_on <= r.sent_on + 14 then 'TWO_WEEKS'
                                    when r.answered_on <= r.sent_on + 28 then 'FOUR_WEEKS'
                                    else 'LATER' end as response,
                               count(*), count(distinct r.child_id)
                          from support.referral r
                         where r.answered_on between :from and :to
                         group by r.service_id, response
                         order by r.service_id, response
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) ->
                        new Responded(row.getLong(1), Response.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)))
                .list();
    }

    @Override
    public List<Waiting> waiting(LocalDate day) {
        return jdbc.sql("""
                        select r.service_id,
                               case when r.answered_on is null or r.answered_on > :day then 'ANSWER'
                                    when r.begun_on is null or r.begun_on > :day then 'BEGIN'
                                    else 'GOING_ON' end as stage,
                               count(*), count(distinct r.child_id)
                          from support.referral r
                         where r.sent_on <= :day and (r.closed_on is null or r.closed_on > :day)
                           and (r.answered_on is null or r.answered_on > :day
                                or exists (select from support.referral_entry e
                                            where e.intervention_id = r.intervention_id and e.kind = 'ACCEPT'))
                         group by r.service_id, stage
                         order by r.service_id, stage
                        """)
                .param("day", day)
                .query((row, _) ->
                        new Waiting(row.getLong(1), Stage.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)))
                .list();
    }
}
