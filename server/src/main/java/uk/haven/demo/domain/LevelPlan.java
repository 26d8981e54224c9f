package uk.haven.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.haven.demo.domain.DemoChild.Decision;

/**
 * The levels that professionals recorded. Throughout 2006/07 each school's counts are the given ones: every change of one
 * child is set off by another's on the same day, so each term's return equals the published table. In 2007/08 schools
 * review in autumn and after each look at the registers, and leave a few of the newest proposals undecided.
 */
final class LevelPlan {

    static final LocalDate WINTER = LocalDate.of(2007, 12, 14);
    static final LocalDate SPRING = LocalDate.of(2008, 2, 8);
    static final LocalDate SUMMER = LocalDate.of(2008, 5, 9);

    private static final LocalDate AUTUMN_2006 = LocalDate.of(2006, 9, 11);
    private static final List<LocalDate> SWAPS_2006 = List.of(
            LocalDate.of(2007, 1, 22), LocalDate.of(2007, 2, 26), LocalDate.of(2007, 4, 23), LocalDate.of(2007, 6, 18));
    private static final List<String> RAISED = List.of(
            "Attendance and punctuality",
            "Change at home; school and family agree that more is needed",
            "Behaviour in class and at break",
            "Reviewed with parents and the learning mentor",
            "Friendships have broken down; not settled",
            "Referred by the class teacher");
    private static final List<String> LOWERED =
            List.of("Targets met; support steps down", "Settled since the last review", "Programme ended well");

    private final SplittableRandom random;
    private final List<DemoChild> children;

    private LevelPlan(long seed, List<DemoChild> children) {
        this.random = new SplittableRandom(seed + 3);
        this.children = children;
    }

    static void make(
            long seed,
            List<DemoChild> children,
            List<Exclusion> exclusions,
            Function<LocalDate, Registers.Evidence> evidence) {
        var plan = new LevelPlan(seed, children);
        for (DemoSchool school : DemoSchools.ALL) {
            plan.lastYear(school);
            plan.autumn(school);
        }
        Map<DemoChild, LocalDate> firstExclusion = exclusions.stream()
                .filter(exclusion -> exclusion.category().equals("FIXD")
                        && exclusion.start().isAfter(DemoCalendar.lastOfAugust(DemoCalendar.LAST_YEAR)))
                .collect(Collectors.toMap(
                        Exclusion::child,
                        Exclusion::start,
                        (first, second) -> first.isBefore(second) ? first : second));
        plan.review(WINTER, evidence, firstExclusion, 96);
        plan.review(SPRING, evidence, firstExclusion, 96);
        plan.review(SUMMER, evidence, firstExclusion, 62);
    }

    private void lastYear(DemoSchool school) {
        var candidates = children.stream()
                .filter(child -> child.stays(
                        school.laestab(),
                        DemoCalendar.firstOfSeptember(DemoCalendar.LAST_YEAR),
                        DemoCalendar.lastOfAugust(DemoCalendar.LAST_YEAR)))
                .sorted(byRisk())
                .toList();
        var at = new ArrayList<List<DemoChild>>();
        at.add(new ArrayList<>());
        int next = 0;
        for (int level = 3; level >= 1; level--) {
            var those = candidates.subList(next, next + school.levels2006().get(level - 1));
            next += those.size();
            at.add(1, new ArrayList<>(those));
            for (DemoChild child : those) {
                decide(child, level, AUTUMN_2006.plusDays(random.nextInt(30)), RAISED, school);
            }
        }
        at.set(0, new ArrayList<>(candidates.subList(next, candidates.size())));
        for (LocalDate day : SWAPS_2006) {
            for (int upper = 1; upper <= 3; upper++) {
                for (int i = 0; i < Math.min(2, at.get(upper).size()); i++) {
                    var down = at.get(upper).removeFirst();
                    var up = at.get(upper - 1).removeFirst();
                    decide(down, upper - 1, day, LOWERED, school);
                    decide(up, upper, day, RAISED, school);
                    at.get(upper).add(up);
                    at.get(upper - 1).add(down);
                }
            }
        }
    }

    /** Autumn 2007: those who came or are at risk get a level until the school has about its usual number. */
    private void autumn(DemoSchool school) {
        var day = LocalDate.of(2007, 9, 24);
        var onRoll = children.stream()
                .filter(child -> child.stayOn(day)
                        .filter(stay -> stay.school().equals(school))
                        .isPresent())
                .sorted(byRisk())
                .toList();
        for (int level = 3; level >= 1; level--) {
            int wanted = level;
            long have = onRoll.stream()
                    .filter(child -> child.levelOn(day) == wanted)
                    .count();
            long missing = school.levels2007().get(level - 1) * 95 / 100 - have;
            var those = onRoll.stream()
                    .filter(child -> child.levelOn(day.plusDays(40)) < wanted && child.risk > 0.5)
                    .filter(child -> child.levelOn(day.plusDays(40)) == 0 || random.nextInt(3) == 0)
                    .limit(Math.max(0, missing))
                    .toList();
            for (DemoChild child : those) {
                decide(child, level, day.plusDays(random.nextInt(25)), RAISED, school);
            }
        }
    }

    private void review(
            LocalDate date,
            Function<LocalDate, Registers.Evidence> evidence,
            Map<DemoChild, LocalDate> firstExclusion,
            int percentDecided) {
        int[] proposals = evidence.apply(date).proposals;
        for (DemoChild child : children) {
            int level = child.levelOn(date);
            var excluded = firstExclusion.get(child);
            int proposed = excluded == null || excluded.isAfter(date)
                    ? proposals[child.number]
                    : Math.max(2, proposals[child.number]);
            var stay = child.stayOn(date);
            if (stay.isEmpty()) {
                continue;
            }
            boolean decided = random.nextInt(100) < percentDecided;
            if (proposed > level && decided) {
                String reason = excluded != null && !excluded.isAfter(date) && proposed == 2
                        ? "Fixed-term exclusion; plan agreed with family"
                        : "Attendance reviewed; meeting with family held";
                child.decisions.add(new Decision(
                        proposed,
                        date.minusDays(random.nextInt(3)),
                        reason,
                        stay.get().school().laestab()));
            } else if (level > proposed && child.risk < 0.9 && random.nextInt(100) < 22) {
                decide(child, level - 1, date, LOWERED, stay.get().school());
            }
        }
    }

    private Comparator<DemoChild> byRisk() {
        double[] score = new double[children.size()];
        for (DemoChild child : children) {
            score[child.number] = child.risk + random.nextDouble() * 0.22;
        }
        return Comparator.comparingDouble(child -> -score[child.number]);
    }

    private void decide(DemoChild child, int level, LocalDate day, List<String> reasons, DemoSchool school) {
        child.decisions.add(new Decision(level, day, Names.pick(reasons, random), school.laestab()));
    }
}
