package uk.haven.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewer.Membership;

/**
 * Fresh accounts and open sessions for tests, without the price of a password. The cookie is named {@code haven};
 * {@code Browser.as(cookie)} and Playwright's contexts take it.
 */
@Component
public class TestSignIn {

    private final Accounts accounts;
    private final SessionRecords sessions;
    private final Clock clock;

    TestSignIn(Accounts accounts, SessionRecords sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A fresh account that holds the roles for the partnership. */
    public Viewer.Person with(Role... roles) {
        return having(Arrays.stream(roles)
                .map(role -> new Membership(role, Optional.empty(), Optional.empty()))
                .toList());
    }

    /** A fresh account that holds the role at the school. */
    public Viewer.Person at(long schoolId, Role role) {
        return having(List.of(new Membership(role, Optional.of(schoolId), Optional.empty())));
    }

    /** A fresh account that holds the roles. */
    public Viewer.Person having(List<Membership> roles) {
        Account account = accounts.add(UUID.randomUUID() + "@test.example", "Test Person", OptionalLong.empty());
        LocalDate longAgo = LocalDate.of(2000, 1, 1);
        roles.forEach(role -> accounts.grant(account.id(), role, longAgo, null, OptionalLong.empty()));
        return new Viewer.Person(account.id(), account.name(), roles);
    }

    /** Value of the cookie {@code haven} of a new session with both factors. */
    public String cookie(Viewer.Person person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        HavenSession session = sessions.createSession();
        session.setAttribute(
                SignedIn.ATTRIBUTE, new SignedIn(person.id(), person.name(), person.memberships(), now, now));
        sessions.save(session);
        return session.getId();
    }
}
