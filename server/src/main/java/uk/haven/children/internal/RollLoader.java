package uk.haven.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Fills a {@link PackedRoll} from two streams: children in order of id, and enrolments in any order. */
final class RollLoader {

    private static final String CHILDREN = "select id, merged_into, upn, sex from children.child order by id";
    private static final String ENROLMENTS =
            "select child_id, id, school_id, entry_date, leaving_date, year_group from children.enrolment";

    private int children;
    private int[] ids = new int[1024];
    private int[] mergedInto = new int[1024];
    private byte[] upns = new byte[16 * 1024];
    private int[] upnStart = new int[1025];
    private byte[] sexes = new byte[1024];

    private int enrolments;
    private int[] child = new int[1024];
    private long[] key = new long[1024];
    private long[] school = new long[1024];
    private int[] entry = new int[1024];
    private int[] leaving = new int[1024];
    private byte[] year = new byte[1024];

    private RollLoader() {}

    static PackedRoll load(Connection connection) throws SQLException {
        var loader = new RollLoader();
        BinaryCopy.read(connection, CHILDREN, loader::child);
        BinaryCopy.read(connection, ENROLMENTS, loader::enrolment);
        return loader.pack();
    }

    private void child(BinaryCopy.Fields row) {
        if (children == ids.length) {
            ids = Arrays.copyOf(ids, children * 2);
            mergedInto = Arrays.copyOf(mergedInto, children * 2);
            upnStart = Arrays.copyOf(upnStart, children * 2 + 1);
            sexes = Arrays.copyOf(sexes, children * 2);
        }
        ids[children] = row.int4();
        mergedInto[children] = row.isNull() ? -1 : row.int4();
        int start = upnStart[children];
        int length = row.nextLength();
        if (start + length > upns.length) {
            upns = Arrays.copyOf(upns, Math.max(upns.length * 2, start + length));
        }
        upnStart[children + 1] = start + row.text(upns, start);
        row.text(word, 0);
        sexes[children] = word[0];
        children++;
    }

    private void enrolment(BinaryCopy.Fields row) {
        if (enrolments == child.length) {
            int larger = enrolments * 2;
            child = Arrays.copyOf(child, larger);
            key = Arrays.copyOf(key, larger);
            school = Arrays.copyOf(school, larger);
            entry = Arrays.copyOf(entry, larger);
            leaving = Arrays.copyOf(leaving, larger);
            year = Arrays.copyOf(year, larger);
        }
        child[enrolments] = row.int4();
        key[enrolments] = row.int8();
        school[enrolments] = row.int8();
        entry[enrolments] = row.date();
        leaving[enrolments] = row.isNull() ? Integer.MAX_VALUE : row.date();
        year[enrolments] = row.isNull() ? (byte) -1 : yearGroup(row);
        enrolments++;
    }

    private final byte[] word = new byte[8];

    /** Ordinal of the year group from its name: N1 N2 R Y1 … Y14. */
    private byte yearGroup(BinaryCopy.Fields row) {
        int length = row.text(word, 0);
        return switch (word[0]) {
            case 'N' -> (byte) (word[1] - '1');
            case 'R' -> 2;
            default -> (byte) (2 + (length == 2 ? word[1] - '0' : (word[1] - '0') * 10 + word[2] - '0'));
        };
    }

    private PackedRoll pack() {
        int[] indexById = new int[children == 0 ? 1 : ids[children - 1] + 1];
        Arrays.fill(indexById, -1);
        int kept = 0;
        int[] keptIds = new int[children];
        byte[] keptSexes = new byte[children];
        for (int i = 0; i < children; i++) {
            if (mergedInto[i] < 0) {
                indexById[ids[i]] = kept;
                keptSexes[kept] = sexes[i];
                keptIds[kept++] = ids[i];
            }
        }
        var owners = new int[children];
        var starts = new int[children + 1];
        var bytes = new byte[upnStart[children]];
        int at = 0;
        int upn = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < children; i++) {
                boolean merged = mergedInto[i] >= 0;
                if (merged == (round == 1)) {
                    if (merged) {
                        indexById[ids[i]] = indexById[mergedInto[i]];
                    }
                    owners[upn] = indexById[ids[i]];
                    int length = upnStart[i + 1] - upnStart[i];
                    System.arraycopy(upns, upnStart[i], bytes, at, length);
                    starts[upn++] = at;
                    at += length;
                }
            }
        }
        starts[children] = at;
        return withEnrolments(Arrays.copyOf(keptIds, kept), keptSexes, indexById, bytes, starts, owners);
    }

    private PackedRoll withEnrolments(
            int[] keptIds, byte[] keptSexes, int[] indexById, byte[] bytes, int[] starts, int[] owners) {
        int[] first = new int[keptIds.length + 1];
        for (int e = 0; e < enrolments; e++) {
            first[indexById[child[e]] + 1]++;
        }
        for (int i = 0; i < keptIds.length; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, keptIds.length);
        int[] order = new int[enrolments];
        for (int e = 0; e < enrolments; e++) {
            int index = indexById[child[e]];
            int place = next[index]++;
            while (place > first[index] && after(order[place - 1], e)) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = e;
        }
        var schools = new long[enrolments];
        var entries = new int[enrolments];
        var leavings = new int[enrolments];
        var years = new byte[enrolments];
        for (int i = 0; i < enrolments; i++) {
            schools[i] = school[order[i]];
            entries[i] = entry[order[i]];
            leavings[i] = leaving[order[i]];
            years[i] = year[order[i]];
        }
        return new PackedRoll(
                keptIds, keptSexes, indexById, bytes, starts, owners, first, schools, entries, leavings, years);
    }

    /** Later entry comes later; of one day, the one that was recorded later. */
    private boolean after(int one, int other) {
        return entry[one] != entry[other] ? entry[one] > entry[other] : key[one] > key[other];
    }
}
