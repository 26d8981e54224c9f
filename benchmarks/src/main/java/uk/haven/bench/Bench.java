package uk.haven.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./bench}: the figures that Haven must reach, as ratios within one run. Exit 1 when one is missed. */
public final class Bench {

    private static final int RUNS = 3;

    private final List<String> table = new ArrayList<>();
    private boolean passed = true;

    private interface Work {
        void run() throws Exception;
    }

    private interface Part {
        void run(Bench bench) throws Exception;
    }

    /** What can be measured by itself; without a name everything is. */
    private static final Map<String, Part> PARTS = Map.of(
            "--week",
            bench -> bench.county(false, false),
            "--programmes",
            bench -> bench.county(false, true),
            "--milestones",
            Bench::milestones,
            "--pages",
            bench -> bench.pages(false),
            "--load",
            bench -> bench.pages(true));

    private final Path folder;
    private final Optional<Path> kept;
    private final boolean quick;

    /** @param kept where the pages' county stays for the next time, if anywhere */
    private Bench(Path folder, Optional<Path> kept, boolean quick) {
        this.folder = folder;
        this.kept = kept;
        this.quick = quick;
    }

    public static void main(String[] arguments) throws Exception {
        var asked = List.of(arguments);
        Path folder = Files.createTempDirectory("haven-bench");
        var bench = new Bench(folder, PageBench.folder(arguments), asked.contains("--quick"));
        try {
            List<Part> parts =
                    asked.stream().filter(PARTS::containsKey).map(PARTS::get).toList();
            for (Part part : parts.isEmpty() ? List.<Part>of(Bench::everything) : parts) {
                part.run(bench);
            }
            System.out.println();
            bench.table.forEach(System.out::println);
        } finally {
            delete(folder);
        }
        System.exit(bench.passed ? 0 : 1);
    }

    private void everything() throws Exception {
        county(true, true);
        partnership();
        pages(false);
    }

    /** Pages and the audit, in a table of their own. */
    private void pages(boolean loadAlone) throws Exception {
        passed &= PageBench.run(kept.orElse(folder.resolve("pages")), quick, loadAlone);
    }

    /**
     * @param others whether the year is also done in the other ways
     * @param programmes whether exit criteria are evaluated too
     */
    private void county(boolean others, boolean programmes) throws Exception {
        var data = new Data(folder.resolve("county"), quick ? 45 : 450, quick ? 18_000 : 180_000);
        say("Making the county (seed " + Data.SEED + ")");
        data.write();
        say("Registers: " + Files.size(data.year()) / 1_000_000 + " MB");
        try (var haven = new Haven(folder.resolve("county-data"))) {
            say("County: roll");
            // The last half-term runs: a file of its week changes nothing that is over, as a school's weekly file does.
            haven.today(Data.mondays().getLast().plusDays(4));
            haven.send(data.roll());
            double year = median(
                    "Haven, year", 1, RUNS, () -> haven.forgetRegisters(), () -> haven.sendAndRollUp(data.year()));
            long heap = peakHeap();
            if (others) {
                contestants(data, haven, year);
            }
            forgetPeakHeap();
            var weeks = data.weeks().iterator();
            double week = median(
                    "Haven, one more week",
                    Data.WARMING,
                    Data.FURTHER - Data.WARMING,
                    () -> {},
                    () -> haven.sendAndRollUp(weeks.next()));
            long weekHeap = peakHeap();
            check("one more week: week / year", week / year, 1 / 15.0, false, week, year);
            check("peak heap of the year, MB", heap / 1e6, 1_000, false, heap / 1e6, 1_000);
            check("peak heap of a week, MB", weekHeap / 1e6, 1_000, false, weekHeap / 1e6, 1_000);
            if (programmes) {
                forgetPeakHeap();
                var found = ExitBench.run(haven);
                long exitHeap = peakHeap();
                check(
                        "exit criteria / screening",
                        found.evaluating() / found.screening(),
                        1,
                        false,
                        found.evaluating(),
                        found.screening());
                check("peak heap of exit criteria, MB", exitHeap / 1e6, 1_000, false, exitHeap / 1e6, 1_000);
            }
            if (others) {
                decisionPoint(haven);
            }
        }
    }

    /** The decision point of a county, in one of its own. */
    private void milestones() throws Exception {
        var data = new Data(folder.resolve("milestones"), quick ? 45 : 450, quick ? 18_000 : 180_000);
        say("Making the county (seed " + Data.SEED + ")");
        data.write();
        try (var haven = new Haven(folder.resolve("milestones-data"))) {
            say("County: roll and registers");
            haven.send(data.roll());
            haven.sendAndRollUp(data.year());
            decisionPoint(haven);
        }
    }

    private void decisionPoint(Haven haven) throws Exception {
        forgetPeakHeap();
        var found = MilestoneBench.run(haven);
        long heap = peakHeap();
        check(
                "decision point / screening",
                found.judging() / found.screening(),
                2,
                false,
                found.judging(),
                found.screening());
        check("peak heap of a decision point, MB", heap / 1e6, 1_000, false, heap / 1e6, 1_000);
    }

    private void contestants(Data data, Haven haven, double year) throws Exception {
        Answers ours = haven.answers();
        double sql = median("COPY + SQL, year", 0, RUNS, () -> Contestants.forget(haven.database()), () -> {
            same("COPY + SQL", ours, Contestants.copyAndSql(haven.database(), data.year()));
        });
        Contestants.forget(haven.database());
        double plain =
                median("DuckDB, year", 1, RUNS, () -> {}, () -> same("DuckDB", ours, Contestants.duckDb(data.year())));
        double dictionary = median(
                "DuckDB by dictionary, year",
                1,
                RUNS,
                () -> {},
                () -> same("DuckDB by dictionary", ours, Contestants.duckDbByDictionary(data.year())));
        double duck = Math.min(plain, dictionary);
        check("county year: COPY + SQL / Haven", sql / year, 3, true, sql, year);
        check("county year: Haven / DuckDB's faster", year / duck, 1.5, false, year, duck);
    }

    private void partnership() throws Exception {
        var data = new Data(folder.resolve("partnership"), 15, 5_000);
        data.write();
        try (var haven = new Haven(folder.resolve("partnership-data"))) {
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
        say("%s: %s s".formatted(what, times.stream().map("%.3f"::formatted).toList()));
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
        table.add("%-36s %8.3f  %s %.3f  (%.3f / %.3f)  %s"
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
