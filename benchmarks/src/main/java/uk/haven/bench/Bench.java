package uk.haven.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code ./bench}: the figures that Haven must reach, as ratios within one run. Exit 1 when one is missed. */
public final class Bench {

    private static final int RUNS = 3;

    private final List<String> table = new ArrayList<>();
    private boolean passed = true;

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        boolean weekOnly = Arrays.asList(arguments).contains("--week");
        Path folder = Files.createTempDirectory("haven-bench");
        try {
            boolean passed = Arrays.asList(arguments).contains("--pages")
                    ? PageBench.run(PageBench.folder(arguments).orElse(folder), quick)
                    : Arrays.asList(arguments).contains("--programmes")
                            ? ExitBench.run(folder, quick)
                            : new Bench().run(folder, quick, weekOnly);
            System.exit(passed ? 0 : 1);
        } finally {
            delete(folder);
        }
    }

    private boolean run(Path folder, boolean quick, boolean weekOnly) throws Exception {
        var county = new Data(folder.resolve("county"), quick ? 45 : 450, quick ? 18_000 : 180_000);
        var partnership = new Data(folder.resolve("partnership"), 15, 5_000);
        say("Making the data (seed " + Data.SEED + ")");
        county.write();
        partnership.write();
        say("Registers: " + Files.size(county.year()) / 1_000_000 + " MB");
        county(county, folder.resolve("county-data"), weekOnly);
        if (!weekOnly) {
            partnership(partnership, folder.resolve("partnership-data"));
        }
        System.out.println();
        table.forEach(System.out::println);
        return passed;
    }

    private void county(Data data, Path dataFolder, boolean weekOnly) throws Exception {
        try (var haven = new Haven(dataFolder)) {
            say("County: roll");
            haven.send(data.roll());
            double year = median(
                    "Haven, year", 1, RUNS, () -> haven.forgetRegisters(), () -> haven.sendAndRollUp(data.year()));
            long heap = peakHeap();
            if (!weekOnly) {
                contestants(data, haven, year);
            }
            forgetPeakHeap();
            var weeks = data.weeks().iterator();
            double week = median(
                    "Haven, one more week", 3, Data.FURTHER - 3, () -> {}, () -> haven.sendAndRollUp(weeks.next()));
            long weekHeap = peakHeap();
            check("one more week: week / year", week / year, 1 / 15.0, false, week, year);
            check("peak heap of the year, MB", heap / 1e6, 1_000, false, heap / 1e6, 1_000);
            check("peak heap of a week, MB", weekHeap / 1e6, 1_000, false, weekHeap / 1e6, 1_000);
        }
    }

    private void contestants(Data data, Haven haven, double year) throws Exception {
        Answers ours = haven.answers();
        double sql = median("COPY + SQL, year", 0, RUNS, () -> Contestants.forget(haven.database()), () -> {
            same("COPY + SQL", ours, Contestants.copyAndSql(haven.database(), data.year()));
        });
        Contestants.forget(haven.database());
        double duck =
                median("DuckDB, year", 1, RUNS, () -> {}, () -> same("DuckDB", ours, Contestants.duckDb(data.year())));
        check("county year: COPY + SQL / Haven", sql / year, 3, true, sql, year);
        check("county year: Haven / DuckDB", year / duck, 1.5, false, year, duck);
    }

    private void partnership(Data data, Path dataFolder) throws Exception {
        try (var haven = new Haven(dataFolder)) {
            haven.send(data.roll());
            double year = median(
                    "Haven, partnership", 2, 5, () -> haven.forgetRegisters(), () -> haven.sendAndRollUp(data.year()));
            Answers ours = haven.answers();
            double sql = median("COPY + SQL, partnership", 1, 5, () -> Contestants.forget(haven.database()), () -> {
                same("COPY + SQL", ours, Contestants.copyAndSql(haven.database(), data.year()));
            });
            check("partnership year: Haven / COPY + SQL", year / sql, 1 / 3.0, false, year, sql);
        }
    }

    /** Median of the runs after as many that only warm the process up. */
    private static double median(String what, int warming, int runs, Work before, Work work) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = -warming; i < runs; i++) {
            before.run();
            System.gc();
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (i >= 0) {
                times.add(seconds);
            }
        }
        say("%s: %s s".formatted(what, times.stream().map("%.2f"::formatted).toList()));
        times.sort(Comparator.naturalOrder());
        return times.get(times.size() / 2);
    }

    private static void same(String who, Answers ours, Answers theirs) {
        if (!ours.proposals().equals(theirs.proposals())) {
            throw new IllegalStateException(
                    who + " proposes for " + theirs.proposals().size() + " children, Haven for "
                            + ours.proposals().size() + ", or differently");
        }
        if (!ours.bySchool().equals(theirs.bySchool())) {
            throw new IllegalStateException(who + " adds schools up differently: "
                    + theirs.bySchool().stream().limit(2).toList() + ", Haven "
                    + ours.bySchool().stream().limit(2).toList());
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void forgetPeakHeap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private void check(String what, double value, double bound, boolean atLeast, double one, double other) {
        boolean good = atLeast ? value >= bound : value <= bound;
        passed &= good;
        table.add("%-36s %8.3f  %s %.3f  (%.2f / %.2f)  %s"
                .formatted(what, value, atLeast ? ">=" : "<=", bound, one, other, good ? "pass" : "FAIL"));
    }

    private static void say(String text) {
        System.err.println(text);
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
