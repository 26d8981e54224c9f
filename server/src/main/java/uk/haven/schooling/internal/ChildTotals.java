package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.function.IntConsumer;
import uk.haven.children.ChildRecords;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.domain.FactBlock;

/** Sessions of the year and of the term for many children at once, by id. */
final class ChildTotals {

    private long[] year;
    private char[] unauthorisedTerm;
    private boolean[] met;
    private int top = -1;

    ChildTotals() {
        int first = 1 << 12;
        year = new long[first];
        unauthorisedTerm = new char[first];
        met = new boolean[first];
    }

    /** Adds packed counts of one half-term. */
    void add(int childId, long counts, boolean inTerm) {
        meet(childId);
        year[childId] += counts;
        if (inTerm) {
            unauthorisedTerm[childId] += (char) SessionCounts.unauthorised(counts);
        }
    }

    /** Adds every child of a half-term. */
    void add(FactBlock block, ChildRecords records, boolean inTerm) {
        int size = block.size();
        if (size == 0) {
            return;
        }
        if (block.child(0) < records.capacity()) {
            for (int row = 0; row < size; row++) {
                add(records.kept(block.child(row)), block.counts(row), inTerm);
            }
            return;
        }
        // none of them leads to another: the plainest loop, as this is most of what screening a county costs
        meet(block.child(size - 1));
        long[] sums = year;
        char[] unauthorised = unauthorisedTerm;
        boolean[] known = met;
        for (int row = 0; row < size; row++) {
            int id = block.child(row);
            long counts = block.counts(row);
            sums[id] += counts;
            known[id] = true;
            if (inTerm) {
                unauthorised[id] += (char) SessionCounts.unauthorised(counts);
            }
        }
    }

    /** Notes that something is held about the child. */
    void meet(int childId) {
        if (childId >= year.length) {
            int length = Math.max(childId + 1, year.length * 2);
            year = Arrays.copyOf(year, length);
            unauthorisedTerm = Arrays.copyOf(unauthorisedTerm, length);
            met = Arrays.copyOf(met, length);
        }
        met[childId] = true;
        top = Math.max(top, childId);
    }

    long year(int childId) {
        return childId <= top ? year[childId] : 0;
    }

    int unauthorisedTerm(int childId) {
        return childId <= top ? unauthorisedTerm[childId] : 0;
    }

    /** The largest id of a child about whom something is held, or −1. */
    int top() {
        return top;
    }

    /** Ids from {@code from} (included) to {@code until} (not) of children about whom something is held, ascending. */
    void forEach(int from, int until, IntConsumer consumer) {
        for (int id = from; id < until && id <= top; id++) {
            if (met[id]) {
                consumer.accept(id);
            }
        }
    }
}
