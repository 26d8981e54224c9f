package uk.haven.demo.domain;

import static uk.haven.platform.YearGroup.Y10;
import static uk.haven.platform.YearGroup.Y11;
import static uk.haven.platform.YearGroup.Y2;
import static uk.haven.platform.YearGroup.Y3;
import static uk.haven.platform.YearGroup.Y4;
import static uk.haven.platform.YearGroup.Y5;
import static uk.haven.platform.YearGroup.Y6;
import static uk.haven.platform.YearGroup.Y7;
import static uk.haven.platform.YearGroup.Y8;
import static uk.haven.platform.YearGroup.Y9;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/**
 * Exclusions whose sums are the published ones. For 2007/08 both published tables hold at once: the year groups fix the
 * infant row (Year 2) and the secondary row (Years 7–11); Years 3–6 are shared out between junior and primary schools so
 * that 15 incidents and 32.5 days fall to the junior ones and 6 and 7.5 to the primary ones. For 2006/07 the published
 * tables disagree with one another, so only the one by phase is followed.
 */
final class ExclusionPlan {

    private static final List<Story> STORIES = List.of(
            new Story("850/2099", Y2, 'M', List.of(8, 15, 20, 22)),
            new Story("850/2100", Y3, 'F', List.of(2, 4, 4, 5, 6, 8)),
            new Story("850/5200", Y4, 'M', List.of(4)),
            new Story("850/2096", Y5, 'M', List.of(3)),
            new Story("850/2103", Y5, 'M', List.of(5)),
            new Story("850/2254", Y5, 'M', List.of(1)),
            new Story("850/2254", Y5, 'M', List.of(1)),
            new Story("850/2254", Y5, 'M', List.of(2)),
            new Story("850/2020", Y5, 'M', List.of(2)),
            new Story("850/2020", Y5, 'M', List.of(4)),
            new Story("850/2100", Y6, 'M', List.of(2, 6)),
            new Story("850/2100", Y6, 'M', List.of(4)),
            new Story("850/5200", Y6, 'M', List.of(3)),
            new Story("850/2103", Y6, 'M', List.of(4)),
            new Story("850/2096", Y6, 'M', List.of(5)),
            new Story("850/2020", Y6, 'M', List.of(5)),
            new Story("850/9990", Y7, 'M', List.of(10, 12)),
            new Story("850/9991", Y7, 'M', List.of(8)),
            new Story("850/9990", Y8, 'M', List.of(5)),
            new Story("850/9991", Y8, 'M', List.of(7)),
            new Story("850/9990", Y9, 'M', List.of(4)),
            new Story("850/9990", Y10, 'M', List.of(4)),
            new Story("850/9991", Y10, 'M', List.of(6)),
            new Story("850/9991", Y10, 'M', List.of(8)),
            new Story("850/9990", Y11, 'M', List.of(22)));

    private static final List<String> REASONS =
            List.of("PP", "PA", "VP", "VA;DB", "DB", "DB;VA", "DM", "TH", "BU", "OT");

    private final SplittableRandom random;
    private final List<DemoChild> children;
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final Set<DemoChild> taken = new HashSet<>();

    private ExclusionPlan(long seed, List<DemoChild> children) {
        this.random = new SplittableRandom(seed + 1);
        this.children = children;
    }

    static List<Exclusion> make(long seed, List<DemoChild> children) {
        var plan = new ExclusionPlan(seed, children);
        plan.lastYear(Phase.JUNIOR, 26, 262);
        plan.lastYear(Phase.PRIMARY, 13, 71);
        plan.lastYear(Phase.SECONDARY, 104, 893);
        plan.taken.clear();
        STORIES.forEach(plan::thisYear);
        plan.others();
        return List.copyOf(plan.exclusions);
    }

    private void thisYear(Story story) {
        var first = LocalDate.of(2007, 9, 4);
        var child = children.stream()
                .filter(candidate -> candidate.sex == story.sex())
                .filter(candidate -> candidate.stays(story.laestab(), first, DemoCalendar.TODAY))
                .filter(candidate -> candidate.stayOn(first).orElseThrow().year() == story.year())
                .filter(candidate -> !taken.contains(candidate))
                .max(Comparator.comparingDouble(candidate -> candidate.risk))
                .orElseThrow();
        exclude(child, DemoSchools.of(story.laestab()), first.plusDays(13), 225, story.sessions());
    }

    /** Incidents and half days shared out over the phase's children with most against them. */
    private void lastYear(Phase phase, int incidents, int sessions) {
        int[] lengths = new int[incidents];
        Arrays.fill(lengths, 1);
        for (int left = sessions - incidents; left > 0; ) {
            int i = random.nextInt(incidents);
            if (lengths[i] < 24) {
                lengths[i]++;
                left--;
            }
        }
        var first = LocalDate.of(2006, 9, 5);
        var candidates = new ArrayList<>(children.stream()
                .filter(child -> child.stayOn(first)
                        .filter(stay -> stay.school().phase() == phase
                                && child.stays(stay.school().laestab(), first, LocalDate.of(2007, 7, 24)))
                        .isPresent())
                .sorted(Comparator.comparingDouble(child -> -child.risk))
                .toList());
        for (int i = 0; i < incidents; ) {
            int together = Math.min(incidents - i, random.nextInt(4) == 0 ? 2 : 1);
            var mine = new ArrayList<Integer>();
            for (int k = 0; k < together; k++) {
                mine.add(lengths[i++]);
            }
            var child = candidates.remove(random.nextInt(Math.min(40, candidates.size())));
            exclude(child, child.stayOn(first).orElseThrow().school(), first.plusDays(10), 250, mine);
        }
    }

    /** Lunchtime exclusions and a permanent one, which are in no fixed-term figure. */
    private void others() {
        for (int i = 0; i < 6; i++) {
            var story = STORIES.get(10 + i * 2);
            var day = schoolDay(LocalDate.of(2007, 11, 5).plusDays(i * 9L));
            var child = exclusions.stream()
                    .filter(exclusion -> exclusion.school().laestab().equals(story.laestab())
                            && exclusion.start().isAfter(LocalDate.of(2007, 9, 1)))
                    .findFirst()
                    .orElseThrow()
                    .child();
            exclusions.add(new Exclusion(child, DemoSchools.of(story.laestab()), "LNCH", day, 1, "DB"));
        }
        var staunton = DemoSchools.of("850/9991");
        var child = children.stream()
                .filter(c -> c.sex == 'M'
                        && c.lastStay().school().equals(staunton)
                        && c.lastStay().year() == Y10)
                .filter(c -> !taken.contains(c) && c.lastStay().leaving() == null)
                .max(Comparator.comparingDouble(c -> c.risk))
                .orElseThrow();
        exclusions.add(new Exclusion(child, staunton, "PERM", LocalDate.of(2008, 5, 12), 0, "PA"));
    }

    private void exclude(DemoChild child, DemoSchool school, LocalDate first, int span, List<Integer> lengths) {
        taken.add(child);
        int part = span / lengths.size();
        for (int i = 0; i < lengths.size(); i++) {
            int longest = lengths.get(i) * 7 / 10 + 3;
            var day = first.plusDays((long) i * part + random.nextInt(Math.max(1, part - longest)));
            exclusions.add(
                    new Exclusion(child, school, "FIXD", schoolDay(day), lengths.get(i), Names.pick(REASONS, random)));
        }
    }

    private static LocalDate schoolDay(LocalDate day) {
        while (!DemoCalendar.isSchoolDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A child and the half days of each exclusion. */
    private record Story(String laestab, YearGroup year, char sex, List<Integer> sessions) {}
}
