package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.vulnerability.ActiveSupport;

/** A child who has support is a child for whom somebody acts; each kind says which of its pieces count. */
@Component
class SupportActing implements ActiveSupport {

    private final SupportBook book;
    private final Workers workers;
    private final SupportKinds kinds;

    SupportActing(SupportBook book, Workers workers, SupportKinds kinds) {
        this.book = book;
        this.workers = workers;
        this.kinds = kinds;
    }

    @Override
    public Map<ChildId, String> acting(Collection<ChildId> children, LocalDate date) {
        Map<ChildId, List<Intervention>> active = book.active(children, date);
        Set<Long> counts =
                kinds.acting(active.values().stream().flatMap(List::stream).toList(), date);
        Map<Long, Worker> known = workers.find(active.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        Map<ChildId, String> acting = new HashMap<>();
        active.forEach((child, held) -> {
            String who = held.stream()
                    .filter(each -> counts.contains(each.id()))
                    .map(each -> told(each, known))
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (!who.isEmpty()) {
                acting.put(child, who);
            }
        });
        return acting;
    }

    private static String told(Intervention each, Map<Long, Worker> known) {
        Worker worker = each.workerId().isPresent() ? known.get(each.workerId().getAsLong()) : null;
        return worker == null ? each.title() : each.title() + ": " + worker.name();
    }
}
