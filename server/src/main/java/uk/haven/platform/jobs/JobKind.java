package uk.haven.platform.jobs;

/**
 * One kind of background work; a Spring bean of the module that owns the subject. It may be run again after a crash, so
 * it must take up where what it committed ends.
 */
public interface JobKind {

    /** Stable, {@code <module>.<verb>}: {@code intake.check}. */
    String name();

    /**
     * Does the work on one subject. Bind a viewer and begin transactions inside.
     *
     * @throws java.util.concurrent.CancellationException from {@link JobRun#progress}, when the person gave up
     */
    void run(long subject, JobRun run);
}
