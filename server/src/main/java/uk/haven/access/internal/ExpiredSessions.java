package uk.haven.access.internal;

import org.springframework.stereotype.Component;
import uk.haven.platform.jobs.DailyWork;

/** Removes the rows of sessions that are over; they open nothing, but say who signed in when, and from where. */
@Component
class ExpiredSessions implements DailyWork {

    private final SessionRecords sessions;

    ExpiredSessions(SessionRecords sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "access.sessions";
    }

    @Override
    public void run() {
        sessions.expire();
    }
}
