package uk.haven.access.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.access.Viewer;
import uk.haven.access.Viewer.Membership;

/**
 * Whom a session belongs to and what they have proved; read afresh from the database at every request.
 *
 * @param secondFactorAt null until the second factor was given
 */
public record SignedIn(
        long accountId,
        String name,
        List<Membership> memberships,
        Instant passwordAt,
        @Nullable Instant secondFactorAt) {

    /** Name of the session's attribute that holds it. */
    public static final String ATTRIBUTE = "uk.haven.signedIn";

    public SignedIn {
        memberships = List.copyOf(memberships);
    }

    public Viewer.Person person() {
        return new Viewer.Person(accountId, name, memberships);
    }

    SignedIn withSecondFactor(Instant at) {
        return new SignedIn(accountId, name, memberships, passwordAt, at);
    }
}
