package uk.haven.schooling.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.tables.FileRefused;

/**
 * What one file says, laid out by week, school and child: the number of a {@link Patterns pattern} in each cell, 0 where
 * the file says nothing. Takes rows from several threads.
 */
final class RegisterBoard {

    /** Monday 1 January 1990, as epoch day: registers before it are not taken. */
    static final int FIRST_MONDAY = 7305;

    /** Monday 28 December 2099 is the last. */
    static final int WEEKS = 5740;

    /** Cells that one file may spread over: about a county's ten years. */
    private static final long MOST_CELLS = 120_000_000;

    enum Put {
        NEW,
        SAME,
        CONFLICT
    }

    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle SHEETS = MethodHandles.arrayElementVarHandle(int[][].class);
    private static final VarHandle ROWS = MethodHandles.arrayElementVarHandle(int[][][].class);

    private final RollSlots slots;
    private final int[][][] cells = new int[WEEKS][][];
    private final AtomicLong size = new AtomicLong();

    RegisterBoard(RollSlots slots) {
        this.slots = slots;
    }

    /** Monday of the week as epoch day. */
    static int monday(int week) {
        return FIRST_MONDAY + 7 * week;
    }

    /** Number of the week that begins on the Monday, or −1 when it is outside what can be held. */
    static int weekOf(int monday) {
        int week = Math.floorDiv(monday - FIRST_MONDAY, 7);
        return week >= 0 && week < WEEKS ? week : -1;
    }

    /** Puts a pattern where nothing has been said, and says what stood there. */
    Put put(int week, int school, int place, int pattern) {
        int[] sheet = sheet(week, school);
        int held = (int) CELLS.compareAndExchange(sheet, place, 0, pattern);
        if (held == 0) {
            return Put.NEW;
        }
        return held == pattern ? Put.SAME : Put.CONFLICT;
    }

    /** Empties a cell, for settling a conflict in the order of the file. */
    void clear(int week, int school, int place) {
        sheet(week, school)[place] = 0;
    }

    private int[] sheet(int week, int school) {
        int[][] row = (int[][]) ROWS.getAcquire(cells, week);
        if (row == null) {
            int[][] fresh = new int[slots.schools()][];
            int[][] other = (int[][]) ROWS.compareAndExchange(cells, week, (int[][]) null, fresh);
            row = other == null ? fresh : other;
        }
        int[] sheet = (int[]) SHEETS.getAcquire(row, school);
        if (sheet == null) {
            int[] fresh = new int[slots.children(school)];
            if (size.addAndGet(fresh.length) > MOST_CELLS) {
                throw new FileRefused(
                        "FILE-TOO-WIDE",
                        "the file holds registers of too many schools and weeks at once",
                        "send it in parts, a school year each");
            }
            int[] other = (int[]) SHEETS.compareAndExchange(row, school, (int[]) null, fresh);
            sheet = other == null ? fresh : other;
        }
        return sheet;
    }

    /** Whether the file speaks of a week that begins before the day; never when there is no day. */
    boolean beginsBefore(Optional<LocalDate> day) {
        long limit = day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        for (int week = 0; week < WEEKS && monday(week) < limit; week++) {
            if (cells[week] != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file says anything of the week. */
    boolean anything(int week) {
        return cells[week] != null;
    }

    /** The cells of the school's week, or null when the file says nothing of it. */
    int @Nullable [] cells(int week, int school) {
        int[][] row = cells[week];
        return row == null ? null : row[school];
    }
}
