package uk.haven.support.internal.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.referral.Consent;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.referral.Referral.Receiver;

/** Referrals. Which rows a viewer reads, and what a receiver may change, is decided by the table's policies and trigger. */
@Repository
class ReferralStore {

    /** The space of advisory locks on the places of services; beside that of children (InterventionStore). */
    private static final int PLACES = 485_022;

    private static final String COLUMNS = """
            select intervention_id, child_id, school_id, service_id, to_agency_id, to_school_id, state, urgency, reason,
                   evidence, purpose, consent, consent_note, sharing, sharing_reason, basis, parts, sensitive_reason,
                   shared, shared_until, share_ended_on, asked_by, asked_by_name, drafted_on, sent_on, answered_on,
                   begun_on, closed_on, version, edited_by_name, edited_at
              from support.referral
            """;

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes, and when. */
    record By(@Nullable Long account, String name, Instant at) {}

    Optional<Referral> find(long id) {
        return jdbc.sql(COLUMNS + " where intervention_id = :id")
                .param("id", id)
                .query((row, _) -> referral(row))
                .optional();
    }

    List<Referral> find(Collection<Long> ids) {
        return jdbc.sql(COLUMNS + " where intervention_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> referral(row))
                .list();
    }

    /** Of the children, latest drafted first. */
    List<Referral> ofChildren(Collection<Integer> children) {
        return jdbc.sql(COLUMNS + " where child_id = any (:children) order by drafted_on desc, intervention_id desc")
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> referral(row))
                .list();
    }

    /** Whether the child has been referred to the service and that is not over. */
    boolean open(Collection<Integer> children, long service) {
        return jdbc.sql("""
                        select exists (select from support.referral
                                        where child_id = any (:children) and service_id = :service
                                          and state in ('SENT', 'ACCEPTED', 'IN_PROGRESS'))
                        """)
                .param("children", children.toArray(Integer[]::new))
                .param("service", service)
                .query(Boolean.class)
                .single();
    }

    void insert(Referral referral, By by) {
        said(jdbc.sql("""
                        insert into support.referral (intervention_id, child_id, school_id, service_id, to_agency_id,
                               to_school_id, state, urgency, reason, evidence, purpose, consent, consent_note, sharing,
                               sharing_reason, basis, parts, sensitive_reason, shared_until, asked_by, asked_by_name,
                               drafted_on, edited_by_name, edited_at)
                        values (:id, :child, :school, :service, :agency, :toSchool, 'DRAFT', :urgency, :reason, :evidence,
                               :purpose, :consent, :consentNote, :sharing, :sharingReason, :basis, :parts,
                               :sensitiveReason, :until, :askedBy, :askedByName, :drafted, :by, :at)
                        """), referral.said(), by)
                .param("id", referral.id())
                .param("child", referral.childId())
                .param("school", referral.schoolId())
                .param("service", referral.serviceId())
                .param("agency", boxed(referral.to().agencyId()), Types.BIGINT)
                .param("toSchool", boxed(referral.to().schoolId()), Types.BIGINT)
                .param("askedBy", boxed(referral.askedBy()), Types.BIGINT)
                .param("askedByName", referral.askedByName())
                .param("drafted", referral.days().drafted())
                .update();
    }

