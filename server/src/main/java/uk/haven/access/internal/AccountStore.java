package uk.haven.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.access.Account;
import uk.haven.access.Account.HeldRole;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;

/** SQL of accounts and the roles they hold. */
@Component
class AccountStore {

    private static final String ACCOUNTS = """
            select a.id, a.public_id, a.email, a.name, a.enabled, c.password_hash is not null as password_set,
                   c.totp_confirmed_at is not null as second_factor,
                   (select max(s.last_seen_at) from access.session s where s.account_id = a.id) as last_seen
              from access.account a
              left join access.credential c on c.account_id = a.id
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        Map<Long, List<HeldRole>> roles =
                jdbc.sql("""
                        select account_id, id, role, school_id, agency_id, valid_from, valid_until
                          from access.membership order by valid_from, id
                        """).query((rows, number) -> Map.entry(rows.getLong("account_id"), role(rows))).list().stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(ACCOUNTS + " order by lower(a.name), a.id")
                .query((rows, number) -> account(rows, roles.getOrDefault(rows.getLong("id"), List.of())))
                .list();
    }

    Optional<Account> find(UUID publicId) {
        return jdbc.sql(ACCOUNTS + " where a.public_id = ?")
                .param(publicId)
                .query((rows, number) -> account(rows, roles(rows.getLong("id"))))
                .optional();
    }

    Optional<Account> find(long id) {
        return jdbc.sql(ACCOUNTS + " where a.id = ?")
                .param(id)
                .query((rows, number) -> account(rows, roles(id)))
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql(ACCOUNTS + " where a.email = ?")
                .param(email)
                .query((rows, number) -> account(rows, roles(rows.getLong("id"))))
                .optional();
    }

    private List<HeldRole> roles(long account) {
        return jdbc.sql("""
                        select id, role, school_id, agency_id, valid_from, valid_until
                          from access.membership where account_id = ? order by valid_from, id
                        """).param(account).query((rows, number) -> role(rows)).list();
    }

    Map<Long, String> names(Collection<Long> ids) {
        return jdbc
                .sql("select id, name from access.account_names(?::bigint[])")
                .param(ids.toArray(Long[]::new))
                .query((rows, number) -> Map.entry(rows.getLong(1), rows.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Empty when the email is taken. */
    Optional<Long> add(String email, String name) {
        return jdbc.sql("""
                        with made as (insert into access.account (email, name) values (?, ?)
                                      on conflict (email) do nothing returning id),
                             proof as (insert into access.credential (account_id) select id from made)
                        select id from made
                        """).params(email, name).query(Long.class).optional();
    }

    void rename(long account, String name) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, account)
                .update();
    }

    void grant(long account, Membership membership, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into access.membership (account_id, role, school_id, agency_id, valid_from, valid_until)
                        values (:account, :role, :school::bigint, :agency::bigint, :from, :until::date)
                        """)
                .param("account", account)
                .param("role", membership.role().name())
                .param("school", membership.schoolId().orElse(null))
                .param("agency", membership.agencyId().orElse(null))
                .param("from", from)
                .param("until", until)
                .update();
    }

    void endRole(long account, long heldRole, LocalDate lastDay) {
        jdbc.sql("delete from access.membership where id = ? and account_id = ? and valid_from > ?")
                .params(heldRole, account, lastDay)
                .update();
        jdbc.sql("update access.membership set valid_until = ? where id = ? and account_id = ?")
                .params(lastDay, heldRole, account)
                .update();
    }

    void endAllRoles(long account) {
        jdbc.sql("delete from access.membership where account_id = ?")
                .param(account)
                .update();
    }

    void setEnabled(long account, boolean enabled) {
        jdbc.sql("update access.account set enabled = ? where id = ?")
                .params(enabled, account)
                .update();
    }

    void endSessions(long account) {
        jdbc.sql("delete from access.session where account_id = ?")
                .param(account)
                .update();
        SessionsFoundOnce.forgetAll();
    }

    private static Account account(ResultSet rows, List<HeldRole> roles) throws SQLException {
        Instant lastSeen = SessionStore.instant(rows, "last_seen");
        return new Account(
                rows.getLong("id"),
                rows.getObject("public_id", UUID.class),
                rows.getString("email"),
                rows.getString("name"),
                rows.getBoolean("enabled"),
                rows.getBoolean("password_set"),
                rows.getBoolean("second_factor"),
                lastSeen,
                roles);
    }

    private static HeldRole role(ResultSet rows) throws SQLException {
        return new HeldRole(
                rows.getLong("id"),
                new Membership(
                        Role.valueOf(rows.getString("role")),
                        Optional.ofNullable(rows.getObject("school_id", Long.class)),
                        Optional.ofNullable(rows.getObject("agency_id", Long.class))),
                rows.getObject("valid_from", LocalDate.class),
                rows.getObject("valid_until", LocalDate.class));
    }
}
