package uk.haven.intake.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleConsumer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.intake.formats.Reading;
import uk.haven.intake.formats.RowFaults;
import uk.haven.intake.formats.SentRow;
import uk.haven.platform.Problem;

/** Counts and keeps what the importers of one file report. */
final class RunningLoad implements Load, RowFaults {

    /** A record of which any row was rejected is rejected; else one that changed anything is accepted. */
    private enum Fate {
        UNCHANGED,
        ACCEPTED,
        REJECTED
    }

    private final Context context;
    private final DoubleConsumer progress;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final Set<String> notices = new LinkedHashSet<>();
    private final List<RejectedRow> kept = new ArrayList<>();
    private final Map<Long, Fate> merged = new HashMap<>();
    private final int mostKept;
    private ErrorsFile errors;
    private boolean merging;
    private boolean pseudonymous;
    private String receiver = "";
    private long arrivalsNotSaid;
    private String kind = "";

    /** What holds for the whole file. */
    record Context(long fileId, Sender sender, String source, LocalDate today) {}

    RunningLoad(Context context, ErrorsFile errors, int mostKept, DoubleConsumer progress) {
        this.context = context;
        this.errors = errors;
        this.mostKept = mostKept;
        this.progress = progress;
    }

    synchronized void begin(ErrorsFile file, Reading reading) {
        this.errors = file;
        this.merging = reading.merged();
        this.pseudonymous = reading.pseudonymous();
        this.receiver = reading.receiver();
    }

    synchronized void part(String name) {
        this.kind = name;
    }

    @Override
    public long fileId() {
        return context.fileId();
    }

    @Override
    public OptionalLong account() {
        return context.sender().account();
    }

    @Override
    public String source() {
        return context.source();
    }

    @Override
    public Set<Long> schools() {
        return context.sender().schools();
    }

    @Override
    public boolean everySchool() {
        return context.sender().everySchool();
    }

    @Override
    public synchronized String receiver() {
        return receiver;
    }

    /** Rows of children who come on a day that has still to be said. */
    synchronized long arrivalsNotSaid() {
        return arrivalsNotSaid;
    }

    @Override
    public LocalDate today() {
        return context.today();
    }

    @Override
    public boolean pseudonymousUpns() {
        return pseudonymous;
    }

    @Override
    public void accepted(Rows.Row row) {
        if (merging) {
            fate(row, Fate.ACCEPTED);
        } else {
            accepted.increment();
        }
    }

    @Override
    public void unchanged(Rows.Row row) {
        if (merging) {
            fate(row, Fate.UNCHANGED);
        } else {
            unchanged.increment();
        }
    }

    @Override
    public void rejected(Rows.Row row, List<Problem> problems) {
        if (merging) {
            if (fate(row, Fate.REJECTED)) {
                keep(row.line(), cells(row), problems);
            }
        } else {
            rejected.increment();
            keep(row.line(), cells(row), problems);
        }
    }

    /** @return whether this is news */
    private synchronized boolean fate(Rows.Row row, Fate fate) {
        long record = row instanceof SentRow sent ? sent.record() : row.line();
        if (record < 0) {
            return false; // not a record of the file: a school that stands for a name
        }
        Fate before = merged.get(record);
        if (before != null && before.compareTo(fate) >= 0) {
            return false;
        }
        if (before != null) {
            count(before).decrement();
        }
        merged.put(record, fate);
        count(fate).increment();
        return true;
    }

    private LongAdder count(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> accepted;
            case UNCHANGED -> unchanged;
            case REJECTED -> rejected;
        };
    }

    private static List<String> cells(Rows.Row row) {
        return row instanceof SentRow sent ? sent.sentCells() : List.of();
    }

    @Override
    public void fault(long line, List<String> sentCells, Problem problem) {
        rejected.increment();
        keep(line, sentCells, List.of(problem));
    }

    private synchronized void keep(long line, List<String> cells, List<Problem> problems) {
        errors.row(cells, problems);
        arrivalsNotSaid += problems.stream().anyMatch(problem -> problem.code().equals(ARRIVAL_NOT_SAID)) ? 1 : 0;
        if (kept.size() < mostKept) {
            kept.add(new RejectedRow(line, kind, cells, problems));
        }
    }

    @Override
    public void accepted(long rows) {
        accepted.add(rows);
    }

    @Override
    public void unchanged(long rows) {
        unchanged.add(rows);
    }

    @Override
    public void rejectedLine(long line, String text, List<Problem> problems) {
        rejected.increment();
        keep(line, SplitLine.of(text), problems);
    }

    @Override
    public synchronized void notice(String sentence) {
        notices.add(sentence);
    }

    @Override
    public void progress(double done) {
        progress.accept(Math.clamp(done, 0, 1));
    }

    long acceptedRows() {
        return accepted.sum();
    }

    long unchangedRows() {
        return unchanged.sum();
    }

    long rejectedRows() {
        return rejected.sum();
    }

    synchronized List<RejectedRow> keptRows() {
        return List.copyOf(kept);
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }
}
