package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.List;
import uk.haven.access.Viewer;
import uk.haven.support.Worker;
import uk.haven.support.domain.work.Occasion;

/** What a kind of support puts on "My work"; a Spring bean. Called inside the viewer's read-only transaction. */
public interface WorkSource {

    /**
     * What the person has to do, any order, with a fixed number of queries.
     *
     * @param me who the viewer is as a worker: one at each place; may be empty
     */
    List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date);

    /**
     * Days on which something is planned that the person has to be there for or have done, any order, with a fixed number of
     * queries; the next dates and planned ends of what they lead are known without it. None, unless a kind says otherwise.
     *
     * @param from first day, {@code to} last
     */
    default List<Planned> planned(Viewer.Person viewer, List<Worker> me, LocalDate from, LocalDate to) {
        return List.of();
    }

    /** @param path what it is about, told apart from everything else: never shown */
    record Planned(LocalDate day, Occasion what, String path) {

        /** Whether it lies between the days, both included. */
        public boolean within(LocalDate from, LocalDate to) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Where an item stands on the page, in this order. */
    enum Bucket {
        OVERDUE("Overdue"),
        DUE("Due today"),
        NEW("New to me"),
        MET("Criteria met"),
        WAITING("Waiting for others");

        private final String label;

        Bucket(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One thing to do.
     *
     * @param due the day it was or is due; items of a bucket are shown oldest first
     * @param who the child's name
     * @param sentence "Review of the programme is due"
     * @param action verb on the link: "Review"
     * @param path where it is done
     * @param remind whether it is counted in notices
     */
    record WorkItem(
            Bucket bucket, LocalDate due, String who, String sentence, String action, String path, boolean remind) {}
}
