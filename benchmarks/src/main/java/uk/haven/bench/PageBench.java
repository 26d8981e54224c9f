package uk.haven.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./bench --pages}: how fast pages answer in a county beside a partnership of 5,000, how many a second, and how long
 * the audit takes to verify. The server is Haven's own jar in a process of its own, with nothing switched off; its users
 * sign in with password and code; the load runs on the same processors.
 */
final class PageBench {

    private static final int CONNECTIONS = 16;
    private static final int WARMING = 32;
    private static final int TIMES = 120;
    private static final Pattern CHILD = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"");

    private final List<String> table = new ArrayList<>();
    private boolean passed = true;
    private long audited;

    private PageBench() {}

    /** Someone signed in at a server, and children of their school. */
    private record Seat(PageConnection connection, List<String> children) {}

    private interface Page {
        String path(Seat seat, int turn);
    }

    /** The folder after {@code --in=}, whose county and partnership are made once and measured again and again. */
    static Optional<Path> folder(String... arguments) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith("--in="))
                .map(each -> Path.of(each.substring("--in=".length())).toAbsolutePath())
                .findFirst();
    }

    /** Whether every bound was met. */
    static boolean run(Path folder, boolean quick, boolean loadAlone) throws Exception {
        var bench = new PageBench();
        int rows = quick ? 100_000 : 1_000_000;
        say("Making a county");
        var county = PageWorld.of(folder.resolve("county"), quick ? 45 : 450, quick ? 18_000 : 180_000, rows);
        return loadAlone ? bench.load(county) : bench.all(folder, county, rows);
    }

    private boolean load(PageWorld county) throws Exception {
        try (var server = PageServer.start(county.dataFolder())) {
            var seats = seats(server, county);
            throughput(server, seats);
            close(seats);
        }
        return told();
    }

    private boolean told() {
        System.out.println();
        table.forEach(System.out::println);
        return passed;
    }

    private boolean all(Path folder, PageWorld county, int rows) throws Exception {
        say("Making a partnership");
        var partnership = PageWorld.of(folder.resolve("partnership"), 15, 5_000, rows / 36);
        try (var large = PageServer.start(county.dataFolder())) {
            List<Seat> atLarge = seats(large, county);
            try (var small = PageServer.start(partnership.dataFolder())) {
                answers(atLarge, seats(small, partnership));
            }
            throughput(large, atLarge);
            close(atLarge);
        }
        double verified = PageServer.command(county.dataFolder(), "verify-audit");
        table.add("%-44s %8.3f".formatted("haven verify-audit, its start counted, s", verified));
        counted(county, rows);
        return told();
    }

    private static List<Seat> seats(PageServer server, PageWorld world) throws IOException {
        var seats = new ArrayList<Seat>();
        for (var person : world.people()) {
            var connection = PageConnection.signedIn(server.port(), person);
            connection.get("/children?page=2");
            seats.add(new Seat(
                    connection,
                    CHILD.matcher(connection.body())
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .toList()));
        }
        return seats;
    }

    private void answers(List<Seat> large, List<Seat> small) throws IOException {
        List<String> filters = List.of("level=1", "attendance=below-90", "year=4&level=2", "acting=nobody");
        List<String> typed = List.of("f", "fo", "forename", "forename1", "forename12");
        compare("list of 50", large, small, (_, _) -> "/children", 1.5, 0);
        compare("list, filtered", large, small, (_, turn) -> "/children?" + filters.get(turn % 4), 1.5, 0);
        compare("search as you type", large, small, (_, turn) -> "/children?search=" + typed.get(turn % 5), 1.5, 0);
        compare(
                "a child's page",
                large,
                small,
                (seat, turn) -> seat.children().get(turn % seat.children().size()),
                1.5,
                0);
        compare("My work", large, small, (_, _) -> "/support", 1.5, 50);
        compare("Today", large, small, (_, _) -> "/", 1.5, 0);
    }

    /** Asks both in turn, so that whatever else the machine does meets both alike. */
    private void compare(String what, List<Seat> large, List<Seat> small, Page page, double bound, double within)
            throws IOException {
        List<Seat> one = open(large);
        List<Seat> other = open(small);
        var county = new double[TIMES];
        var partnership = new double[TIMES];
        int bytes = 0;
        for (int i = -WARMING; i < TIMES; i++) {
            double here = time(one, page, i + WARMING);
            double there = time(other, page, i + WARMING);
            bytes = Math.max(
                    bytes, one.get((i + WARMING) % one.size()).connection().size());
            if (i >= 0) {
                county[i] = here;
                partnership[i] = there;
            }
        }
        close(one);
        close(other);
        Arrays.sort(county);
        Arrays.sort(partnership);
        double ratio = county[TIMES / 2] / partnership[TIMES / 2];
        table.add("%-36s median %.1f ms, p95 %.1f ms; of 5,000 %.1f and %.1f ms; %d kB"
                .formatted(
                        what,
                        county[TIMES / 2],
                        county[TIMES * 95 / 100],
                        partnership[TIMES / 2],
                        partnership[TIMES * 95 / 100],
                        bytes / 1000));
        say(table.getLast());
        check(what + ": county / partnership", ratio, bound, false);
        if (within > 0) {
            check(what + ", p95, ms", county[TIMES * 95 / 100], within, false);
        }
    }

    /** Fresh connections of the same sessions: a server closes those that lie idle. */
    private static List<Seat> open(List<Seat> seats) throws IOException {
        var open = new ArrayList<Seat>();
        for (Seat seat : seats) {
            open.add(new Seat(seat.connection().another(), seat.children()));
        }
        return open;
    }

    private static void close(List<Seat> seats) throws IOException {
        for (Seat seat : seats) {
            seat.connection().close();
        }
    }

    private static double time(List<Seat> seats, Page page, int turn) throws IOException {
        Seat seat = seats.get(turn % seats.size());
        String path = page.path(seat, turn);
        long start = System.nanoTime();
        seat.connection().get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    private void throughput(PageServer server, List<Seat> seats) throws Exception {
        flood(server, seats, "warming", (_, _) -> "/children", 20);
        double list = median(server, seats, "list", (_, _) -> "/children");
        double searched = median(server, seats, "search", (_, _) -> "/children?search=forename1");
        check("list, requests/s at 16 connections", list, 400, true);
        check("audited requests/s at 16 connections", Math.max(list, searched), 500, true);
    }

    private double median(PageServer server, List<Seat> seats, String what, Page page) throws Exception {
        double[] runs = new double[3];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = flood(server, seats, what, page, 6);
        }
        Arrays.sort(runs);
        return runs[1];
    }

    /** Requests a second, each connection asking again as soon as it is answered. */
    private double flood(PageServer server, List<Seat> seats, String what, Page page, int seconds) throws Exception {
        var before = server.processorTime();
        var own = server.ownTime();
        long start = System.nanoTime();
        long until = start + TimeUnit.SECONDS.toNanos(seconds);
        long asked = 0;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Seat seat = seats.get(i % seats.size());
                Callable<Long> asking = () -> {
                    long done = 0;
                    try (var connection = seat.connection().another()) {
                        while (System.nanoTime() < until) {
                            connection.get(page.path(seat, (int) done));
                            done++;
                        }
                    }
                    return done;
                };
                running.add(threads.submit(asking));
            }
            for (Future<Long> each : running) {
                asked += each.get();
            }
        }
        audited += asked;
        double rate = asked / ((System.nanoTime() - start) / 1e9);
        say("%s: %.0f requests/s, %.2f ms of processor time each for server and database, %.2f for the server alone"
                .formatted(
                        what,
                        rate,
                        server.processorTime().minus(before).toNanos() / 1e6 / asked,
                        server.ownTime().minus(own).toNanos() / 1e6 / asked));
        return rate;
    }

    /** What row-level security costs, and whether every list that was answered has its row in the audit. */
    private void counted(PageWorld world, int rows) throws Exception {
        try (var haven = new Haven(world.dataFolder())) {
            check("audit of %,d rows verified, s".formatted(rows), PageAudit.verified(haven), rows / 200_000.0, false);
            long listed = haven.batch(() -> haven.bean(JdbcClient.class)
                    .sql("select count(*) from audit.entry where action = 'children.listed'")
                    .query(Long.class)
                    .single());
            var scope = PageScope.measure(haven, world.people().get(1).email());
            check("row-level security: list + ms", scope.list(), 1, false);
            check("row-level security: key + ms", scope.key(), 1, false);
            check("row-level security: search, ms", scope.search(), 25, false);
            check("row-level security: whole aggregate, times", scope.aggregate(), 1.5, false);
            check("audit rows / lists answered under load", (double) listed / audited, 1, true);
        }
    }

    private void check(String what, double value, double bound, boolean atLeast) {
        boolean good = atLeast ? value >= bound : value <= bound;
        passed &= good;
        table.add("%-44s %8.3f  %s %.3f  %s"
                .formatted(what, value, atLeast ? ">=" : "<=", bound, good ? "pass" : "FAIL"));
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
