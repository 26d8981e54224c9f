package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.vulnerability.ActiveSupport;

/** A child who has support is a child for whom somebody acts. A referral or an assessment alone is not yet support. */
@Component
class SupportActing implements ActiveSupport {

    private final SupportBook book;
    private final Workers workers;

    SupportActing(SupportBook book, Workers workers) {
        this.book = book;
        this.workers = workers;
    }

    @Override
    public Map<ChildId, String> acting(Collection<ChildId> children, LocalDate date) {
        Map<ChildId, List<Intervention>> active = book.active(children, date);
        Map<Long, Worker> known = workers.find(active.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        Map<ChildId, String> acting = new HashMap<>();
        active.forEach((child, held) -> {
            String who = held.stream()
                    .filter(each -> each.kind() != InterventionKind.REFERRAL && each.kind() != InterventionKind.CAF)
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
