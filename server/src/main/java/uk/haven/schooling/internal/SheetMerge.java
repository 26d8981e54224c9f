package uk.haven.schooling.internal;

import java.util.Arrays;
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

    boolean changed() {
        return changed;
    }

    /** The whole sheet, once every child has been put. */
    RegisterSheet sheet() {
        copyUntil(Integer.MAX_VALUE);
        return RegisterSheet.of(Arrays.copyOf(ids, size), Arrays.copyOf(weeks, size));
    }

    private void copyUntil(int childId) {
        while (row < before.size() && before.child(row) < childId) {
            add(before.child(row), before.week(row++));
        }
    }

    private void add(int childId, long marks) {
        ids[size] = childId;
        weeks[size++] = marks;
    }
}
