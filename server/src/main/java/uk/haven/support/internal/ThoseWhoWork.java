package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.intake.FileApplied;
import uk.haven.partnership.Post;
import uk.haven.partnership.Posts;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** The workers, kept in step with the schools' own lists of staff. */
@Service
class ThoseWhoWork implements Workers {

    private static final Viewer VIEWER = new Viewer.System("support");

    private final WorkerStore store;
    private final Posts posts;
    private final Audit audit;
    private final TransactionTemplate transactions;

    ThoseWhoWork(WorkerStore store, Posts posts, Audit audit, TransactionTemplate transactions) {
        this.store = store;
        this.posts = posts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A list of staff came in: key workers among them become workers. Runs in the thread that published. */
    @EventListener
    void on(FileApplied file) {
        if (file.kind().equals("staff") && file.changed() > 0) {
            Viewers.as(VIEWER, () -> transactions.executeWithoutResult(_ -> follow()));
        }
    }

    private record Key(long schoolId, String staffId) {}

    private void follow() {
        var people = posts.all().stream()
                .filter(Post::keyWorker)
                .collect(Collectors.groupingBy(
                        post -> new Key(post.schoolId(), post.staffId()), HashMap::new, Collectors.toList()));
        people.forEach((key, held) -> {
            Post latest = held.stream().max(Comparator.comparing(Post::start)).orElseThrow();
            LocalDate from = held.stream()
                    .map(Post::start)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            store.upsert(key.schoolId(), key.staffId(), latest.name(), latest.role(), from, lastDay(held));
        });
    }

    /** The last day of the last post to end, or null while one lasts. */
    private static @Nullable LocalDate lastDay(List<Post> held) {
        if (held.stream().anyMatch(post -> post.end() == null)) {
            return null;
        }
        return held.stream()
                .map(Post::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public List<Worker> at(long schoolId, LocalDate date) {
        return store.at(schoolId, date);
    }

    @Override
    public List<Worker> ofMyAgencies(LocalDate date) {
        return store.ofMyAgencies(date);
    }

    @Override
    public List<Worker> all() {
        return store.all();
    }

    @Override
    public Optional<Worker> find(UUID publicId) {
        return store.find(publicId);
    }

    @Override
    public Map<Long, Worker> find(Collection<Long> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Worker::id, Function.identity()));
    }

    @Override
    public List<Worker> ofAccount(long accountId) {
        return store.ofAccount(accountId);
    }

    @Override
    public Worker addOwn(long agencyId, LocalDate from) {
        Viewer.Person person = Viewers.person();
        return added(store.insertAtAgency(agencyId, person.name(), "Agency worker", from, person.id()));
    }

    @Override
    public Worker addAtAgency(long agencyId, String name, String role, LocalDate from) {
        return added(store.insertAtAgency(agencyId, name, role, from, null));
    }

    private Worker added(long id) {
        audit.record(new Audit.Entry("worker.added", "worker", String.valueOf(id), ""));
        return store.find(List.of(id)).getFirst();
    }

    @Override
    public void link(long workerId, long accountId) {
        store.link(workerId, accountId);
        audit.record(new Audit.Entry("worker.linked", "account", String.valueOf(accountId), "worker " + workerId));
    }
}
