package uk.haven.platform.jobs;

import java.util.Optional;

/** Background work, one job at a time for each kind and subject. Its state is in the database, for every node to see. */
public interface Jobs {

    /** Queues the work; does nothing when it is queued or running already. Call after the transaction it needs. */
    void submit(String kind, long subject);

    /** Asks the work to stop at its next report of progress. */
    void cancel(String kind, long subject);

    /** The latest state; empty when it was never submitted. */
    Optional<JobState> state(String kind, long subject);

    /**
     * How a job stands.
     *
     * @param done fraction 0–1
     * @param label what it is doing, or why it ended
     */
    record JobState(Status status, double done, String label) {}

    /** Where a job is in its life. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
