package uk.haven.access.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The viewer's own sessions: where one is signed in. */
@Component
public class OwnSessions {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OwnSessions(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param current whether it is the one that asks
     * @param agent the browser's own description
     */
    public record Held(UUID id, Instant since, Instant lastSeen, String address, String agent, boolean current) {}

    /** Latest used first. */
    public List<Held> of(long account, String askingId) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        select public_id, created_at, last_seen_at, address, agent, id_hash = :asking as current
                          from access.session where account_id = :account order by last_seen_at desc
                        """)
                .param("asking", MasterKey.sha256(askingId))
                .param("account", account)
                .query((rows, number) -> new Held(
                        rows.getObject("public_id", UUID.class),
                        SessionStore.needed(rows, "created_at"),
                        SessionStore.needed(rows, "last_seen_at"),
                        rows.getString("address"),
                        rows.getString("agent"),
                        rows.getBoolean("current")))
                .list()));
    }

    /** Ends one of the account's sessions. */
    public void end(long account, UUID session) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("delete from access.session where public_id = ? and account_id = ?")
                        .params(session, account)
                        .update());
        SessionsFoundOnce.forgetAll();
    }
}
