package uk.haven.schooling.internal;

import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.Week;

/** Reads registers row by row: spreadsheets, transfer files, quoted or mapped CSV. */
final class RowReading {

    private static final int PROGRESS_EVERY = 50_000;

    private RowReading() {}

    static ReadRegisters read(Rows rows, RollSlots slots, RowCheck check, Load load) {
        var board = new RegisterBoard(slots);
        var patterns = new Patterns();
        var weeks = new WeekCodes(AttendanceCodes.standard());
        long repeated = 0;
        long tolerated = 0;
        long read = 0;
        for (Rows.Row row : rows) {
            if (++read % PROGRESS_EVERY == 0) {
                load.progress(0.5 * read / (read + PROGRESS_EVERY));
            }
            switch (check.check(row.get("upn"), row.get("laestab"), row.get("week_start"), row.get("marks"))) {
                case RowCheck.Checked.Bad bad -> load.rejected(row, bad.problems());
                case RowCheck.Checked.Good good -> {
                    switch (board.put(good.week(), good.school(), good.place(), patterns.number(good.marks()))) {
                        case NEW -> tolerated |= weeks.tolerated(good.week(), Week.used(good.marks(), 0, Week.MARKS));
                        case SAME -> repeated++;
                        case CONFLICT -> load.rejected(row, RowCheck.contradiction());
                    }
                }
            }
        }
        return new ReadRegisters(board, patterns, repeated, tolerated);
    }
}
