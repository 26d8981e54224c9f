package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.NurtureGroups;
import uk.haven.support.Worker;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.domain.nurture.WeekPattern;
import uk.haven.support.internal.nurture.Placement.StepKind;
import uk.haven.support.internal.nurture.QualityReview.Answer;

/** See {@link NurtureGroups}. */
@Service
class WrittenNurtureGroups implements NurtureGroups {

    private final GroupBook groups;
    private final PlacementBook placements;
    private final ReturnBook returns;
    private final ProfileBook profiles;
    private final NurtureRegister register;
    private final QualityBook quality;

    WrittenNurtureGroups(
            GroupBook groups,
            PlacementBook placements,
            ReturnBook returns,
            ProfileBook profiles,
            NurtureRegister register,
            QualityBook quality) {
        this.groups = groups;
        this.placements = placements;
        this.returns = returns;
        this.profiles = profiles;
        this.register = register;
        this.quality = quality;
    }

    @Override
    public void threshold(Map<String, Integer> bounds, String source) {
        int seen = profiles.threshold().map(StrandThreshold::version).orElse(0);
        refuse(profiles.enter(seen, source, bounds));
    }

    @Override
    public UUID make(long schoolId, Group group) {
        var adults = new ArrayList<NurtureGroup.Adult>();
        for (Worker each : group.adults()) {
            adults.add(new NurtureGroup.Adult(each.id(), group.teacher() && adults.isEmpty()));
        }
        return switch (groups.make(
                schoolId,
                new NurtureGroup.Plan(
                        group.name(),
                        group.places(),
                        group.room(),
                        "",
                        group.opens(),
                        Optional.empty(),
                        WeekPattern.of(group.pattern()),
                        group.overseer(),
                        group.overseer().isEmpty() ? Optional.empty() : Optional.of(group.opens()),
                        adults))) {
            case GroupBook.Answer.Done(NurtureGroup made) -> made.publicId();
            case GroupBook.Answer.Refused(List<Problem> problems) -> throw refused(problems);
            case GroupBook.Answer.Overtaken _ -> throw new IllegalStateException("A new group has no other version");
        };
    }

    @Override
    public UUID propose(UUID group, Child child, LocalDate on, Optional<Profile> profile, String reason) {
        return done(placements.propose(
                        child,
                        new PlacementBook.Proposal(group(group), on, profile.map(WrittenNurtureGroups::entry), reason)))
                .publicId();
    }

    private static ProfileBook.Entry entry(Profile of) {
        return new ProfileBook.Entry(of.on(), new StrandScores(of.developmental(), of.diagnostic()), of.completedBy());
    }

    @Override
    public void place(UUID placement, LocalDate on, Optional<LocalDate> expectedReturn) {
        Placement of = placement(placement);
        done(placements.place(of, on, expectedReturn.orElseGet(() -> placements.proposedReturn(on)), of.reason()));
    }

    @Override
    public void profile(Child child, Profile profile) {
        refuse(profiles.record(child.id(), entry(profile)));
    }

    @Override
    public void register(UUID group, LocalDate from, LocalDate to, OptionalInt absentOneIn) {
        NurtureGroup of = group(group);
        List<Placement> held = placements.ofGroups(List.of(of.id()));
        int turn = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (register.meets(of, day).isPresent()) {
                continue;
            }
            Map<Half, Set<Long>> present = new HashMap<>();
            for (Half half : of.plan().pattern().on(day)) {
                Set<Long> came = present.computeIfAbsent(half, _ -> new HashSet<>());
                for (Placement each : held) {
                    turn++;
                    if (absentOneIn.isEmpty() || turn % absentOneIn.getAsInt() != 0) {
                        came.add(each.id());
                    }
                }
            }
            refuse(register.day(of, held, day, present));
        }
    }

    @Override
    public void beginReturn(UUID placement, LocalDate expected, String trial, LocalDate on) {
        done(returns.beginReturn(
                placement(placement),
                new ReturnBook.Expected(expected, ""),
                new ReturnBook.FirstStep(StepKind.TRIAL, trial, on)));
    }

    @Override
    public void returned(UUID placement, LocalDate on, InterventionOutcome outcome, String how) {
        done(returns.returned(placement(placement), on, outcome, how));
    }

    @Override
    public void review(UUID group, LocalDate on, Set<String> partly, Set<String> notYet, String action) {
        Map<String, Answer> answers = new HashMap<>();
        quality.standard().statements().forEach(each -> {
            Judgement judgement = notYet.contains(each.code())
                    ? Judgement.NOT_YET
                    : partly.contains(each.code()) ? Judgement.PARTLY : Judgement.IN_PLACE;
            answers.put(
                    each.code(),
                    new Answer(judgement, "", judgement == Judgement.IN_PLACE ? "" : action, Optional.empty()));
        });
        List<Problem> problems = quality.review(group(group), on, answers);
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
    }

    private NurtureGroup group(UUID id) {
        return groups.find(id).orElseThrow(() -> new IllegalArgumentException("No group: " + id));
    }

    private Placement placement(UUID id) {
        return placements.find(id).orElseThrow(() -> new IllegalArgumentException("No placement: " + id));
    }

    private static Placement done(PlacementBook.Answer answer) {
        return switch (answer) {
            case PlacementBook.Answer.Done(Placement placement) -> placement;
            case PlacementBook.Answer.Refused(List<Problem> problems) -> throw refused(problems);
        };
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(each -> {
            throw refused(List.of(each));
        });
    }

    private static IllegalArgumentException refused(List<Problem> problems) {
        return new IllegalArgumentException(problems.stream()
                .map(Problem::wrong)
                .reduce((one, next) -> one + "; " + next)
                .orElse(""));
    }
}
