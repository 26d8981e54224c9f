package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.ChildId;
import uk.haven.partnership.Partnership;
import uk.haven.support.NurtureFigures;
import uk.haven.support.domain.MeanInterval;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.ProfileGain;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.nurture.Placement.Profile;

/** See {@link NurtureFigures}; from the dates of each stay, so that a day's figures stay what they were. */
@Service
class NurtureAcross implements NurtureFigures {

    /** A profile so many days after the last one belongs to the stay still. */
    private static final int PROFILE_DAYS = 42;

    private final GroupBook groups;
    private final PlacementBook placements;
    private final ProfileBook profiles;
    private final Partnership partnership;

    NurtureAcross(GroupBook groups, PlacementBook placements, ProfileBook profiles, Partnership partnership) {
        this.groups = groups;
        this.placements = placements;
        this.profiles = profiles;
        this.partnership = partnership;
    }

    @Override
    public List<AtSchool> at(Collection<Long> schools, LocalDate day) {
        List<NurtureGroup> there = groups.at(schools);
        Map<Long, List<Placement>> byGroup =
                stays(there, day).stream().collect(Collectors.groupingBy(Placement::groupId));
        var figures = new ArrayList<AtSchool>();
        for (long school : schools) {
            List<NurtureGroup> own =
                    there.stream().filter(each -> each.schoolId() == school).toList();
            List<Placement> stays = own.stream()
                    .flatMap(each -> byGroup.getOrDefault(each.id(), List.of()).stream())
                    .toList();
            List<NurtureGroup> open =
                    own.stream().filter(each -> each.openOn(day)).toList();
            if (!open.isEmpty() || !stays.isEmpty()) {
                figures.add(new AtSchool(
                        school,
                        open.stream().mapToInt(each -> each.plan().places()).sum(),
                        count(stays, day, false, false),
                        count(stays, day, false, true),
                        returned(stays, day, false),
                        returned(stays, day, true),
                        (int) stays.stream()
                                .filter(each -> over(each, day) && each.state() != PlacementState.RETURNED)
                                .count()));
            }
        }
        return figures;
    }

    /** Whether the stay was over on the day. */
    private static boolean over(Placement each, LocalDate day) {
        return each.endedOn().filter(end -> !end.isAfter(day)).isPresent();
    }

    private int count(List<Placement> stays, LocalDate day, boolean ended, boolean longer) {
        return (int) stays.stream()
                .filter(each -> over(each, day) == ended && overstayed(each, day) == longer)
                .count();
    }

    private int returned(List<Placement> stays, LocalDate day, boolean late) {
        return count(
                stays.stream()
                        .filter(each -> each.state() == PlacementState.RETURNED)
                        .toList(),
                day,
                true,
                late);
    }

    private boolean overstayed(Placement each, LocalDate day) {
        LocalDate until = each.endedOn().filter(end -> end.isBefore(day)).orElse(day);
        return new Stay(partnership.calendar(), each.placedOn().orElseThrow()).overstaysOn(until);
    }

    /** Stays that had begun by the day, and had not ended too long before it. */
    private List<Placement> stays(List<NurtureGroup> there, LocalDate day) {
        return there.isEmpty()
                ? List.of()
                : placements.ofGroups(there.stream().map(NurtureGroup::id).toList()).stream()
                        .filter(each -> each.state() != PlacementState.NOT_PLACED
                                && each.placedOn()
                                        .filter(on -> !on.isAfter(day))
                                        .isPresent()
                                && each.endedOn()
                                        .filter(end -> end.isBefore(day.minusYears(YEARS)))
                                        .isEmpty())
                        .toList();
    }

    @Override
    public Optional<Gain> gain(Collection<Long> schools, LocalDate day) {
        List<Placement> stays = stays(groups.at(schools), day);
        Map<ChildId, List<Profile>> taken =
                profiles.of(stays.stream().map(Placement::child).distinct().toList());
        ProfileGain gain = ProfileGain.of(stays.stream()
                .flatMap(each -> pair(each, taken.getOrDefault(each.child(), List.of()), day).stream())
                .toList());
        return gain.developmental()
                .flatMap(up -> gain.diagnostic().map(down -> new Gain(gain.number(), range(up), range(down))));
    }

    /** First and last profile of the stay that were taken by the day. */
    private static Optional<ProfileGain.Pair> pair(Placement stay, List<Profile> taken, LocalDate day) {
        LocalDate from = taken.stream()
                .filter(each -> stay.profileId().isPresent()
                        && each.id() == stay.profileId().getAsLong())
                .map(Profile::on)
                .findFirst()
                .orElse(stay.proposedOn());
        LocalDate until = stay.endedOn()
                .map(end -> end.plusDays(PROFILE_DAYS))
                .filter(end -> end.isBefore(day))
                .orElse(day);
        List<Profile> own = taken.stream()
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(until))
                .toList();
        return own.size() < 2
                ? Optional.empty()
                : Optional.of(new ProfileGain.Pair(
                        own.getFirst().scores(), own.getLast().scores()));
    }

    private static Range range(MeanInterval of) {
        return new Range(of.low(), of.mean(), of.high());
    }
}
