package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import uk.haven.children.ChildRecords;
import uk.haven.platform.SchoolCalendar;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.WeekPlan;

/**
 * Merges what a file says with the registers held: a sheet that changes gets a new version, and its half-terms' counts
 * change by the difference, so that a week's file costs in proportion to the week.
 */
final class RegisterWriter {

    /** Sheets that are held in memory at once. */
    private static final int SHEETS = 1_250;

    private final RegisterStore registers;
    private final BlockStore blocks;
    private final SchoolCalendar calendar;
    private final RollSlots slots;
    private final RegisterBoard board;
    private final Patterns patterns;
    private final ChildRecords records;
    private final Map<Integer, WeekPlan> plans = new HashMap<>();
    private final BitSet touched;
    private long accepted;
    private long unchanged;

    RegisterWriter(
            RegisterStore registers,
            BlockStore blocks,
            SchoolCalendar calendar,
            RollSlots slots,
            RegisterBoard board,
            Patterns patterns,
            ChildRecords records) {
        this.registers = registers;
        this.blocks = blocks;
        this.calendar = calendar;
        this.slots = slots;
        this.board = board;
        this.patterns = patterns;
        this.records = records;
        this.touched = new BitSet(
                slots.roll().size() == 0 ? 0 : slots.roll().childId(slots.roll().size() - 1) + 1);
    }

    long accepted() {
        return accepted;
    }

    long unchanged() {
        return unchanged;
    }

    /** Writes everything on the board as the file's. */
    void write(long fileId, DoubleConsumer progress) {
        List<Integer> schools = new ArrayList<>();
        int[] weeks = weeksOnBoard();
        for (int school = 0; school < slots.schools(); school++) {
            if (anything(school, weeks)) {
                schools.add(school);
            }
        }
        int atOnce = Math.max(1, SHEETS / Math.max(1, weeks.length));
        for (int from = 0; from < schools.size(); from += atOnce) {
            int to = Math.min(schools.size(), from + atOnce);
            writeBatch(fileId, schools.subList(from, to), weeks);
            progress.accept((double) to / schools.size());
        }
        if (!touched.isEmpty()) {
            registers.touched(fileId, "attendance", Touched.pack(touched));
        }
    }

    private int[] weeksOnBoard() {
        var weeks = new ArrayList<Integer>();
        for (int week = 0; week < RegisterBoard.WEEKS; week++) {
            if (board.anything(week)) {
                weeks.add(week);
            }
        }
        return weeks.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean anything(int school, int[] weeks) {
        for (int week : weeks) {
            if (board.cells(week, school) != null) {
                return true;
            }
        }
        return false;
    }

    private record SheetKey(long schoolId, LocalDate week) {}

    private void writeBatch(long fileId, List<Integer> schools, int[] weeks) {
        var held = new HashMap<SheetKey, RegisterStore.Held>();
        List<Long> ids = schools.stream().map(slots::schoolId).toList();
        registers.present(
                ids,
                monday(weeks[0]),
                monday(weeks[weeks.length - 1]),
                sheet -> held.put(new SheetKey(sheet.schoolId(), sheet.weekStart()), sheet));
        var changes = new HashMap<BlockStore.Key, BlockCounts>();
        var numbers = new HashMap<Long, Integer>();
        var superseded = new ArrayList<RegisterStore.Held>();
        var written = new ArrayList<RegisterStore.Written>();
        for (int school : schools) {
            numbers.put(slots.schoolId(school), school);
            for (int week : weeks) {
                int[] cells = board.cells(week, school);
                if (cells == null) {
                    continue;
                }
                var before = held.get(new SheetKey(slots.schoolId(school), monday(week)));
                var after = merge(school, week, cells, before, changes);
                if (after != null) {
                    if (before != null) {
                        superseded.add(before);
                    }
                    written.add(after);
                }
            }
        }
        registers.supersede(fileId, superseded);
        registers.insert(fileId, written);
        writeBlocks(changes, numbers);
    }

    private static LocalDate monday(int week) {
        return LocalDate.ofEpochDay(RegisterBoard.monday(week));
    }

    private WeekPlan plan(int week) {
        return plans.computeIfAbsent(week, number -> WeekPlan.of(calendar, AttendanceCodes.standard(), monday(number)));
    }

    private RegisterStore.@Nullable Written merge(
            int school,
            int week,
            int[] cells,
            RegisterStore.@Nullable Held held,
            Map<BlockStore.Key, BlockCounts> changes) {
        RegisterSheet before =
                held == null ? RegisterSheet.of(new int[0], new long[0]) : RegisterSheet.decode(held.sheet());
        var elsewhere = underAnotherId(before, school, cells);
        var merged = new SheetMerge(before, cells.length);
        var counting = new WeekCounting(plan(week), slots.schoolId(school), cells.length, patterns, changes);
        for (int place = 0; place < cells.length; place++) {
            int pattern = cells[place];
            if (pattern == 0) {
                continue;
            }
            int id = slots.childId(school, place);
            long marks = patterns.week(pattern);
            Integer other = elsewhere.get(id);
            if (other != null) {
                long there = before.week(before.rowOf(other));
                if (there == marks) {
                    unchanged++;
                    continue;
                }
                // corrected: from now on it is held under the id by which the child is known
                merged.drop(other);
                counting.takeBack(other, there);
            }
            long was = merged.put(id, marks);
            if (was == marks) {
                unchanged++;
                continue;
            }
            accepted++;
            touched.set(id);
            counting.count(place, pattern, was);
        }
        if (!merged.changed()) {
            return null;
        }
        var sheet = merged.sheet();
        return new RegisterStore.Written(
                slots.schoolId(school),
                monday(week),
                held == null ? 1 : held.version() + 1,
                sheet.size(),
                sheet.encode());
    }

    /** Another id under which marks are held of a child that is not on the sheet under its own. */
    private Map<Integer, Integer> underAnotherId(RegisterSheet before, int school, int[] cells) {
        if (records.capacity() == 0) {
            return Map.of();
        }
        var others = new HashMap<Integer, Integer>();
        for (int place = 0; place < cells.length; place++) {
            int id = slots.childId(school, place);
            if (cells[place] != 0 && before.rowOf(id) < 0) {
                records.of(id).stream()
                        .filter(other -> before.rowOf(other) >= 0)
                        .findFirst()
                        .ifPresent(other -> others.put(id, other));
            }
        }
        return others;
    }

    private void writeBlocks(Map<BlockStore.Key, BlockCounts> changes, Map<Long, Integer> numbers) {
        var halfTerms = new TreeMap<Integer, Set<Integer>>();
        changes.keySet()
                .forEach(key -> halfTerms
                        .computeIfAbsent(key.schoolYear(), year -> new TreeSet<>())
                        .add(key.halfTerm()));
        var held = new HashMap<BlockStore.Key, BlockStore.Block>();
        halfTerms.forEach((year, numbered) -> blocks.of(year, numbered, numbers.keySet(), block -> {
            if (changes.containsKey(block.key())) {
                held.put(block.key(), block);
            }
        }));
        var written = new ArrayList<BlockStore.Block>();
        changes.forEach((key, change) -> {
            Integer school = numbers.get(key.schoolId());
            if (school != null && change.anything()) {
                written.add(change.apply(key, slots, school, held.get(key)));
            }
        });
        blocks.put(written);
    }
}
