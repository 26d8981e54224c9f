package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.work.Occasion;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.WorkSource.Planned;
import uk.haven.support.internal.WorkSource.WorkItem;

/** Everything that support asks of one person, of every kind, in the order in which to do it. Call inside a transaction. */
@Service
public class MyWork {

    private final List<WorkSource> sources;
    private final CoreWork core;
    private final Workers workers;
    private final Interventions interventions;
    private final SupportKinds kinds;

    MyWork(
            ObjectProvider<WorkSource> sources,
            CoreWork core,
            Workers workers,
            Interventions interventions,
            SupportKinds kinds) {
        this.sources = sources.orderedStream().toList();
        this.core = core;
        this.workers = workers;
        this.interventions = interventions;
        this.kinds = kinds;
    }

    /**
     * What there is to do.
     *
     * @param linked whether the account is that of a worker, to whom support can be given
     * @param todos by bucket, oldest first
     */
    public record Work(boolean linked, List<Todo> todos) {
        public Work {
            todos = List.copyOf(todos);
        }

        public long count(Bucket bucket) {
            return todos.stream().filter(each -> each.bucket() == bucket).count();
        }
    }

    /** With a fixed number of queries, however much there is to do. */
    public Work of(Viewer.Person viewer, LocalDate date) {
        List<Worker> me = workers.ofAccount(viewer.id());
        List<Intervention> led = me.isEmpty()
                ? List.of()
                : interventions.ledBy(me.stream().map(Worker::id).toList());
        TreeMap<String, Intervention> byPath = new TreeMap<>();
        led.forEach(each -> kinds.path(each).ifPresent(path -> byPath.put(path, each)));
        List<Todo> todos = new ArrayList<>();
        for (WorkSource source : sources) {
            for (WorkItem item : source.work(viewer, me, date)) {
                todos.add(new Todo(item, about(item.path(), byPath), Todo.partOf(item.path())));
            }
        }
        Set<Said> said = new HashSet<>();
        todos.forEach(each -> each.about().ifPresent(of -> said.add(new Said(of.id(), pressing(each)))));
        core.of(led, date).stream()
                .filter(each ->
                        !said.contains(new Said(each.about().orElseThrow().id(), pressing(each))))
                .forEach(todos::add);
        todos.sort(Todo.ORDER);
        return new Work(!me.isEmpty(), todos);
    }

    /**
     * What is planned for the person between the days, both included, earliest first, with a fixed number of queries. Each as it
     * was planned: what is late today is on My work, and in no calendar.
     */
    List<Planned> planned(Viewer.Person viewer, LocalDate from, LocalDate to) {
        List<Worker> me = workers.ofAccount(viewer.id());
        var planned = new ArrayList<Planned>();
        if (!me.isEmpty()) {
            interventions.ledBy(me.stream().map(Worker::id).toList()).forEach(each -> {
                String path = kinds.path(each).orElse(each.publicId().toString());
                each.nextOn().ifPresent(day -> planned.add(new Planned(day, Occasion.next(each.kind()), path)));
                each.plannedUntil().ifPresent(day -> planned.add(new Planned(day, Occasion.PLANNED_END, path)));
            });
        }
        sources.forEach(source -> planned.addAll(source.planned(viewer, me, from, to)));
        return planned.stream()
                .filter(each -> each.within(from, to))
                .distinct()
                .sorted(Comparator.comparing(Planned::day).thenComparing(Planned::path))
                .toList();
    }

    /** What a kind has said of a piece of support in its own words is not said again in general ones. */
    private record Said(long interventionId, boolean pressing) {}

    static boolean pressing(Todo todo) {
        return todo.bucket() == Bucket.OVERDUE || todo.bucket() == Bucket.DUE;
    }

    /** The piece of support at whose page, or below it, the item is done. */
    private static Optional<Intervention> about(String path, TreeMap<String, Intervention> byPath) {
        Map.Entry<String, Intervention> at = byPath.floorEntry(path);
        return at != null && isBelow(path, at.getKey()) ? Optional.of(at.getValue()) : Optional.empty();
    }

    private static boolean isBelow(String path, String page) {
        return path.startsWith(page)
                && (path.length() == page.length() || "/?#".indexOf(path.charAt(page.length())) >= 0);
    }
}
