package uk.haven.milestones.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Rule;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Destination;
import uk.haven.schooling.Destinations;
import uk.haven.schooling.LatestEvidence;

/** The leavers of Year 11: where each goes, and who finds it out. Call inside a transaction. */
@Service
public class Leavers {

    /** Who finds it out. @param worker of the module that keeps workers */
    public record Owner(UUID worker, String name) {}

    /**
     * A young person of Year 11.
     *
     * @param recordedOn when the latest place was recorded
     * @param here whether their latest school is one of the viewer's, so that the viewer records where they go
     */
    public record Leaver(
            Child child,
            Optional<Destination> place,
            Optional<LocalDate> recordedOn,
            Optional<Owner> owner,
            boolean here) {

        /** Whether somebody has to find out. */
        public boolean unknown() {
            return place.orElse(Destination.UNKNOWN) == Destination.UNKNOWN;
        }
    }

    private record Told(LocalDate on, Destination destination) {}

    private final StandardsEvaluation evaluation;
    private final Entitlements entitlements;
    private final LatestEvidence latest;
    private final Destinations destinations;
    private final LeaverStore store;
    private final Context context;

    Leavers(
            StandardsEvaluation evaluation,
            Entitlements entitlements,
            LatestEvidence latest,
            Destinations destinations,
            LeaverStore store,
            Context context) {
        this.evaluation = evaluation;
        this.entitlements = entitlements;
        this.latest = latest;
        this.destinations = destinations;
        this.store = store;
        this.context = context;
    }

    /** Children, the day and the trail. */
    @Component("leaversContext")
    static class Context {
        private final Children children;
        private final Partnership partnership;
        private final Audit audit;
        private final Clock clock;

        Context(Children children, Partnership partnership, Audit audit, Clock clock) {
            this.children = children;
            this.partnership = partnership;
            this.audit = audit;
            this.clock = clock;
        }
    }

    /** The day from which a place is asked in the year; none when the entitlement does not ask. */
    public Optional<LocalDate> askedFrom(SchoolYear year, LocalDate asOf) {
        return rule(year, asOf).map(each -> each.from(year));
    }

    private Optional<Rule.KnownPlace> rule(SchoolYear year, LocalDate asOf) {
        return entitlements.at(evaluation.rollDay(year, asOf).orElse(asOf)).content().triggers().stream()
                .flatMap(each -> each.rule() instanceof Rule.KnownPlace place
                        ? Stream.of(place)
                        : Stream.<Rule.KnownPlace>empty())
                .findFirst();
    }

    /**
     * The leavers of the schools, by name: who is in Year 11 on the day, and from the day on which a place is asked everyone
     * who has been on roll in Year 11 since. Year 11 leaves in June, and where they go is then still to be found out.
     */
    public List<Leaver> of(Collection<Long> schools, SchoolYear year, LocalDate asOf) {
        LocalDate day = evaluation.rollDay(year, asOf).orElse(null);
        Rule.KnownPlace rule = rule(year, asOf).orElse(null);
        if (day == null || rule == null) {
            return List.of();
        }
        LocalDate from = rule.from(year).isBefore(day) ? rule.from(year) : day;
        Map<ChildId, Child> asked = new HashMap<>();
        schools.forEach(school -> context.children.onRoll(school, from, day).stream()
                .filter(each -> each.yearGroup() == rule.year())
                .forEach(each -> asked.merge(
                        each.id(), each, (one, other) -> one.entryDate().isAfter(other.entryDate()) ? one : other)));
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<ChildId> here = context.children.latestHere(asked.keySet());
        List<Integer> ids = asked.keySet().stream().map(ChildId::value).toList();
        Map<Integer, Told> places = new HashMap<>();
        latest.places(ids, asOf, (child, on, destination) -> places.put(child, new Told(on, destination)));
        ChildRecords records = context.children.records();
        Map<Integer, Owner> owners = new HashMap<>();
        store.owners(records.with(ids), year).forEach((child, owner) -> owners.put(records.kept(child), owner));
        return asked.values().stream()
                .sorted(Comparator.comparing(Child::surname)
                        .thenComparing(Child::forename)
                        .thenComparing(Child::id))
                .map(each -> {
                    var told = Optional.ofNullable(places.get(each.id().value()));
                    return new Leaver(
                            each,
                            told.map(Told::destination),
                            told.map(Told::on),
                            Optional.ofNullable(owners.get(each.id().value())),
                            here.contains(each.id()));
                })
                .toList();
    }

    /** Records what is known today. */
    public void record(Leaver leaver, Destination destination) {
        destinations.record(leaver.child(), context.partnership.today(), destination);
    }

    /** Gives it to somebody to find out. */
    public void give(Leaver leaver, SchoolYear year, Owner owner) {
        int child = leaver.child().id().value();
        store.give(
                child,
                leaver.child().schoolId(),
                year,
                owner,
                Viewers.current().orElseThrow().name(),
                context.clock.instant());
        context.audit.record(new Audit.Entry("leaver.given", "child", String.valueOf(child), ""));
    }
}
