package uk.haven.milestones.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.platform.jobs.Jobs;

/**
 * Hands over again what was asked for and still waits: a process can end between the decision and its job, and a job can
 * fail. A job that is queued or running already stays as it is.
 */
@Component
class WaitingStarts implements DailyWork {

    private final StartStore store;
    /** There are none on the command line, which serves no pages. */
    private final ObjectProvider<Jobs> jobs;

    private final TransactionTemplate transactions;

    WaitingStarts(StartStore store, ObjectProvider<Jobs> jobs, TransactionTemplate transactions) {
        this.store = store;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "milestones.waiting";
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        run();
    }

    @Override
    public void run() {
        Jobs queue = jobs.getIfAvailable();
        if (queue != null) {
            List<Long> waiting = Viewers.as(
                    new Viewer.System(StartWork.NAME),
                    () -> Objects.requireNonNull(transactions.execute(_ -> store.waiting())));
            waiting.forEach(start -> queue.submit(StartWork.NAME, start));
        }
    }
}
