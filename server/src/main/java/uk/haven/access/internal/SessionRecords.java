package uk.haven.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.haven.access.Keys;

/**
 * Sessions in the database, each with its viewer in one query. A row carries a seal under a key outside the database, so
 * that a row written by injected SQL opens nothing. The last-seen time is written once a minute at most.
 */
@Component
class SessionRecords implements SessionRepository<HavenSession> {

    /** Without a request for so long, a session is over. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, a session is over after a working day. */
    static final Duration LONGEST = Duration.ofHours(10);

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Clock clock;
    private final SecretKey key;

    SessionRecords(SessionStore store, Clock clock, Keys keys) {
        this.store = store;
        this.clock = clock;
        this.key = keys.forPurpose("session", "HmacSHA256");
    }

    static boolean over(Instant created, Instant lastSeen, Instant now) {
        return !lastSeen.plus(IDLE).isAfter(now) || !created.plus(LONGEST).isAfter(now);
    }

    @Override
    public HavenSession createSession() {
        return new HavenSession(clock);
    }

    @Override
    public @Nullable HavenSession findById(String id) {
        return SessionsFoundOnce.get(id, this::stored);
    }

    private @Nullable HavenSession stored(String id) {
        if (id.length() != 43) {
            return null;
        }
        byte[] hash = MasterKey.sha256(id);
        Instant now = clock.instant();
        SessionStore.Row row =
                store.open(hash, now.minus(IDLE), now.minus(LONGEST)).orElse(null);
        if (row == null || !MessageDigest.isEqual(row.seal(), seal(hash, row.signedIn(), row.created()))) {
            return null;
        }
        var notes = row.attributes() == null ? new HashMap<String, Object>() : SessionNotes.read(row.attributes());
        return new HavenSession(clock, id, id, row.created(), row.lastSeen(), row.signedIn(), notes);
    }

    @Override
    public void save(HavenSession session) {
        if (session.changed()) {
            byte[] hash = MasterKey.sha256(session.getId());
            String storedId = session.storedId();
            if (storedId != null && !storedId.equals(session.getId())) {
                SessionsFoundOnce.forget(storedId);
            }
            byte[] attributes = session.notes().isEmpty() ? null : SessionNotes.write(session.notes());
            store.save(
                    storedId == null ? null : MasterKey.sha256(storedId),
                    hash,
                    session.signedIn(),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    from(),
                    attributes,
                    seal(hash, session.signedIn(), session.getCreationTime()));
            session.stored();
        } else if (session.staleBy(TOUCH_EVERY)) {
            store.touch(MasterKey.sha256(session.getId()), session.getLastAccessedTime());
        }
    }

    @Override
    public void deleteById(String id) {
        SessionsFoundOnce.forget(id);
        store.end(MasterKey.sha256(id));
    }

    /** Removes what is over. */
    void expire() {
        Instant now = clock.instant();
        store.expire(now.minus(IDLE), now.minus(LONGEST));
    }

    private byte[] seal(byte[] hash, @Nullable SignedIn who, Instant created) {
        String facts = who == null
                ? "nobody|" + micros(created)
                : who.accountId() + "|" + micros(who.passwordAt()) + "|"
                        + (who.secondFactorAt() == null ? "-" : micros(who.secondFactorAt())) + "|" + micros(created);
        byte[] text = facts.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[hash.length + text.length];
        System.arraycopy(hash, 0, message, 0, hash.length);
        System.arraycopy(text, 0, message, hash.length, text.length);
        return MasterKey.mac(key, message);
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    private static SessionStore.From from() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            String agent = request.getHeader("User-Agent");
            return new SessionStore.From(
                    request.getRemoteAddr(), agent == null ? "" : agent.substring(0, Math.min(200, agent.length())));
        }
        return new SessionStore.From("", "");
    }
}
