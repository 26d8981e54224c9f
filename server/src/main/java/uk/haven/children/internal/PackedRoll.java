package uk.haven.children.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import uk.haven.children.RollIndex;

/**
 * The roll in parallel arrays: some 60 bytes a child. A record that a person found to be the same child as another has no
 * number of its own; its UPN and id lead to the other's.
 */
final class PackedRoll implements RollIndex {

    private final int[] ids;
    private final byte[] sexes;
    private final int[] indexById;
    private final byte[] upns;
    private final int[] upnStart;
    private final int[] upnOwner;
    private final int[] table;
    private final int[] first;
    private final long[] school;
    private final int[] entry;
    private final int[] leaving;
    private final byte[] year;

    /**
     * @param ids child ids, ascending
     * @param sexes F, M or U of each
     * @param indexById number of each child id, −1 for none
     * @param upns all UPNs end to end
     * @param upnStart where each begins, with the end of the last; child by child, then the other UPNs of merged records
     * @param upnOwner number of the child that each UPN leads to
     */
    PackedRoll(
            int[] ids,
            byte[] sexes,
            int[] indexById,
            byte[] upns,
            int[] upnStart,
            int[] upnOwner,
            int[] first,
            long[] school,
            int[] entry,
            int[] leaving,
            byte[] year) {
        this.ids = ids;
        this.sexes = sexes;
        this.indexById = indexById;
        this.upns = upns;
        this.upnStart = upnStart;
        this.upnOwner = upnOwner;
        this.first = first;
        this.school = school;
        this.entry = entry;
        this.leaving = leaving;
        this.year = year;
        this.table = tableOf();
    }

    private int[] tableOf() {
        int slots = Integer.highestOneBit(Math.max(8, upnOwner.length * 2)) << 1;
        int[] found = new int[slots];
        Arrays.fill(found, -1);
        for (int i = 0; i < upnOwner.length; i++) {
            int slot = hash(upns, upnStart[i], upnStart[i + 1] - upnStart[i]) & (slots - 1);
            while (found[slot] >= 0) {
                slot = (slot + 1) & (slots - 1);
            }
            found[slot] = i;
        }
        return found;
    }

    private static int hash(byte[] bytes, int offset, int length) {
        int h = 0x811c9dc5;
        for (int i = offset; i < offset + length; i++) {
            h = (h ^ bytes[i]) * 0x01000193;
        }
        h ^= h >>> 15;
        h *= 0x2c1b3c6d;
        return h ^ (h >>> 13);
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public int indexOf(byte[] buffer, int offset, int length) {
        int slot = hash(buffer, offset, length) & (table.length - 1);
        while (table[slot] >= 0) {
            int i = table[slot];
            if (Arrays.equals(upns, upnStart[i], upnStart[i + 1], buffer, offset, offset + length)) {
                return upnOwner[i];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    @Override
    public int indexOf(String upn) {
        byte[] bytes = upn.getBytes(StandardCharsets.UTF_8);
        return indexOf(bytes, 0, bytes.length);
    }

    @Override
    public int childId(int index) {
        return ids[index];
    }

    @Override
    public int indexOfChild(int childId) {
        return childId < 0 || childId >= indexById.length ? -1 : indexById[childId];
    }

    @Override
    public String upn(int index) {
        return new String(upns, upnStart[index], upnStart[index + 1] - upnStart[index], StandardCharsets.UTF_8);
    }

    @Override
    public char sex(int index) {
        return (char) sexes[index];
    }

    @Override
    public int firstEnrolment(int index) {
        return first[index];
    }

    @Override
    public long schoolId(int enrolment) {
        return school[enrolment];
    }

    @Override
    public int entryDay(int enrolment) {
        return entry[enrolment];
    }

    @Override
    public int leavingDay(int enrolment) {
        return leaving[enrolment];
    }

    @Override
    public int yearGroup(int enrolment) {
        return year[enrolment];
    }
}
