package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import uk.haven.schooling.domain.RegisterSheet;

/** A held sheet with a file's rows put over it, in ascending order of child ids. */
final class SheetMerge {

    /** No marks were held. No packed week has this value: its top bits are never set. */
    static final long NOTHING = -1;

    private final RegisterSheet before;
    private final int[] ids;
    private final long[] weeks;
    private int size;
    private int row;
    private boolean changed;
    private final Set<Integer> dropped = new HashSet<>();

    SheetMerge(RegisterSheet before, int most) {
        this.before = before;
        this.ids = new int[before.size() + most];
        this.weeks = new long[ids.length];
    }

    /** Puts the child's marks and gives back what was held, or {@link #NOTHING}. */
    long put(int childId, long marks) {
        copyUntil(childId);
        long was = NOTHING;
        if (row < before.size() && before.child(row) == childId) {
            was = before.week(row++);
        }
        changed |= was != marks;
        add(childId, marks);
        return was;
    }

    /** Leaves the child's marks out of the sheet. */
    void drop(int childId) {
        dropped.add(childId);
        changed = true;
    }

    boolean changed() {
        return changed;
    }

    /** The whole sheet, once every child has been put. */
    RegisterSheet sheet() {
        copyUntil(Integer.MAX_VALUE);
        dropped.forEach(this::remove);
        return RegisterSheet.of(Arrays.copyOf(ids, size), Arrays.copyOf(weeks, size));
    }

    private void copyUntil(int childId) {
        while (row < before.size() && before.child(row) < childId) {
            add(before.child(row), before.week(row++));
        }
    }

    private void remove(int childId) {
        int at = Arrays.binarySearch(ids, 0, size, childId);
        if (at >= 0) {
            System.arraycopy(ids, at + 1, ids, at, size - at - 1);
            System.arraycopy(weeks, at + 1, weeks, at, size - at - 1);
            size--;
        }
    }

    private void add(int childId, long marks) {
        ids[size] = childId;
        weeks[size++] = marks;
    }
}
