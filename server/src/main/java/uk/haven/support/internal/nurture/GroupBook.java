package uk.haven.support.internal.nurture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.domain.nurture.GroupRules;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.nurture.NurtureGroup.Plan;

/** Makes and changes nurture groups, by the rules and with their audit. Call inside a transaction. */
@Service
public class GroupBook {

    private final NurtureGroupStore store;
    private final PlacementStore placements;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;
    private final SupportBook book;

    GroupBook(
            NurtureGroupStore store,
            PlacementStore placements,
            Partnership partnership,
            Audit audit,
            Clock clock,
            SupportBook book) {
        this.store = store;
        this.placements = placements;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
        this.book = book;
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        record Done(NurtureGroup group) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}

        /** Somebody else changed it first. */
        record Overtaken(NurtureGroup theirs) implements Answer {}
    }

    /** Groups of the schools by name, also those that have closed. */
    public List<NurtureGroup> at(Collection<Long> schools) {
        return store.at(schools);
    }

    public Optional<NurtureGroup> find(UUID publicId) {
        return store.find(publicId);
    }

    public Optional<NurtureGroup> find(long id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /** How many adults of each group have left the school by the date; groups that lost none are absent. */
    Map<Long, Integer> left(Collection<Long> groups, LocalDate date) {
        return store.left(groups, date);
    }

    /** Makes a group at the school. */
    public Answer make(long school, Plan plan) {
        List<Problem> problems = GroupRules.problems(said(plan, 0), partnership.today());
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        long id = store.insert(school, plan, by(), clock.instant());
        audited("nurture-group.made", id);
        return new Answer.Done(find(id).orElseThrow());
    }

    /** @param version of the group that was on the page */
    public Answer change(NurtureGroup of, int version, Plan plan) {
        store.lock(of.id());
        int placed = (int) placements.ofGroups(List.of(of.id())).stream()
                .filter(each -> each.state().holdsAPlace())
                .count();
        List<Problem> problems = GroupRules.problems(said(plan, placed), partnership.today());
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (!store.change(of.id(), version, plan, by(), clock.instant())) {
            return new Answer.Overtaken(find(of.id()).orElseThrow());
        }
        follow(of.id(), plan);
        audited("nurture-group.changed", of.id());
        return new Answer.Done(find(of.id()).orElseThrow());
    }

    /** Places that are led by somebody who is no adult of the group any longer go to the first who is. */
    private void follow(long group, Plan plan) {
        List<Long> adults =
                plan.adults().stream().map(NurtureGroup.Adult::workerId).toList();
        List<Long> places = placements.ofGroups(List.of(group)).stream()
                .filter(each -> each.state().holdsAPlace())
                .flatMap(each -> each.interventionId().stream().boxed())
                .toList();
        if (places.isEmpty()) {
            return;
        }
        book.find(places).values().stream()
                .filter(each -> each.endedOn().isEmpty())
                .filter(each -> each.workerId().isEmpty()
                        ? !adults.isEmpty()
                        : !adults.contains(each.workerId().getAsLong()))
                .sorted(Comparator.comparingLong(Intervention::id))
                .forEach(each -> book.assign(each, adults.isEmpty() ? null : adults.getFirst(), partnership.today()));
    }

    /** Groups of which the worker is one of the adults. */
    Set<Long> staffedBy(long workerId) {
        return store.ofWorkers(List.of(workerId)).stream()
                .map(NurtureGroup::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static GroupRules.Said said(Plan plan, int placed) {
        boolean same = plan.adults().stream()
                        .map(NurtureGroup.Adult::workerId)
                        .distinct()
                        .count()
                < plan.adults().size();
        return new GroupRules.Said(
                plan.places(),
                plan.pattern(),
                plan.opensOn(),
                plan.closesOn(),
                plan.overseer(),
                plan.overseenSince(),
                same,
                placed);
    }

    private void audited(String action, long id) {
        audit.record(new Audit.Entry(action, "nurture group", String.valueOf(id), ""));
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }
}
