package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.ProfileGain;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.domain.programme.BeforeAfter;
import uk.haven.support.domain.programme.BeforeAfter.Figures;
import uk.haven.support.domain.programme.KindEffect;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.internal.nurture.Placement.Profile;
import uk.haven.support.internal.programme.ProgrammeEffects;

/**
 * What nurture groups came to: profile gain, time to return, stays that lasted too long, and attendance and exclusions
 * before, during and after. Exact figures, for the school's own staff. Call inside a transaction.
 */
@Service
public class NurtureEffects {

    /** Stays that ended so many years back at most are counted, and those that go on. */
    public static final int YEARS = 2;

    /** A profile so many days after the last one belongs to the stay still. */
    private static final int PROFILE_DAYS = 42;

    private final ProgrammeEffects effects;
    private final Interventions interventions;
    private final Partnership partnership;

    NurtureEffects(ProgrammeEffects effects, Interventions interventions, Partnership partnership) {
        this.effects = effects;
        this.interventions = interventions;
        this.partnership = partnership;
    }

    /**
     * Figures of a group, or of all groups of a school.
     *
     * @param stays children placed, each once for every stay
     * @param returned of those, back in class
     * @param left of those, gone without a return
     * @param staying of those, still there
     * @param halfTerms to the return, of those who returned, ascending
     * @param overstayed stays longer than four terms, whether they go on or have ended
     * @param compared stays of which something after them is recorded
     * @param before sums over those
     */
    public record Result(
            int stays,
            int returned,
            int left,
            int staying,
            List<Integer> halfTerms,
            int overstayed,
            ProfileGain gain,
            int compared,
            Figures before,
            Figures during,
            Figures after,
            KindEffect attendance) {
        public Result {
            halfTerms = List.copyOf(halfTerms);
        }
    }

    /** One child's before and after, once the stay has ended. */
    public Optional<BeforeAfter> of(Intervention stay, LocalDate date) {
        return stay.endedOn().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        effects.of(stay.schoolId(), List.of(stay), date).get(stay.id()));
    }

    /** The groups together; all of one school. */
    public Result of(long schoolId, Collection<SeenGroup> groups, LocalDate date) {
        List<SeenPlacement> stays = groups.stream()
                .flatMap(each -> each.placements().stream())
                .filter(each -> counts(each.placement(), date))
                .toList();
        Map<Long, Intervention> support = interventions.find(stays.stream()
                .map(each -> each.placement().interventionId().orElseThrow())
                .toList());
        List<Intervention> ended = support.values().stream()
                .filter(each -> each.endedOn().filter(end -> !end.isAfter(date)).isPresent())
                .toList();
        Collection<BeforeAfter> found = effects.of(schoolId, ended, date).values();
        List<BeforeAfter> known =
                found.stream().filter(each -> each.after().isPresent()).toList();
        return new Result(
                stays.size(),
                count(stays, PlacementState.RETURNED),
                count(stays, PlacementState.LEFT),
                (int) stays.stream()
                        .filter(each -> each.placement().state().holdsAPlace())
                        .count(),
                stays.stream()
                        .map(SeenPlacement::placement)
                        .filter(each -> each.state() == PlacementState.RETURNED)
                        .map(each -> stay(each).halfTerms(each.endedOn().orElseThrow()))
                        .sorted()
                        .toList(),
                (int) stays.stream()
                        .map(SeenPlacement::placement)
                        .filter(each -> stay(each).overstaysOn(each.endedOn().orElse(date)))
                        .count(),
                ProfileGain.of(stays.stream()
                        .flatMap(each -> pair(each, date).stream())
                        .toList()),
                known.size(),
                sum(known.stream().map(BeforeAfter::before).toList()),
                sum(known.stream().map(BeforeAfter::during).toList()),
                sum(known.stream().flatMap(each -> each.after().stream()).toList()),
                KindEffect.of(known.stream()
                        .filter(each -> each.range().isPresent())
                        .mapToInt(each -> each.change()
                                - each.range().map(BeforeAfter.Range::middle).orElse(0))
                        .toArray()));
    }

    private static boolean counts(Placement each, LocalDate date) {
        return each.placedOn().filter(on -> !on.isAfter(date)).isPresent()
                && each.endedOn()
                        .filter(end -> end.isBefore(date.minusYears(YEARS)))
                        .isEmpty();
    }

    private Stay stay(Placement of) {
        return new Stay(partnership.calendar(), of.placedOn().orElseThrow());
    }

    private static int count(List<SeenPlacement> stays, PlacementState state) {
        return (int)
                stays.stream().filter(each -> each.placement().state() == state).count();
    }

    /** First and last profile of the stay: from the one that the placement rests on to shortly after its end. */
    public static Optional<ProfileGain.Pair> pair(SeenPlacement of, LocalDate date) {
        Placement stay = of.placement();
        LocalDate until = stay.endedOn().map(end -> end.plusDays(PROFILE_DAYS)).orElse(date);
        LocalDate from = of.profiles().stream()
                .filter(each -> stay.profileId().isPresent()
                        && each.id() == stay.profileId().getAsLong())
                .map(Profile::on)
                .findFirst()
                .orElse(stay.placedOn().orElse(stay.proposedOn()));
        List<Profile> own = of.profiles().stream()
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(until))
                .toList();
        return own.size() < 2
                ? Optional.empty()
                : Optional.of(new ProfileGain.Pair(
                        own.getFirst().scores(), own.getLast().scores()));
    }

    private static Figures sum(List<Figures> all) {
        return all.stream()
                .reduce(
                        Figures.NONE,
                        (one, other) -> new Figures(
                                one.possible() + other.possible(),
                                one.attended() + other.attended(),
                                one.unauthorised() + other.unauthorised(),
                                one.excluded() + other.excluded()));
    }
}
