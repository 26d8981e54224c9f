package uk.haven.access.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of passwords, second factors, recovery codes and invitations. */
@Component
class CredentialStore {

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Credential(
            long accountId,
            String email,
            String name,
            boolean enabled,
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            boolean totpConfirmed,
            long totpLastStep) {}

    private static final String CREDENTIALS = """
            select a.id, a.email, a.name, a.enabled, c.password_hash, c.totp_secret,
                   c.totp_confirmed_at is not null as confirmed, c.totp_last_step
              from access.account a join access.credential c on c.account_id = a.id
            """;

    Optional<Credential> byEmail(String email) {
        return jdbc.sql(CREDENTIALS + " where a.email = ?")
                .param(email)
                .query((rows, number) -> credential(rows))
                .optional();
    }

    Optional<Credential> of(long account) {
        return jdbc.sql(CREDENTIALS + " where a.id = ?")
                .param(account)
                .query((rows, number) -> credential(rows))
                .optional();
    }

    private static Credential credential(java.sql.ResultSet rows) throws java.sql.SQLException {
        return new Credential(
                rows.getLong("id"),
                rows.getString("email"),
                rows.getString("name"),
                rows.getBoolean("enabled"),
                rows.getString("password_hash"),
                rows.getBytes("totp_secret"),
                rows.getBoolean("confirmed"),
                rows.getLong("totp_last_step"));
    }

    void setPassword(long account, String hash, Instant at) {
        jdbc.sql("""
                        update access.credential
                           set password_hash = ?, password_changed_at = ?
                         where account_id = ?
                        """).params(hash, SessionStore.at(at), account).update();
    }

    void setTotp(long account, byte @Nullable [] sealed, @Nullable Instant confirmedAt) {
        jdbc.sql("""
                        update access.credential
                           set totp_secret = :secret::bytea, totp_confirmed_at = :at::timestamptz, totp_last_step = 0
                         where account_id = :account
                        """)
                .param("secret", sealed)
                .param("at", confirmedAt == null ? null : SessionStore.at(confirmedAt))
                .param("account", account)
                .update();
    }

    void confirmTotp(long account, Instant at) {
        jdbc.sql("update access.credential set totp_confirmed_at = ? where account_id = ?")
                .params(SessionStore.at(at), account)
                .update();
    }

    /** Whether this call was the first to use the step; two at once can't both be. */
    boolean useStep(long account, long step) {
        return jdbc.sql(
                                "update access.credential set totp_last_step = :step where account_id = :account and totp_last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(long account, List<byte[]> hashes) {
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .param(account)
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into access.recovery_code (account_id, code_hash) values (?, ?)")
                    .params(account, hash)
                    .update();
        }
    }

    boolean useRecoveryCode(long account, byte[] hash, Instant at) {
        return jdbc.sql(
                                "update access.recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                        .params(SessionStore.at(at), account, hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(long account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    void invite(long account, byte[] tokenHash, Instant expires) {
        jdbc.sql("delete from access.invitation where account_id = ? and used_at is null")
                .param(account)
                .update();
        jdbc.sql("insert into access.invitation (account_id, token_hash, expires_at) values (?, ?, ?)")
                .params(account, tokenHash, SessionStore.at(expires))
                .update();
    }

    Optional<Long> invited(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                        "select account_id from access.invitation where token_hash = ? and used_at is null and expires_at > ?")
                .params(tokenHash, SessionStore.at(now))
                .query(Long.class)
                .optional();
    }

    boolean useInvitation(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                                "update access.invitation set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(SessionStore.at(now), tokenHash, SessionStore.at(now))
                        .update()
                == 1;
    }
}
