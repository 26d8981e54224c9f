package uk.haven.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class SessionsFoundOnceIntegrationTests {

    @Autowired
    TestSignIn signIn;

    @Autowired
    SessionRecords sessions;

    @Autowired
    OwnSessions own;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private static void inARequest(Runnable work) {
        try {
            new SessionsFoundOnce()
                    .doFilter(
                            new MockHttpServletRequest(),
                            new MockHttpServletResponse(),
                            (request, response) -> work.run());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aRequestThatSignsOutFindsItsSessionNoMore() {
        String cookie = signIn.cookie(signIn.with(Role.ADMINISTRATOR));
        inARequest(() -> {
            assertThat(sessions.findById(cookie)).isNotNull();
            sessions.deleteById(cookie);
            assertThat(sessions.findById(cookie)).isNull();
        });
    }

    @Test
    void aRequestThatSignsOutEverywhereFindsNoneOfTheSessionsMore() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        String here = signIn.cookie(person);
        String there = signIn.cookie(person);
        inARequest(() -> {
            assertThat(sessions.findById(here)).isNotNull();
            assertThat(sessions.findById(there)).isNotNull();
            Viewers.as(person, () -> {
                accounts.signOutEverywhere(person.id(), OptionalLong.of(person.id()));
                return true;
            });
            assertThat(sessions.findById(here)).isNull();
            assertThat(sessions.findById(there)).isNull();
        });
    }

    @Test
    void aRequestThatEndsOneOfThePersonsSessionsFindsThatOneNoMore() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        String here = signIn.cookie(person);
        String there = signIn.cookie(person);
        inARequest(() -> {
            assertThat(sessions.findById(there)).isNotNull();
            Viewers.as(person, () -> {
                own.of(person.id(), here).stream()
                        .filter(held -> !held.current())
                        .forEach(held -> own.end(person.id(), held.id()));
                return true;
            });
            assertThat(sessions.findById(there)).isNull();
            assertThat(sessions.findById(here)).isNotNull();
        });
    }

    @Test
    void oneRequestLooksOnceAndTheNextOnTheSameThreadLooksAgain() {
        var looks = new AtomicInteger();
        for (int request = 1; request <= 2; request++) {
            inARequest(() -> {
                look(looks);
                look(looks);
            });
            assertThat(looks).hasValue(request);
        }
    }

    @Test
    void outsideARequestNothingIsRemembered() {
        var looks = new AtomicInteger();
        inARequest(() -> look(looks));
        look(looks);
        look(looks);
        assertThat(looks).hasValue(3);
    }

    private void look(AtomicInteger looks) {
        assertThat(SessionsFoundOnce.get("an id of a test", id -> {
                    looks.incrementAndGet();
                    return new HavenSession(clock);
                }))
                .isNotNull();
    }
}
