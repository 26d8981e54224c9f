package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.ActingRule;
import uk.haven.support.domain.ActingRule.Actor;
import uk.haven.vulnerability.ActiveSupport;

/**
 * A child who has support is a child for whom somebody acts, as long as there is somebody who can give it: see
 * {@link ActingRule}.
 */
@Component
class SupportActing implements ActiveSupport {

    private final SupportBook book;
    private final Workers workers;
    private final SupportKinds kinds;
    private final ActorStore actors;
    private final Children children;

    SupportActing(SupportBook book, Workers workers, SupportKinds kinds, ActorStore actors, Children children) {
        this.book = book;
        this.workers = workers;
        this.kinds = kinds;
        this.actors = actors;
        this.children = children;
    }

    @Override
    public Map<ChildId, String> acting(Collection<ChildId> asked, LocalDate date) {
        Map<ChildId, List<Intervention>> active = book.active(asked, date);
        List<Intervention> held = active.values().stream().flatMap(List::stream).toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = held.stream().map(Intervention::id).toList();
        Map<Long, LocalDate> counting = book.countingFrom(ids);
        Set<Long> awaited = kinds.acting(held, date);
        Map<Long, List<Actor>> could = actors.of(ids, date);
        Map<ChildId, Child> known = children.find(active.keySet(), date);
        Map<Long, Worker> named = workers.find(held.stream()
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        Map<ChildId, String> acting = new HashMap<>();
        active.forEach((child, all) -> {
            Child where = known.get(child);
            Set<String> who = new LinkedHashSet<>();
            for (Intervention each : all) {
                LocalDate from = counting.get(each.id());
                boolean counts = from != null && !from.isAfter(date) || awaited.contains(each.id());
                long school = where == null ? each.schoolId() : where.schoolId();
                if (counts && ActingRule.acts(each, could.getOrDefault(each.id(), List.of()), school, date)) {
                    who.add(told(each, named, date));
                }
            }
            if (!who.isEmpty()) {
                acting.put(child, String.join("; ", who));
            }
        });
        return acting;
    }

    /** With its lead's name, where the viewer may see it and the lead is still there. */
    private static String told(Intervention each, Map<Long, Worker> named, LocalDate date) {
        Worker worker = each.workerId().isPresent() ? named.get(each.workerId().getAsLong()) : null;
        return worker == null || !worker.activeOn(date) ? each.title() : each.title() + ": " + worker.name();
    }
}
