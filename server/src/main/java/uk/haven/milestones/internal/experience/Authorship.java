package uk.haven.milestones.internal.experience;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.internal.experience.ActivityStore.By;

/** Who acts now, and the audit of it. */
@Component
class Authorship {

    private final Audit audit;
    private final Clock clock;

    Authorship(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    By by() {
        var viewer = Viewers.current().orElseThrow();
        return new By(
                viewer.accountId().isPresent() ? viewer.accountId().getAsLong() : null, viewer.name(), clock.instant());
    }

    void record(String action, Activity of) {
        audit.record(new Audit.Entry(action, "activity", String.valueOf(of.id()), ""));
    }

    /** Something about many children, with one statement. */
    void record(List<Audit.Entry> entries) {
        audit.recordAll(entries);
    }
}
