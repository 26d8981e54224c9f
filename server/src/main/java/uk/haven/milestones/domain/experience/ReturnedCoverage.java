package uk.haven.milestones.domain.experience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;

/**
 * What a yearly return says about experiences.
 *
 * @param rows by phase and area
 * @param areas how many leave a phase without some experience of the area
 */
public record ReturnedCoverage(List<Row> rows, List<OfArea> areas) {

    public static final ReturnedCoverage NONE = new ReturnedCoverage(List.of(), List.of());

    public ReturnedCoverage {
        rows = List.copyOf(rows);
        areas = List.copyOf(areas);
    }

    /**
     * One experience in one phase.
     *
     * @param due children of the phase
     * @param had of those, who have had it
     * @param leavingDue children in the last year of the phase
     * @param leavingHad of those, who have had it
     */
    public record Row(
            String experience,
            String words,
            MilestonePhase phase,
            Area area,
            int due,
            int had,
            int leavingDue,
            int leavingHad) {}

    /**
     * @param leaving children in the last year of a phase that asks something of the area
     * @param lacking of those, who lack at least one experience of it; each child once
     */
    public record OfArea(Area area, int leaving, int lacking) {}

    /** Reckoned from how everyone stands. */
    public static ReturnedCoverage of(Collection<Standing> standings) {
        Map<Entry, int[]> rows = new LinkedHashMap<>();
        Map<Area, Set<Integer>> leaving = new EnumMap<>(Area.class);
        Map<Area, Set<Integer>> lacking = new EnumMap<>(Area.class);
        for (Standing each : standings) {
            int[] sum = rows.computeIfAbsent(new Entry(each.child().phase(), each.experience()), none -> new int[4]);
            boolean leaves = Due.leaves(each.child().year());
            sum[0]++;
            sum[1] += each.had() ? 1 : 0;
            sum[2] += leaves ? 1 : 0;
            sum[3] += leaves && each.had() ? 1 : 0;
            if (leaves) {
                Area area = each.experience().area();
                leaving.computeIfAbsent(area, none -> new HashSet<>())
                        .add(each.child().childId());
                if (!each.had()) {
                    lacking.computeIfAbsent(area, none -> new HashSet<>())
                            .add(each.child().childId());
                }
            }
        }
        var areas = new ArrayList<OfArea>();
        leaving.forEach((area, all) -> areas.add(new OfArea(
                area, all.size(), lacking.getOrDefault(area, Set.of()).size())));
        return new ReturnedCoverage(
                rows.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<Entry, int[]> each) ->
                                        each.getKey().phase())
                                .thenComparing(each -> each.getKey().milestone().area()))
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList(),
                areas);
    }

    private record Entry(MilestonePhase phase, Milestone milestone) {}

    private static Row row(Entry of, int[] sum) {
        return new Row(
                of.milestone().code(),
                of.milestone().wording(),
                of.phase(),
                of.milestone().area(),
                sum[0],
                sum[1],
                sum[2],
                sum[3]);
    }
}
