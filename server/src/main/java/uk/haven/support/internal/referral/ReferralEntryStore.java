package uk.haven.support.internal.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.ServiceFigures.Counted;
import uk.haven.support.internal.referral.Referral.Entry;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralStore.By;

/** What happened to referrals, and figures over them. Entries are only added. */
@Repository
class ReferralEntryStore {

    private final JdbcClient jdbc;

    ReferralEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long referral, EntryKind kind, LocalDate on, String words, boolean byReceiver, By by) {
        jdbc.sql("""
                        insert into support.referral_entry (intervention_id, kind, happened_on, words, by_receiver, shown,
                               by_account, by_name, recorded_at)
                        values (:referral, :kind, :on, :words, :byReceiver, :shown, :account, :name, :at)
                        """)
                .param("referral", referral)
                .param("kind", kind.name())
                .param("on", on)
                .param("words", words)
                .param("byReceiver", byReceiver)
                .param("shown", kind.shown())
                .param("account", by.account(), Types.BIGINT)
                .param("name", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Latest first. */
    List<Entry> of(long referral) {
        return jdbc.sql("""
                        select kind, happened_on, words, by_receiver, by_name
                          from support.referral_entry
                         where intervention_id = :referral
                         order by id desc
                        """)
                .param("referral", referral)
                .query((row, _) -> new Entry(
                        EntryKind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5)))
                .list();
    }

    /** Where each stands and since when, by id, without what it says. */
    Map<Long, Counted> standing(Collection<Long> ids) {
        Map<Long, Counted> standing = new HashMap<>();
        jdbc.sql("""
                        select intervention_id, state, drafted_on, sent_on, answered_on, begun_on, closed_on
                          from support.referrals_stand(:ids)
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            standing.put(row.getLong("intervention_id"), counted(row, row.getObject("drafted_on", LocalDate.class)));
        });
        return standing;
    }

    /** Dates of what the schools ever sent to the service. */
    List<Counted> asked(long service, List<Long> schools) {
        return counted(
                jdbc.sql("""
                        select state, sent_on, answered_on, begun_on, closed_on
                          from support.referral
                         where service_id = :service and school_id = any (:schools) and sent_on is not null
                        """).param("schools", schools.toArray(Long[]::new)).param("service", service));
    }

    /** Dates of what the viewer's agency or school ever received for the service, without the children. */
    List<Counted> received(long service) {
        return counted(jdbc.sql("""
                        select state, sent_on, answered_on, begun_on, closed_on
                          from support.received_in_figures()
                         where service_id = :service
                        """).param("service", service));
    }

    private static List<Counted> counted(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> counted(row, row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    private static Counted counted(ResultSet row, LocalDate drafted) throws SQLException {
        return new Counted(
                ReferralState.valueOf(row.getString("state")),
                new ReferralDays(
                        drafted,
                        day(row, "sent_on"),
                        day(row, "answered_on"),
                        day(row, "begun_on"),
                        day(row, "closed_on")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
