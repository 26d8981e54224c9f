package uk.haven.schooling.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.intake.CsvFile;
import uk.haven.platform.Problem;

/** Splits one line after another into its cells and places it on the board. For one thread. */
final class BulkLine {

    private final RegisterBoard board;
    private final BulkRow row;
    private final int width;
    private final int[] starts;
    private final int[] ends;
    private final @Nullable Map<Long, BitSet> only;

    /** @param only the cells to look at, by sheet and place; null for all */
    BulkLine(
            CsvFile file,
            RollSlots slots,
            RowCheck check,
            RegisterBoard board,
            Patterns patterns,
            @Nullable Map<Long, BitSet> only) {
        this.board = board;
        this.row = new BulkRow(file, slots, check, patterns);
        this.width = file.header().size();
        this.starts = new int[width];
        this.ends = new int[width];
        this.only = only;
    }

    /** Key of a school's week. */
    static long sheet(int week, int school) {
        return (long) week << 32 | school;
    }

    /** Codes met that had ended by the date of their marks. */
    long tolerated() {
        return row.tolerated();
    }

    /** Takes the line that begins here; gives back where the next begins, or −1 when the line does not end here. */
    int line(byte[] text, int from, int length, int number, BulkStretch.Done done) {
        int column = 0;
        int start = from;
        for (int at = from; at < length; at++) {
            byte b = text[at];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                if (column < width) {
                    starts[column] = start;
                    ends[column] = at;
                }
                column++;
                start = at + 1;
            } else if (b == '\n') {
                int end = at > start && text[at - 1] == '\r' ? at - 1 : at;
                if (column == width - 1) {
                    starts[column] = start;
                    ends[column] = end;
                    place(text, from, end, number, done);
                } else if (only == null && !blank(text, from, end)) {
                    done.rejections()
                            .add(new BulkStretch.Rejection(
                                    number, text(text, from, end), List.of(wrongWidth(column + 1))));
                }
                return at + 1;
            }
        }
        return -1;
    }

    /** Takes the last line of a file, which has no line ending. */
    int lastLine(byte[] text, int from, int length, int number, BulkStretch.Done done) {
        byte[] ended = Arrays.copyOfRange(text, from, length + 1);
        ended[length - from] = '\n';
        line(ended, 0, ended.length, number, done);
        return length;
    }

    private void place(byte[] text, int from, int end, int number, BulkStretch.Done done) {
        List<Problem> problems = row.read(text, starts, ends);
        if (!problems.isEmpty()) {
            if (only == null) {
                done.rejections().add(new BulkStretch.Rejection(number, text(text, from, end), problems));
            }
            return;
        }
        if (only != null) {
            BitSet places = only.get(sheet(row.week(), row.school()));
            if (places == null || !places.get(row.place())) {
                return;
            }
        }
        var put = board.put(row.week(), row.school(), row.place(), row.pattern());
        if (put != RegisterBoard.Put.NEW) {
            boolean same = put == RegisterBoard.Put.SAME;
            done.again()
                    .add(new BulkStretch.Again(
                            row.week(),
                            row.school(),
                            row.place(),
                            same,
                            number,
                            only == null || same ? "" : text(text, from, end)));
        }
    }

    private static String text(byte[] text, int from, int end) {
        return new String(text, from, end - from, StandardCharsets.UTF_8);
    }

    private static boolean blank(byte[] text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text[at] > ' ' && text[at] != ',') {
                return false;
            }
        }
        return true;
    }

    private Problem wrongWidth(int cells) {
        return Problem.of(
                "",
                "ROW-WIDTH",
                "the row has " + cells + " values where the header has " + width,
                "put a value between commas that belongs to it in quotes, and leave none out");
    }
}
