package uk.haven.support.internal.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.support.Worker;
import uk.haven.support.internal.referral.ReferralStore.By;

/** What every change of a referral needs besides the referral: who does it, when, for which records, and its audit. */
@Component
class ReferralSurroundings {

    private final Children children;
    private final OwnWorker own;
    private final Audit audit;
    private final Clock clock;

    ReferralSurroundings(Children children, OwnWorker own, Audit audit, Clock clock) {
        this.children = children;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    By by() {
        var viewer = Viewers.current().orElseThrow();
        return new By(viewer.accountId().isPresent() ? viewer.accountId().getAsLong() : null, viewer.name(), now());
    }

    Instant now() {
        return clock.instant();
    }

    ChildRecords records() {
        return children.records();
    }

    /** The viewer as a worker of where it was sent. */
    Optional<Long> worker(Referral.Receiver to, LocalDate on) {
        return own.at(to, on);
    }

    Optional<Worker> known(long worker) {
        return own.known(worker);
    }

    void audited(String action, int child, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(child), detail));
    }
}
