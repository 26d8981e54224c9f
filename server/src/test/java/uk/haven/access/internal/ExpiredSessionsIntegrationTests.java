package uk.haven.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import uk.haven.access.Keys;
import uk.haven.access.Role;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class ExpiredSessionsIntegrationTests {

    @Autowired
    TestSignIn signIn;

    @Autowired
    SessionStore store;

    @Autowired
    Keys keys;

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<DailyWork> daily;

    private SessionRecords in(Duration time) {
        return new SessionRecords(store, Clock.offset(clock, time), keys);
    }

    @Test
    void whatIsOverIsRemovedAndWhatIsNotStays() {
        String cookie = signIn.cookie(signIn.with(Role.COMMITTEE_MEMBER));
        new ExpiredSessions(in(SessionRecords.IDLE.minusMinutes(2))).run();
        assertThat(in(Duration.ZERO).findById(cookie)).isNotNull();
        new ExpiredSessions(in(SessionRecords.IDLE.plusMinutes(2))).run();
        assertThat(in(Duration.ZERO).findById(cookie))
                .as("gone, though its time has not come by the real clock")
                .isNull();
    }

    /** What nobody would miss for weeks if it were not done. */
    @Test
    void theNightlyRoundKnowsOfSessionsSpoolsAndNotices() {
        assertThat(daily.stream().map(DailyWork::name))
                .contains("access.sessions", "intake.spool", "support.notices")
                .doesNotHaveDuplicates();
    }
}
