package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;

/** The kinds of support, each by its speaker. */
@Component
public class SupportKinds {

    private final List<KindOfSupport> all;
    private final Map<InterventionKind, KindOfSupport> speakers = new EnumMap<>(InterventionKind.class);

    SupportKinds(ObjectProvider<KindOfSupport> found) {
        this.all = found.orderedStream().toList();
        for (KindOfSupport each : all) {
            for (InterventionKind kind : each.kinds()) {
                if (speakers.put(kind, each) != null) {
                    throw new IllegalStateException("Two speak for " + kind);
                }
            }
        }
    }

    /** Where it can be read, if its kind has pages. */
    public Optional<String> path(Intervention intervention) {
        return Optional.ofNullable(speakers.get(intervention.kind())).map(kind -> kind.path(intervention));
    }

    /** A few words on how each is going, by id. */
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, String> told = new HashMap<>();
        interventions.stream()
                .filter(each -> speakers.containsKey(each.kind()))
                .collect(Collectors.groupingBy(each -> speakers.get(each.kind())))
                .forEach((kind, held) -> told.putAll(kind.progress(held, date)));
        return told;
    }

    /** What the viewer may begin for the child. */
    public List<KindOfSupport.Start> starts(Child child) {
        var starts = new ArrayList<KindOfSupport.Start>();
        all.forEach(kind -> starts.addAll(kind.starts(child)));
        return starts;
    }
}
