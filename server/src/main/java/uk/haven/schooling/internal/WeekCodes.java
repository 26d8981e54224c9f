package uk.haven.schooling.internal;

import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.CodeTable;

/** Which codes may stand on every day of a week, and which of them had ended; worked out once a week. For one thread. */
final class WeekCodes {

    private final AttendanceCodes codes;
    private final long[] known = new long[RegisterBoard.WEEKS];
    private final long[] tolerated = new long[RegisterBoard.WEEKS];

    WeekCodes(AttendanceCodes codes) {
        this.codes = codes;
    }

    /** Whether all these codes may stand on each day of the week. */
    boolean allKnown(int week, long used) {
        if (known[week] == 0) {
            fill(week);
        }
        return (used & ~known[week]) == 0;
    }

    /** Those of the codes that had ended by some day of the week. */
    long tolerated(int week, long used) {
        if (known[week] == 0) {
            fill(week);
        }
        return used & tolerated[week];
    }

    private void fill(int week) {
        long all = -1;
        long ended = 0;
        for (int day = 0; day < 5; day++) {
            CodeTable table = codes.at(RegisterBoard.monday(week) + day);
            all &= table.known();
            ended |= table.tolerated();
        }
        known[week] = all;
        tolerated[week] = ended;
    }
}
