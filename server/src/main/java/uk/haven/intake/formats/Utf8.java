package uk.haven.intake.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Whether bytes are well-formed UTF-8 (shortest forms, no surrogates, nothing above U+10FFFF). */
final class Utf8 {

    private Utf8() {}

    static boolean valid(MemorySegment bytes, long from, long size) {
        long i = from;
        while (i < size) {
            int b = at(bytes, i);
            int more;
            int low = 0x80;
            int high = 0xBF;
            if (b < 0x80) {
                i++;
                continue;
            } else if (b >= 0xC2 && b <= 0xDF) {
                more = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                more = 2;
                low = b == 0xE0 ? 0xA0 : 0x80;
                high = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                more = 3;
                low = b == 0xF0 ? 0x90 : 0x80;
                high = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                return false;
            }
            if (i + more >= size) {
                return false;
            }
            for (int k = 1; k <= more; k++) {
                int next = at(bytes, i + k);
                if (next < low || next > high) {
                    return false;
                }
                low = 0x80;
                high = 0xBF;
            }
            i += more + 1;
        }
        return true;
    }

    private static int at(MemorySegment bytes, long i) {
        return bytes.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
    }
}
