package uk.haven.access.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session in use by one request: who it belongs to, and pages' short-lived notes. */
final class HavenSession implements Session {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Instant created;
    private final Instant storedLastSeen;
    private final Map<String, Object> notes;
    private @Nullable SignedIn signedIn;
    private String id;
    private @Nullable String storedId;
    private Instant lastSeen;
    private boolean changed;

    /** A new one. */
    HavenSession(Clock clock) {
        this(
                clock,
                newId(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                clock.instant(),
                null,
                new HashMap<>());
        this.changed = true;
    }

    /** One that is stored under {@code storedId}. */
    HavenSession(
            Clock clock,
            String id,
            @Nullable String storedId,
            Instant created,
            Instant lastSeen,
            @Nullable SignedIn signedIn,
            Map<String, Object> notes) {
        this.clock = clock;
        this.id = id;
        this.storedId = storedId;
        this.created = created;
        this.storedLastSeen = lastSeen;
        this.lastSeen = lastSeen;
        this.signedIn = signedIn;
        this.notes = notes;
    }

    private static String newId() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Nullable
    SignedIn signedIn() {
        return signedIn;
    }

    Map<String, Object> notes() {
        return notes;
    }

    /** The id under which it is stored, or null while it is new. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** Whether more than its last-seen time must be written. */
    boolean changed() {
        return changed;
    }

    boolean staleBy(Duration age) {
        return Duration.between(storedLastSeen, lastSeen).compareTo(age) >= 0;
    }

    void stored() {
        storedId = id;
        changed = false;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return (T) (name.equals(SignedIn.ATTRIBUTE) ? signedIn : notes.get(name));
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new HashSet<>(notes.keySet());
        if (signedIn != null) {
            names.add(SignedIn.ATTRIBUTE);
        }
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (name.equals(SignedIn.ATTRIBUTE)) {
            signedIn = (SignedIn) value;
        } else if (value == null) {
            notes.remove(name);
        } else {
            notes.put(name, value);
        }
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        lastSeen = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastSeen;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        // one rule for all: SessionRecords
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return SessionRecords.IDLE;
    }

    @Override
    public boolean isExpired() {
        return SessionRecords.over(created, lastSeen, clock.instant());
    }
}
