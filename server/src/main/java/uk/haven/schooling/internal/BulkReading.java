package uk.haven.schooling.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.haven.intake.CsvFile;
import uk.haven.intake.Load;

/**
 * Reads a plain CSV file of registers in stretches, several threads at once. Rows are placed by compare-and-set, so their
 * order does not matter; the few that contradict one another are settled afterwards in the order of the file.
 */
final class BulkReading {

    private static final int LONGEST_STRETCH = 4 << 20;
    private static final int SHORTEST_STRETCH = 1 << 16;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    private final CsvFile file;
    private final RollSlots slots;
    private final RowCheck check;
    private final Load load;
    private final RegisterBoard board;
    private final Patterns patterns = new Patterns();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, BulkStretch.Done> done = new HashMap<>();
    private int reported;
    private long line;
    private long repeated;
    private long tolerated;
    private long size;
    private int stretchLength = LONGEST_STRETCH;
    private final Map<Long, BitSet> again = new HashMap<>();

    private BulkReading(CsvFile file, RollSlots slots, RowCheck check, Load load) {
        this.file = file;
        this.slots = slots;
        this.check = check;
        this.load = load;
        this.board = new RegisterBoard(slots);
    }

    /** Everything the file says, or empty when it is not plain enough and must be read row by row. */
    static Optional<ReadRegisters> read(CsvFile file, RollSlots slots, RowCheck check, Load load) {
        if (file.indexOf("upn") < 0
                || file.indexOf("laestab") < 0
                || file.indexOf("week_start") < 0
                || file.indexOf("marks") < 0) {
            return Optional.empty();
        }
        return new BulkReading(file, slots, check, load).read();
    }

    private Optional<ReadRegisters> read() {
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            size = channel.size();
            // some stretches for each thread, so that none waits long for the last one
            stretchLength = (int) Math.clamp(size / (6L * THREADS), SHORTEST_STRETCH, LONGEST_STRETCH);
            if (!PlainText.check(channel, file.dataOffset(), THREADS)) {
                return Optional.empty();
            }
            line = 1 + PlainText.lines(channel, file.dataOffset());
            int stretches = (int) Math.ceilDiv(size - file.dataOffset(), stretchLength);
            Parallel.run(THREADS, () -> work(channel, stretches));
            if (!again.isEmpty()) {
                settle(channel);
            }
            return Optional.of(new ReadRegisters(board, patterns, repeated, tolerated));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void work(FileChannel channel, int stretches) throws IOException {
        var parser = new BulkLine(file, slots, check, board, patterns, null);
        var stretch = new BulkStretch(channel, file.dataOffset(), size, stretchLength);
        for (int i = next.getAndIncrement(); i < stretches; i = next.getAndIncrement()) {
            finished(i, stretch.read(i, parser), stretches);
        }
        synchronized (this) {
            tolerated |= parser.tolerated();
        }
    }

    /** Reports rejected rows in the order of the file, with their line numbers. */
    private synchronized void finished(int number, BulkStretch.Done stretch, int stretches) {
        done.put(number, stretch);
        for (BulkStretch.Done ready = done.remove(reported); ready != null; ready = done.remove(reported)) {
            for (var rejection : ready.rejections()) {
                load.rejectedLine(line + rejection.line(), rejection.text(), rejection.problems());
            }
            for (var row : ready.again()) {
                again.computeIfAbsent(BulkLine.sheet(row.week(), row.school()), key -> new BitSet())
                        .set(row.place());
            }
            line += ready.lines();
            reported++;
        }
        load.progress(0.5 * reported / stretches);
    }

    /**
     * Goes through the file once more, in order, for the cells of which it speaks more than once: the first row stands,
     * a later one repeats or contradicts it.
     */
    private void settle(FileChannel channel) throws IOException {
        again.forEach((sheet, places) ->
                places.stream().forEach(place -> board.clear((int) (sheet >> 32), sheet.intValue(), place)));
        var parser = new BulkLine(file, slots, check, board, patterns, again);
        var stretch = new BulkStretch(channel, file.dataOffset(), size, stretchLength);
        long before = 1 + PlainText.lines(channel, file.dataOffset());
        int stretches = (int) Math.ceilDiv(size - file.dataOffset(), stretchLength);
        for (int i = 0; i < stretches; i++) {
            var found = stretch.read(i, parser);
            for (var row : found.again()) {
                if (row.same()) {
                    repeated++;
                } else {
                    load.rejectedLine(before + row.line(), row.text(), List.of(RowCheck.contradiction()));
                }
            }
            before += found.lines();
        }
    }
}
