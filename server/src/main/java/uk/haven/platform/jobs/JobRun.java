package uk.haven.platform.jobs;

/** The running job: where it reports to. */
public interface JobRun {

    /**
     * Says how far it is; cheap enough to call often.
     *
     * @param done fraction 0–1
     * @param label what is being done, for a person: {@code Checking attendance.csv}
     * @throws java.util.concurrent.CancellationException when the person gave up
     */
    void progress(double done, String label);
}
