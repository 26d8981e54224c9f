package uk.haven.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.platform.Problem;

/** A small file as text, and what became of its rows. Lines are comma-separated without quoting; the first is the header. */
public final class SentFile implements Rows, Load {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();
    private final long id = IDS.incrementAndGet();
    private final LocalDate today;
    private final Set<Long> schools;
    private final boolean pseudonymous;

    public final List<Long> accepted = new ArrayList<>();
    public final List<Long> unchanged = new ArrayList<>();
    public final Map<Long, List<String>> rejected = new LinkedHashMap<>();
    public final List<String> notices = new ArrayList<>();

    public SentFile(String text, LocalDate today, Set<Long> schools, boolean pseudonymous) {
        var lines = text.strip().lines().map(String::strip).toList();
        this.header = List.of(lines.getFirst().split(","));
        this.today = today;
        this.schools = schools;
        this.pseudonymous = pseudonymous;
        for (int i = 1; i < lines.size(); i++) {
            var cells = Arrays.asList(lines.get(i).split(",", -1));
            long line = i + 1L;
            rows.add(new Row() {
                @Override
                public long line() {
                    return line;
                }

                @Override
                public String get(String column) {
                    int at = header.indexOf(column);
                    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
                }
            });
        }
    }

    private SentFile(List<String> header, LocalDate today) {
        this.header = header;
        this.today = today;
        this.schools = Set.of();
        this.pseudonymous = false;
    }

    /** Rows as they are, each by column. */
    public static SentFile of(List<Map<String, String>> rows, LocalDate today) {
        var file = new SentFile(List.copyOf(rows.getFirst().keySet()), today);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> cells = rows.get(i);
            long line = i + 2L;
            file.rows.add(new Row() {
                @Override
                public long line() {
                    return line;
                }

                @Override
                public String get(String column) {
                    return cells.getOrDefault(column, "").strip();
                }
            });
        }
        return file;
    }

    @Override
    public Set<String> columns() {
        return Set.copyOf(header);
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }

    @Override
    public long fileId() {
        return id;
    }

    @Override
    public OptionalLong account() {
        return OptionalLong.empty();
    }

    @Override
    public String source() {
        return "test file " + id;
    }

    @Override
    public boolean everySchool() {
        return schools.isEmpty();
    }

    @Override
    public Set<Long> schools() {
        return schools;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public boolean pseudonymousUpns() {
        return pseudonymous;
    }

    @Override
    public void accepted(Row row) {
        accepted.add(row.line());
    }

    @Override
    public void unchanged(Row row) {
        unchanged.add(row.line());
    }

    @Override
    public void rejected(Row row, List<Problem> problems) {
        rejected.put(row.line(), problems.stream().map(Problem::code).toList());
    }

    @Override
    public void accepted(long count) {
        throw new UnsupportedOperationException("not a bulk importer");
    }

    @Override
    public void unchanged(long count) {
        throw new UnsupportedOperationException("not a bulk importer");
    }

    @Override
    public void rejectedLine(long line, String text, List<Problem> problems) {
        throw new UnsupportedOperationException("not a bulk importer");
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
    }

    @Override
    public void progress(double done) {}
}
