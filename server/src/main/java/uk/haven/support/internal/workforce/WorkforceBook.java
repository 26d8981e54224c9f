package uk.haven.support.internal.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.Workforce;
import uk.haven.support.domain.workforce.Training;

/** What is said of those who support children, with its audit. Call inside a transaction. */
@Service
public class WorkforceBook implements Workforce {

    private final TrainingStore store;
    private final Audit audit;
    private final Clock clock;

    WorkforceBook(TrainingStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting of the network. @param names of those who were there, as far as the viewer may see them */
    public record Meeting(LocalDate on, String topic, List<String> names) {
        public Meeting {
            names = List.copyOf(names);
        }
    }

    @Override
    public void change(Worker worker, OptionalInt capacity, String lineManager) {
        if (store.change(worker.id(), capacity, lineManager.strip())) {
            record("worker.changed", worker.id(), "");
        }
    }

    @Override
    public void record(
            Worker worker, String course, TrainingKind kind, LocalDate takenOn, Optional<LocalDate> expiresOn) {
        var training = new Training(worker.id(), course.strip(), kind, takenOn, expiresOn);
        if (store.insert(training, account(), name(), clock.instant())) {
            record("training.recorded", worker.id(), kind.name());
        }
    }

    @Override
    public void met(LocalDate on, String topic, Collection<Long> workers) {
        store.insertMeeting(on, topic.strip(), account(), name(), clock.instant());
        store.insertAttendance(on, topic.strip(), workers);
        audit.record(new Audit.Entry(
                "network.met", "partnership", "", on + ", " + Words.count(workers.size(), "worker", "workers")));
    }

    /** Training of the workers, latest first. */
    public List<Training> training(Collection<Long> workers) {
        return store.of(workers);
    }

    /** The network's last meetings. */
    public List<Meeting> meetings(LocalDate until, int most) {
        return store.meetings(until, most);
    }

    private void record(String action, long worker, String detail) {
        audit.record(new Audit.Entry(action, "worker", String.valueOf(worker), detail));
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }

    private static String name() {
        return Viewers.current().orElseThrow().name();
    }
}
