package uk.haven.support.internal.nurture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.ChildId;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolCalendar;

/** Who writes and when, on which day of the partnership's, and the audit of it. */
@Component
class NurtureRecorded {

    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    NurtureRecorded(Partnership partnership, Audit audit, Clock clock) {
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return partnership.today();
    }

    SchoolCalendar calendar() {
        return partnership.calendar();
    }

    Instant at() {
        return clock.instant();
    }

    String by() {
        return Viewers.current().orElseThrow().name();
    }

    void audited(String action, ChildId child, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(child.value()), detail));
    }
}
