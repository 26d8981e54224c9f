package uk.haven.support.internal.nurture;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.domain.nurture.GroupRules;
import uk.haven.support.internal.nurture.NurtureGroup.Plan;

/** Makes and changes nurture groups, by the rules and with their audit. Call inside a transaction. */
@Service
public class GroupBook {

    private final NurtureGroupStore store;
    private final PlacementStore placements;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    GroupBook(NurtureGroupStore store, PlacementStore placements, Partnership partnership, Audit audit, Clock clock) {
        this.store = store;
        this.placements = placements;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
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
        audited("nurture-group.changed", of.id());
        return new Answer.Done(find(of.id()).orElseThrow());
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
