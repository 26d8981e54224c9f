package uk.haven.support.internal.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.referral.Referral.Receiver;

/** Referrals as lists show them: what is shared can be long, and of that at most the name is read. */
@Repository
class ReferralLineStore {

    private final JdbcClient jdbc;

    ReferralLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked by the schools, and open or closed since the day, latest drafted first. */
    List<ReferralLine> asked(Collection<Long> schools, LocalDate since) {
        return jdbc.sql("""
                        select intervention_id, school_id, to_agency_id, to_school_id, state, urgency, '' as known_as, sharing,
                               shared_until, share_ended_on, asked_by, asked_by_name, drafted_on, sent_on, answered_on,
                               begun_on, closed_on
                          from support.referral
                         where (school_id = any (:schools)
                                or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
                           and (closed_on is null or closed_on >= :since)
                         order by drafted_on desc, intervention_id desc
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .param("since", since)
                .query((row, _) -> line(row))
                .list();
    }

    /** With the agencies or schools now, longest waiting first. */
    List<ReferralLine> received(Collection<Long> agencies, Collection<Long> schools) {
        return jdbc.sql("""
                        select intervention_id, school_id, to_agency_id, to_school_id, state, urgency,
                               coalesce(jsonb_path_query_first(shared::jsonb,
                                            '$.parts[*] ? (@.code == "identity").rows[*] ? (@.key == "Name").value') #>> '{}',
                                        :unnamed) as known_as,
                               sharing, shared_until, share_ended_on, asked_by, asked_by_name, drafted_on, sent_on, answered_on,
                               begun_on, closed_on
                          from support.referral
                         where state in ('SENT', 'ACCEPTED', 'IN_PROGRESS')
                           and (to_agency_id = any (:agencies) or to_school_id = any (:schools))
                         order by sent_on, intervention_id
                        """)
                .param("unnamed", Referral.UNNAMED)
                .param("agencies", agencies.toArray(Long[]::new))
                .param("schools", schools.toArray(Long[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    private static ReferralLine line(ResultSet row) throws SQLException {
        return new ReferralLine(
                row.getLong("intervention_id"),
                row.getLong("school_id"),
                new Receiver(number(row, "to_agency_id"), number(row, "to_school_id")),
                ReferralState.valueOf(row.getString("state")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("known_as"),
                Sharing.valueOf(row.getString("sharing")),
                day(row, "shared_until"),
                day(row, "share_ended_on"),
                number(row, "asked_by"),
                row.getString("asked_by_name"),
                new ReferralDays(
                        row.getObject("drafted_on", LocalDate.class),
                        day(row, "sent_on"),
                        day(row, "answered_on"),
                        day(row, "begun_on"),
                        day(row, "closed_on")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