    /** False when it is no draft any longer, or somebody else has changed it since the version. */
    boolean change(long id, int version, ReferralDraft draft, By by) {
        return said(jdbc.sql("""
                        update support.referral
                           set urgency = :urgency, reason = :reason, evidence = :evidence, purpose = :purpose,
                               consent = :consent, consent_note = :consentNote, sharing = :sharing,
                               sharing_reason = :sharingReason, basis = :basis, parts = :parts,
                               sensitive_reason = :sensitiveReason, shared_until = :until, edited_by_name = :by,
                               edited_at = :at, version = version + 1
                         where intervention_id = :id and version = :version and state = 'DRAFT'
                        """), draft, by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, ReferralDraft draft, By by) {
        return statement
                .param("urgency", draft.urgency().name())
                .param("reason", draft.reason())
                .param("evidence", draft.evidence())
                .param("purpose", draft.purpose())
                .param("consent", draft.consent().name())
                .param("consentNote", draft.consentNote())
                .param("sharing", draft.sharing().name())
                .param("sharingReason", draft.sharingReason())
                .param("basis", draft.basis().map(LawfulBasis::name).orElse(null), Types.VARCHAR)
                .param("parts", draft.parts().stream().sorted().toArray(String[]::new))
                .param("sensitiveReason", draft.sensitiveReason())
                .param("until", draft.until().orElse(null), Types.DATE)
                .param("by", by.name())
                .param("at", by.at().atOffset(ZoneOffset.UTC));
    }

    /** Sends a draft with what is shared. False when it is none any longer. */
    boolean send(long id, Receiver to, SharedParts shared, LocalDate on) {
        return jdbc.sql("""
                        update support.referral
                           set state = 'SENT', to_agency_id = :agency, to_school_id = :school, shared = :shared, sent_on = :on,
                               version = version + 1
                         where intervention_id = :id and state = 'DRAFT'
                        """)
                        .param("agency", boxed(to.agencyId()), Types.BIGINT)
                        .param("school", boxed(to.schoolId()), Types.BIGINT)
                        .param("shared", shared.json())
                        .param("on", on)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Until the transaction ends, whoever else would move it on waits. */
    void lock(long id) {
        jdbc.sql("select intervention_id from support.referral where intervention_id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Until the transaction ends, whoever else would take one of the service's places waits. */
    void lockPlaces(long serviceId) {
        jdbc.sql("select pg_advisory_xact_lock(:space, :service)")
                .param("space", PLACES)
                .param("service", Math.toIntExact(serviceId))
                .query(_ -> {});
    }

    /** Moves it on. False when it does not stand there any longer. */
    boolean move(Referral was, ReferralState to, LocalDate on) {
        return jdbc.sql("""
                        update support.referral
                           set state = :to, version = version + 1,
                               answered_on = case when :to in ('ACCEPTED', 'DECLINED') then :on else answered_on end,
                               begun_on = case when :to = 'IN_PROGRESS' then :on else begun_on end,
                               closed_on = case when :to in ('ENDED', 'WITHDRAWN') then :on else closed_on end
                         where intervention_id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("on", on, Types.DATE)
                        .param("id", was.id())
                        .param("from", was.state().name())
                        .update()
                == 1;
    }

    void extend(long id, LocalDate until) {
        jdbc.sql("update support.referral set shared_until = :until where intervention_id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void withdrawShare(long id, LocalDate on) {
        jdbc.sql(
                        "update support.referral set share_ended_on = :on where intervention_id = :id and share_ended_on is null")
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Ids of services all of whose places are taken. */
    Set<Long> fullServices() {
        return new HashSet<>(jdbc.sql("select * from support.full_services()")
                .query(Long.class)
                .list());
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Referral referral(ResultSet row) throws SQLException {
        String shared = row.getString("shared");
        return new Referral(
                row.getLong("intervention_id"),
                row.getInt("child_id"),
                row.getLong("school_id"),
                row.getLong("service_id"),
                new Receiver(number(row, "to_agency_id"), number(row, "to_school_id")),
                ReferralState.valueOf(row.getString("state")),
                said(row),
                shared == null ? SharedParts.none() : SharedParts.read(shared),
                day(row, "share_ended_on"),
                number(row, "asked_by"),
                row.getString("asked_by_name"),
                new ReferralDays(
                        row.getObject("drafted_on", LocalDate.class),
                        day(row, "sent_on"),
                        day(row, "answered_on"),
                        day(row, "begun_on"),
                        day(row, "closed_on")),
                row.getInt("version"),
                row.getString("edited_by_name"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }

    private static ReferralDraft said(ResultSet row) throws SQLException {
        return new ReferralDraft(
                Urgency.valueOf(row.getString("urgency")),
                row.getString("reason"),
                row.getString("evidence"),
                row.getString("purpose"),
                Consent.valueOf(row.getString("consent")),
                row.getString("consent_note"),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("sharing_reason"),
                Optional.ofNullable(row.getString("basis")).map(LawfulBasis::valueOf),
                Set.copyOf(Arrays.asList((String[]) row.getArray("parts").getArray())),
                row.getString("sensitive_reason"),
                day(row, "shared_until"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
