package uk.haven.schooling.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.Week;

/** Patterns by the bytes of their marks. For one thread. */
final class MarkCache {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SIZE = 1 << 15;

    private final Patterns patterns;
    private final int[] idByCharacter = new int[128];
    private final long[] head = new long[SIZE];
    private final short[] tail = new short[SIZE];
    private final int[] pattern = new int[SIZE];
    private final long[] used = new long[SIZE];
    private final byte[][] wide = new byte[SIZE][];
    private final int[] widePattern = new int[SIZE];
    private final long[] wideUsed = new long[SIZE];
    private long lastUsed;

    MarkCache(AttendanceCodes codes, Patterns patterns) {
        this.patterns = patterns;
        for (int c = 0; c < idByCharacter.length; c++) {
            idByCharacter[c] = c <= ' ' ? -1 : codes.idOf(String.valueOf((char) c));
        }
    }

    /** Number of the pattern that the bytes stand for, or 0 when it is not known. */
    int pattern(byte[] text, int from, int to) {
        int length = to - from;
        if (length != Week.MARKS) {
            return length > Week.MARKS ? wide(text, from, to) : 0;
        }
        long first = (long) LONGS.get(text, from);
        short last = (short) SHORTS.get(text, from + 8);
        int at = (int) (((first ^ (long) last << 24) * 0x9E3779B97F4A7C15L) >>> 49);
        if (pattern[at] == 0 || head[at] != first || tail[at] != last) {
            long week = packed(text, from);
            if (week < 0) {
                return 0;
            }
            head[at] = first;
            tail[at] = last;
            pattern[at] = patterns.number(week);
            used[at] = Week.used(week, 0, Week.MARKS);
        }
        lastUsed = used[at];
        return pattern[at];
    }

    /** Bit set of the codes of the pattern last found. */
    long used() {
        return lastUsed;
    }

    private long packed(byte[] text, int from) {
        long week = Week.EMPTY;
        for (int i = 0; i < Week.MARKS; i++) {
            byte b = text[from + i];
            int id = b < 0 ? -1 : idByCharacter[b];
            if (id < 0) {
                return -1;
            }
            week = Week.with(week, i, id);
        }
        return week;
    }

    private int wide(byte[] text, int from, int to) {
        int at = slot(text, from, to);
        byte[] known = wide[at];
        if (known == null || !Arrays.equals(known, 0, known.length, text, from, to)) {
            return 0;
        }
        lastUsed = wideUsed[at];
        return widePattern[at];
    }

    /** The bytes stand for these marks: spaced codes, which are found by their whole text. */
    void learn(byte[] text, int from, int to, long week, int number) {
        if (to - from > Week.MARKS) {
            int at = slot(text, from, to);
            wide[at] = Arrays.copyOfRange(text, from, to);
            widePattern[at] = number;
            wideUsed[at] = Week.used(week, 0, Week.MARKS);
        }
    }

    private static int slot(byte[] text, int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 49);
    }
}
