package uk.haven.schooling.internal;

import java.util.List;
import java.util.Map;
import uk.haven.schooling.domain.Week;
import uk.haven.schooling.domain.WeekPlan;

/** Adds what one school's week changes to the counts of the half-terms on which it falls. */
final class WeekCounting {

    private final int monday;
    private final List<WeekPlan.Stretch> stretches;
    private final BlockCounts[] counts;
    private final Patterns patterns;
    private final long[] whole;

    WeekCounting(
            WeekPlan plan, long schoolId, int children, Patterns patterns, Map<BlockStore.Key, BlockCounts> changes) {
        this.monday = plan.monday();
        this.stretches = plan.stretches();
        this.patterns = patterns;
        this.counts = stretches.stream()
                .map(stretch -> changes.computeIfAbsent(
                        new BlockStore.Key(
                                stretch.halfTerm().schoolYear().start(),
                                schoolId,
                                stretch.halfTerm().number()),
                        key -> new BlockCounts(children)))
                .toArray(BlockCounts[]::new);
        this.whole = stretches.size() == 1
                        && stretches.getFirst().from() == 0
                        && stretches.getFirst().to() == Week.MARKS
                ? patterns.wholeWeekCounts(stretches.getFirst().codes())
                : new long[0];
    }

    /**
     * Counts a child's new marks instead of the old ones.
     *
     * @param was {@link SheetMerge#NOTHING} when none were held
     */
    void count(int place, int pattern, long was) {
        int last = patterns.lastMark(pattern);
        for (int i = 0; i < counts.length; i++) {
            var stretch = stretches.get(i);
            long now = whole.length > 0 ? whole[pattern] : stretch.count(patterns.week(pattern));
            counts[i].add(place, was == SheetMerge.NOTHING ? now : now - stretch.count(was));
            int mark = was == SheetMerge.NOTHING ? Math.min(last, stretch.to() - 1) : stretch.to() - 1;
            if (mark >= stretch.from()) {
                counts[i].reach(monday + mark / 2);
            }
        }
    }

    /** No longer counts marks that were held under another id of a child. */
    void takeBack(int childId, long was) {
        for (int i = 0; i < counts.length; i++) {
            counts[i].takeBack(childId, stretches.get(i).count(was));
        }
    }
}
