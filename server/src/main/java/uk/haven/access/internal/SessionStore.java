package uk.haven.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;

/** SQL of {@code access.session}, through the functions that ask for the hash of the id. */
@Component
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record From(String address, String agent) {}

    record Row(
            @Nullable SignedIn signedIn,
            Instant created,
            Instant lastSeen,
            byte @Nullable [] attributes,
            byte[] seal) {}

    Optional<Row> open(byte[] hash, Instant idleSince, Instant begunSince) {
        return jdbc.sql("""
                        select account_id, name, password_at, second_factor_at, created_at, last_seen_at, attributes, seal,
                               memberships
                          from access.session_open(?, ?, ?)
                        """)
                .params(hash, at(idleSince), at(begunSince))
                .query((rows, number) -> row(rows))
                .optional();
    }

    void save(
            byte @Nullable [] storedHash,
            byte[] hash,
            @Nullable SignedIn who,
            Instant created,
            Instant lastSeen,
            From from,
            byte @Nullable [] attributes,
            byte[] seal) {
        jdbc.sql("""
                        select access.session_save(:stored, :hash, :account::bigint, :password::timestamptz,
                            :second::timestamptz, :created, :seen, :address, :agent, :notes::bytea, :seal, :fresh)
                        """)
                .param("stored", storedHash == null ? hash : storedHash)
                .param("hash", hash)
                .param("account", who == null ? null : who.accountId())
                .param("password", who == null ? null : at(who.passwordAt()))
                .param("second", who == null || who.secondFactorAt() == null ? null : at(who.secondFactorAt()))
                .param("created", at(created))
                .param("seen", at(lastSeen))
                .param("address", from.address())
                .param("agent", from.agent())
                .param("notes", attributes)
                .param("seal", seal)
                .param("fresh", storedHash == null)
                .query((rows, number) -> number)
                .single();
    }

    void touch(byte[] hash, Instant seen) {
        jdbc.sql("select access.session_touch(?, ?)")
                .params(hash, at(seen))
                .query((rows, number) -> number)
                .single();
    }

    void end(byte[] hash) {
        jdbc.sql("select access.session_end(?)")
                .params(hash)
                .query((rows, number) -> number)
                .single();
    }

    void expire(Instant idleSince, Instant begunSince) {
        jdbc.sql("select access.sessions_expire(?, ?)")
                .params(at(idleSince), at(begunSince))
                .query((rows, number) -> number)
                .single();
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant needed(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(ResultSet rows) throws SQLException {
        long account = rows.getLong("account_id");
        SignedIn who = rows.wasNull()
                ? null
                : new SignedIn(
                        account,
                        rows.getString("name"),
                        memberships((String[]) rows.getArray("memberships").getArray()),
                        needed(rows, "password_at"),
                        instant(rows, "second_factor_at"));
        return new Row(
                who,
                needed(rows, "created_at"),
                needed(rows, "last_seen_at"),
                rows.getBytes("attributes"),
                rows.getBytes("seal"));
    }

    private static List<Membership> memberships(String[] written) {
        return java.util.Arrays.stream(written).map(SessionStore::membership).toList();
    }

    private static Membership membership(String written) {
        String[] parts = written.split(":", -1);
        return new Membership(Role.valueOf(parts[0]), number(parts[1]), number(parts[2]));
    }

    private static Optional<Long> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }
}
