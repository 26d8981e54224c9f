package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import uk.haven.schooling.domain.FactBlock;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.WeekPlan;

/** Sessions of one school's children, counted from its sheets one by one. */
final class SchoolCounts {

    private final TreeMap<Integer, Long> byChild = new TreeMap<>();
    private int lastSession = Integer.MIN_VALUE;

    /** Adds a sheet's marks in the stretch of its week. */
    void add(RegisterSheet sheet, int monday, WeekPlan.Stretch stretch) {
        for (int row = 0; row < sheet.size(); row++) {
            byChild.merge(sheet.child(row), stretch.count(sheet.week(row)), Long::sum);
        }
        lastSession = Math.max(lastSession, monday + (stretch.to() - 1) / 2);
    }

    void forEach(BiConsumer<Integer, Long> consumer) {
        byChild.forEach(consumer);
    }

    BlockStore.Block block(BlockStore.Key key) {
        int[] ids = byChild.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] counts = byChild.values().stream().mapToLong(Long::longValue).toArray();
        return new BlockStore.Block(key, LocalDate.ofEpochDay(lastSession), FactBlock.of(ids, counts));
    }
}
