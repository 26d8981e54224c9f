package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.internal.KindOfSupport.Handing;

/** The kinds of support, each by its speaker. */
@Component
public class SupportKinds {

    private static final Set<Role> WHO_OPEN = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER);

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

    /** Where it can be read, if its kind has pages and the viewer has a role that opens them. */
    public Optional<String> path(Intervention intervention) {
        return Optional.ofNullable(speakers.get(intervention.kind()))
                .filter(_ -> opens())
                .map(kind -> kind.path(intervention));
    }

    /** A data manager sees that a child has support, and is not led to pages that are closed to them. */
    private static boolean opens() {
        return !(Viewers.current().orElse(null) instanceof Viewer.Person person) || person.hasAny(WHO_OPEN);
    }

    /** A few words on how each is going, by id. */
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        return asked(interventions, (kind, held) -> kind.progress(held, date));
    }

    /** What their kinds say of giving each to the worker, by id. */
    public Map<Long, Handing> handing(Collection<Intervention> given, Worker to) {
        return asked(given, (kind, held) -> kind.handing(held, to));
    }

    /** What the child of each is called by those who know only what they were told, by id. */
    public Map<Long, String> knownAs(Collection<Intervention> interventions) {
        return asked(interventions, KindOfSupport::knownAs);
    }

    /** Ids of those by which somebody acts at the date although they do not count as support yet. */
    public Set<Long> acting(Collection<Intervention> interventions, LocalDate date) {
        Set<Long> acting = new HashSet<>();
        bySpeaker(interventions).forEach((kind, held) -> acting.addAll(kind.acting(held, date)));
        return acting;
    }

    /**
     * Ends a piece of support by its kind's own rule, and keeps why; see {@link KindOfSupport#end}.
     *
     * @throws IllegalStateException for a kind without a speaker: nothing would keep the reason
     */
    public List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        KindOfSupport speaker = speakers.get(intervention.kind());
        if (speaker == null) {
            throw new IllegalStateException("Nobody speaks for " + intervention.kind());
        }
        return speaker.end(intervention, on, outcome, why);
    }

    private <T> Map<Long, T> asked(
            Collection<Intervention> of, BiFunction<KindOfSupport, List<Intervention>, Map<Long, T>> ask) {
        Map<Long, T> told = new HashMap<>();
        bySpeaker(of).forEach((kind, held) -> told.putAll(ask.apply(kind, held)));
        return told;
    }

    /** What they add to the child's story, any order; a kind without a speaker adds nothing. */
    public List<KindOfSupport.Told> story(Collection<Intervention> interventions) {
        var told = new ArrayList<KindOfSupport.Told>();
        bySpeaker(interventions).forEach((kind, held) -> told.addAll(kind.story(held)));
        return told;
    }

    private Map<KindOfSupport, List<Intervention>> bySpeaker(Collection<Intervention> of) {
        Map<KindOfSupport, List<Intervention>> bySpeaker = new HashMap<>();
        for (Intervention each : of) {
            if (speakers.get(each.kind()) instanceof KindOfSupport speaker) {
                bySpeaker.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(each);
            }
        }
        return bySpeaker;
    }

    /** What the viewer may begin for the child. */
    public List<KindOfSupport.Start> starts(Child child) {
        var starts = new ArrayList<KindOfSupport.Start>();
        all.forEach(kind -> starts.addAll(kind.starts(child)));
        return starts;
    }
}
