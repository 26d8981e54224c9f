package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.support.Intervention;
import uk.haven.support.domain.ActingRule;
import uk.haven.support.internal.ActorStore.Acts;
import uk.haven.vulnerability.ActiveSupport;

/**
 * A child who has support is a child for whom somebody acts, as long as there is somebody who can give it: see
 * {@link ActingRule}.
 */
@Component
class SupportActing implements ActiveSupport {

    private static final Acts NOBODY = new Acts(Optional.empty(), OptionalLong.empty(), List.of(), Map.of());

    private final SupportBook book;
    private final SupportKinds kinds;
    private final ActorStore actors;

    SupportActing(SupportBook book, SupportKinds kinds, ActorStore actors) {
        this.book = book;
        this.kinds = kinds;
        this.actors = actors;
    }

    @Override
    public Map<ChildId, String> acting(Collection<ChildId> asked, LocalDate date) {
        Map<ChildId, List<Intervention>> active = book.active(asked, date);
        List<Intervention> held = active.values().stream().flatMap(List::stream).toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        Set<Long> awaited = kinds.acting(held, date);
        Map<Long, Acts> acts = actors.of(held.stream().map(Intervention::id).toList(), date);
        Map<ChildId, String> acting = new HashMap<>();
        active.forEach((child, all) -> {
            Set<String> who = new LinkedHashSet<>();
            for (Intervention each : all) {
                Acts of = acts.getOrDefault(each.id(), NOBODY);
                boolean counts =
                        of.countsOn().filter(from -> !from.isAfter(date)).isPresent() || awaited.contains(each.id());
                long school = of.childsSchool().orElse(each.schoolId());
                if (counts && ActingRule.acts(each, of.could(), school, date)) {
                    who.add(ToldToFew.hides(each, school) ? ToldToFew.UNNAMED : told(each, of, date));
                }
            }
            if (!who.isEmpty()) {
                acting.put(child, String.join("; ", who));
            }
        });
        return acting;
    }

    /** With its lead's name, where the viewer may see it and the lead is still there. */
    private static String told(Intervention each, Acts of, LocalDate date) {
        long lead = each.workerId().orElse(0);
        boolean there = of.could().stream().anyMatch(actor -> actor.workerId() == lead && actor.there(date));
        String name = of.names().get(lead);
        return there && name != null ? each.title() + ": " + name : each.title();
    }
}
