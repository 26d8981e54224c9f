package uk.haven.platform.jobs.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.platform.jobs.JobKind;
import uk.haven.platform.jobs.JobRun;
import uk.haven.platform.jobs.Jobs;

/**
 * Runs jobs on two threads through db-scheduler, whose table says which process has which job in hand: one that stopped
 * giving signs of life (a crash) has its job taken up by the next.
 */
final class ScheduledJobs implements Jobs, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);
    private static final int THREADS = 2;
    private static final LocalTime IN_THE_NIGHT = LocalTime.of(3, 30);

    private final JobStore store;
    private final TransactionTemplate apart;
    private final java.util.function.Supplier<Stream<JobKind>> kinds;
    private final java.util.function.Supplier<Stream<DailyWork>> daily;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private boolean running;

    ScheduledJobs(
            DataSource dataSource,
            JobStore store,
            TransactionTemplate apart,
            java.util.function.Supplier<Stream<JobKind>> kinds,
            java.util.function.Supplier<Stream<DailyWork>> daily) {
        this.store = store;
        this.apart = apart;
        this.kinds = kinds;
        this.daily = daily;
        this.task = Tasks.oneTime("job").execute((instance, context) -> execute(instance));
        var everyDay =
                Tasks.recurring("daily", Schedules.daily(IN_THE_NIGHT)).execute((instance, context) -> doDaily());
        this.scheduler = Scheduler.create(dataSource, task)
                .tableName("platform.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .startTasks(everyDay)
                .enableImmediateExecution()
                .build();
    }

    @Override
    public void submit(String kind, long subject) {
        if (Boolean.TRUE.equals(apart.execute(status -> store.queue(kind, subject)))) {
            hand(kind, subject);
        }
    }

    private void hand(String kind, long subject) {
        scheduler.schedule(task.instance(kind + "/" + subject + "/" + UUID.randomUUID()), Instant.EPOCH);
    }

    /** One that fails does not keep the others from being done. */
    private void doDaily() {
        daily.get().forEach(work -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("Daily work {} failed", work.name(), failure);
            }
        });
    }

    @Override
    public void cancel(String kind, long subject) {
        apart.executeWithoutResult(status -> store.askToStop(kind, subject));
    }

    @Override
    public Optional<JobState> state(String kind, long subject) {
        return store.find(kind, subject);
    }

    private void execute(TaskInstance<Void> instance) {
        String[] parts = instance.getId().split("/", 3);
        String name = parts[0];
        long subject = Long.parseLong(parts[1]);
        var run = new Run(name, subject);
        try {
            run.report(Status.RUNNING, 0, "Starting");
            kinds.get()
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No work is called " + name))
                    .run(subject, run);
            run.report(Status.DONE, 1, "Done");
        } catch (CancellationException stopped) {
            run.report(Status.CANCELLED, 0, "Stopped");
        } catch (RuntimeException failure) {
            LOG.error("Job {} of {} failed", name, subject, failure);
            run.report(Status.FAILED, 0, "Something went wrong");
        }
    }

    private final class Run implements JobRun {
        private static final long EVERY_NANOS = 300_000_000;
        private final String kind;
        private final long subject;
        private long last;
        private String lastLabel = "";

        Run(String kind, long subject) {
            this.kind = kind;
            this.subject = subject;
        }

        @Override
        public synchronized void progress(double done, String label) {
            long now = System.nanoTime();
            if (now - last < EVERY_NANOS && label.equals(lastLabel)) {
                return;
            }
            last = now;
            lastLabel = label;
            if (report(Status.RUNNING, done, label)) {
                throw new CancellationException("The person gave up");
            }
        }

        /** In a transaction of its own, so that it shows before the work is committed. */
        boolean report(Status status, double done, String label) {
            return Boolean.TRUE.equals(apart.execute(tx -> store.report(kind, subject, status, done, label)));
        }
    }

    @Override
    public void start() {
        store.forgotten().forEach(job -> hand(job.getKey(), job.getValue()));
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
