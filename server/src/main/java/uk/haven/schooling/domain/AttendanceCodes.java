package uk.haven.schooling.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The attendance codes of the DfE's code sets with the days on which each holds, read from
 * {@code schooling/attendance-codes.csv}. The ids stored in registers are that file's and never change their meaning.
 */
public final class AttendanceCodes {

    private static final AttendanceCodes STANDARD = read();
    private static final int IDS = 64;

    private final Map<String, Integer> idByCode;
    private final String[] codeById;
    private final List<CodeTable> tables;

    private AttendanceCodes(List<Line> lines) {
        idByCode = new HashMap<>();
        codeById = new String[IDS];
        codeById[0] = "-";
        idByCode.put("-", 0);
        var starts = new TreeSet<Integer>();
        starts.add(Integer.MIN_VALUE);
        for (Line line : lines) {
            idByCode.put(line.code, line.id);
            codeById[line.id] = line.code;
            starts.add(line.firstDay);
            if (line.lastDay != Integer.MAX_VALUE) {
                starts.add(line.lastDay + 1);
            }
        }
        tables = tablesFrom(lines, List.copyOf(starts));
    }

    private static List<CodeTable> tablesFrom(List<Line> lines, List<Integer> starts) {
        var tables = new ArrayList<CodeTable>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            var classes = new @Nullable MarkClass[IDS];
            long tolerated = 0;
            for (Line line : lines) {
                if (line.firstDay <= first && line.lastDay >= last) {
                    classes[line.id] = line.mark;
                    tolerated |= line.tolerated ? 1L << line.id : 0;
                }
            }
            tables.add(new CodeTable(first, last, classes, tolerated));
        }
        return List.copyOf(tables);
    }

    /** The code sets that Haven knows. */
    public static AttendanceCodes standard() {
        return STANDARD;
    }

    /** Id of the code as written in files (any case), 0 for {@code -}, or −1 when no code set has it. */
    public int idOf(String code) {
        Integer id = idByCode.get(code);
        if (id == null) {
            id = idByCode.get(code.toUpperCase(Locale.ROOT));
        }
        return id == null ? -1 : id;
    }

    /** The code as written in files, {@code -} for 0. */
    public String codeOf(int id) {
        return codeById[id];
    }

    /** The codes in force on the day. */
    public CodeTable at(int epochDay) {
        for (int i = tables.size() - 1; i > 0; i--) {
            if (tables.get(i).firstDay() <= epochDay) {
                return tables.get(i);
            }
        }
        return tables.getFirst();
    }

    /** The marks as written in files: ten characters, or codes parted by spaces when one has two characters. */
    public String format(long week) {
        boolean wide = false;
        for (int i = 0; i < Week.MARKS; i++) {
            wide |= codeOf(Week.mark(week, i)).length() > 1;
        }
        var text = new StringBuilder();
        for (int i = 0; i < Week.MARKS; i++) {
            text.append(wide && i > 0 ? " " : "").append(codeOf(Week.mark(week, i)));
        }
        return text.toString();
    }

    private static AttendanceCodes read() {
        try (var in = AttendanceCodes.class.getResourceAsStream("/schooling/attendance-codes.csv")) {
            if (in == null) {
                throw new IllegalStateException("schooling/attendance-codes.csv is missing from the build");
            }
            return new AttendanceCodes(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Line::parse)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Line(int id, String code, MarkClass mark, int firstDay, int lastDay, boolean tolerated) {
        static Line parse(String text) {
            List<String> cells = List.of(text.split(",", -1));
            return new Line(
                    Integer.parseInt(cells.get(0)),
                    cells.get(1),
                    MarkClass.of(cells.get(2)),
                    day(cells.get(3), Integer.MIN_VALUE),
                    day(cells.get(4), Integer.MAX_VALUE),
                    "tolerated".equals(cells.get(5)));
        }

        private static int day(String text, int open) {
            return text.isEmpty() ? open : (int) LocalDate.parse(text).toEpochDay();
        }
    }
}
