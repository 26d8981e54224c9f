package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.nurture.Placement.Profile;

/** Groups and placements as lists show them, with a fixed number of queries however many. Call inside a transaction. */
@Service
public class NurtureOverview {

    private final GroupBook groups;
    private final PlacementBook placements;
    private final ProfileBook profiles;
    private final QualityStore quality;
    private final Children children;
    private final Partnership partnership;

    NurtureOverview(
            GroupBook groups,
            PlacementBook placements,
            ProfileBook profiles,
            QualityStore quality,
            Children children,
            Partnership partnership) {
        this.groups = groups;
        this.placements = placements;
        this.profiles = profiles;
        this.quality = quality;
        this.children = children;
        this.partnership = partnership;
    }

    /**
     * One group.
     *
     * @param placements every one, earliest first
     * @param watches what it is short of
     */
    public record SeenGroup(NurtureGroup group, List<SeenPlacement> placements, Set<GroupWatch> watches) {

        /** Children who have a place now. */
        public List<SeenPlacement> placed() {
            return placements.stream()
                    .filter(each -> each.placement().state().holdsAPlace())
                    .toList();
        }

        public List<SeenPlacement> proposed() {
            return placements.stream()
                    .filter(each -> each.placement().state() == PlacementState.PROPOSED)
                    .toList();
        }

        /** Places that nobody has. */
        public int free() {
            return Math.max(0, group.plan().places() - placed().size());
        }
    }

    /**
     * One placement.
     *
     * @param profiles the child's, earliest first
     * @param watches why somebody should look at it; none unless the child has a place
     */
    public record SeenPlacement(
            Placement placement, Optional<Child> child, List<Profile> profiles, Set<PlacementWatch> watches) {

        public String who() {
            return child.map(Child::name).orElse("A child who left");
        }
    }

    /** Groups at the schools, by name. */
    public List<SeenGroup> at(Collection<Long> schools, LocalDate date) {
        return schools.isEmpty() ? List.of() : groups(groups.at(schools), date);
    }

    /** The groups in their order. */
    public List<SeenGroup> groups(Collection<NurtureGroup> asked, LocalDate date) {
        List<Long> ids = asked.stream().map(NurtureGroup::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SeenPlacement>> byGroup = new HashMap<>();
        placements(placements.ofGroups(ids), date)
                .forEach(each -> byGroup.computeIfAbsent(each.placement().groupId(), _ -> new ArrayList<>())
                        .add(each));
        Map<Long, LocalDate> reviewed = quality.latest(ids);
        Map<Long, Integer> left = groups.left(ids, date);
        return asked.stream()
                .map(each -> {
                    List<SeenPlacement> held = byGroup.getOrDefault(each.id(), List.of());
                    return new SeenGroup(
                            each,
                            held,
                            watches(
                                    each,
                                    held,
                                    left.getOrDefault(each.id(), 0),
                                    Optional.ofNullable(reviewed.get(each.id())),
                                    date));
                })
                .toList();
    }

    private static Set<GroupWatch> watches(
            NurtureGroup group, List<SeenPlacement> held, int left, Optional<LocalDate> reviewed, LocalDate date) {
        NurtureGroup.Plan plan = group.plan();
        return GroupWatch.of(
                new GroupWatch.Known(
                        plan.opensOn(),
                        plan.closesOn(),
                        plan.places(),
                        plan.adults().size(),
                        left,
                        plan.adults().stream().anyMatch(NurtureGroup.Adult::teacher),
                        !plan.overseer().isEmpty(),
                        (int) held.stream()
                                .filter(each -> each.placement().state().holdsAPlace())
                                .count(),
                        (int) held.stream()
                                .filter(each -> each.placement().state() == PlacementState.PROPOSED)
                                .count(),
                        reviewed),
                date);
    }

    /** The placements in their order. */
    public List<SeenPlacement> placements(Collection<Placement> asked, LocalDate date) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<ChildId> ids = asked.stream().map(Placement::child).distinct().toList();
        Map<ChildId, Child> known = children.find(ids, date);
        Map<ChildId, List<Profile>> taken = profiles.of(ids);
        return asked.stream()
                .map(each -> {
                    List<Profile> own = taken.getOrDefault(each.child(), List.of());
                    return new SeenPlacement(
                            each, Optional.ofNullable(known.get(each.child())), own, watches(each, own, date));
                })
                .toList();
    }

    private Set<PlacementWatch> watches(Placement each, List<Profile> taken, LocalDate date) {
        if (!each.state().holdsAPlace()) {
            return Set.of();
        }
        return PlacementWatch.of(
                partnership.calendar(),
                each.placedOn().orElseThrow(),
                each.expectedReturn().orElseThrow(),
                last(taken),
                date);
    }

    private static Optional<LocalDate> last(List<Profile> taken) {
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.getLast().on());
    }

    /** How long the child has been or was in the group; empty before the first day. */
    public Optional<Stay> stay(Placement of) {
        return of.placedOn()
                .filter(_ -> of.state() != PlacementState.NOT_PLACED)
                .map(from -> new Stay(partnership.calendar(), from));
    }

    /** When the child's next profile belongs; empty unless the child has a place. */
    public Optional<Stay.Reprofile> reprofile(SeenPlacement of) {
        return of.placement().state().holdsAPlace()
                ? stay(of.placement()).map(stay -> stay.reprofile(last(of.profiles())))
                : Optional.empty();
    }
}
