package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import uk.haven.children.ChildRecords;
import uk.haven.schooling.SessionMasks;
import uk.haven.support.domain.programme.Evidence;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.ExitTest;
import uk.haven.support.internal.programme.ExitStore.Open;

/**
 * Criteria of many programmes held against the evidence, on all cores. A programme's own criterion alone decides how far
 * back is looked.
 */
final class ExitRound {

    /** Programmes that one thread takes at a time. */
    private static final int STRETCH = 1 << 12;

    private final ExitFacts facts;
    private final ExitWeeks weeks;
    private final ChildRecords records;
    private final List<Open> open;
    private final CompiledExit[] compiled;
    private final int asOf;

    /** @param compiled the criterion of each */
    ExitRound(
            ExitFacts facts,
            ExitWeeks weeks,
            ChildRecords records,
            List<Open> open,
            CompiledExit[] compiled,
            LocalDate date) {
        this.facts = facts;
        this.weeks = weeks;
        this.records = records;
        this.open = open;
        this.compiled = compiled;
        this.asOf = Math.toIntExact(date.toEpochDay());
    }

    /** One reading for each programme, in their order. */
    ExitReading[] read() {
        Map<Integer, int[]> exclusions = exclusions();
        Map<Integer, List<int[]>> results = new HashMap<>();
        List<String> names = results(results);
        var readings = new ExitReading[open.size()];
        int[] waiting = IntStream.range(0, readings.length).toArray();
        while (waiting.length > 0) {
            int[] now = waiting;
            IntStream.range(0, Math.ceilDiv(now.length, STRETCH)).parallel().forEach(stretch -> {
                long[] masks = new long[weeks.depth()];
                int until = Math.min(now.length, (stretch + 1) * STRETCH);
                for (int at = stretch * STRETCH; at < until; at++) {
                    int i = now[at];
                    int held = masks(open.get(i), compiled[i], masks);
                    if (held >= 0) {
                        readings[i] = reading(i, masks, held, exclusions, results, names);
                    }
                }
            });
            waiting = Arrays.stream(now).filter(i -> readings[i] == null).toArray();
            if (waiting.length > 0) {
                weeks.deeper(Arrays.stream(waiting).mapToObj(open::get).toList());
            }
        }
        return readings;
    }

    /**
     * Puts a child's weeks, latest first, until earlier ones could not change what the criterion says.
     *
     * @return how many there are, or −1 when more must be read first
     */
    private int masks(Open each, CompiledExit asked, long[] masks) {
        int sessions = 0;
        int whole = 0;
        for (int week = 0; sessions < asked.sessions() || whole < asked.weeks(); week++) {
            int monday = weeks.monday(week);
            if (monday + 6 < each.began()) {
                return week;
            }
            if (week == masks.length) {
                return -1;
            }
            masks[week] = weeks.of(each.child(), week);
            int possible = Integer.bitCount(
                    SessionMasks.possible(SessionMasks.between(masks[week], monday, each.began(), asOf)));
            sessions += possible;
            whole += possible > 0 && monday + 4 <= asOf ? 1 : 0;
            if (sessions >= asked.sessions() && whole >= asked.weeks()) {
                return week + 1;
            }
        }
        return 0;
    }

    private ExitReading reading(
            int i,
            long[] masks,
            int held,
            Map<Integer, int[]> exclusions,
            Map<Integer, List<int[]>> results,
            List<String> names) {
        Open each = open.get(i);
        int child = records.kept(each.child());
        var found = new Evidence(
                weeks.latestMonday(),
                masks,
                0,
                held,
                exclusions.isEmpty() ? NO_DAYS : exclusions.getOrDefault(child, NO_DAYS),
                results.isEmpty() ? Evidence.Results.NONE : latest(results.getOrDefault(child, List.of()), names),
                each.targets(),
                each.targetsMet(),
                each.judged(),
                each.judgedDone());
        return ExitTest.read(compiled[i].criterion(), compiled[i].leaves().size(), found, each.began(), asOf);
    }

    private static final int[] NO_DAYS = {};

    private Map<Integer, int[]> exclusions() {
        Map<Integer, int[]> days = new HashMap<>();
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < open.size(); i++) {
            if (compiled[i].asksForExclusions()) {
                first = Math.min(first, open.get(i).began());
            }
        }
        if (first == Integer.MAX_VALUE) {
            return days;
        }
        facts.exclusions(
                few() ? children() : List.of(),
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(asOf),
                (childId, day) -> days.merge(records.kept(childId), new int[] {day}, (some, one) -> {
                    int[] more = Arrays.copyOf(some, some.length + 1);
                    more[some.length] = one[0];
                    return more;
                }));
        return days;
    }

    /** Day, place in the names, and tenths of each result by child, earliest first. */
    private List<String> results(Map<Integer, List<int[]>> byChild) {
        List<String> names = new ArrayList<>();
        Set<String> schemes = new HashSet<>();
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < open.size(); i++) {
            for (ExitCriterion leaf : compiled[i].leaves()) {
                if (leaf instanceof ExitCriterion.Result(String scheme, String subject, String _, int _)) {
                    schemes.add(scheme);
                    if (!names.contains(scheme + " " + subject)) {
                        names.add(scheme + " " + subject);
                    }
                    first = Math.min(first, open.get(i).began());
                }
            }
        }
        if (!schemes.isEmpty()) {
            facts.evidence()
                    .results(
                            schemes,
                            few() ? children() : List.of(),
                            LocalDate.ofEpochDay(first),
                            LocalDate.ofEpochDay(asOf),
                            (childId, day, scheme, subject, tenths) -> {
                                int name = names.indexOf(scheme + " " + subject);
                                if (name >= 0) {
                                    byChild.computeIfAbsent(records.kept(childId), _ -> new ArrayList<>())
                                            .add(new int[] {day, name, tenths});
                                }
                            });
        }
        return names;
    }

    private static Evidence.Results latest(List<int[]> held, List<String> names) {
        return (scheme, subject, first, last) -> {
            int name = names.indexOf(scheme + " " + subject);
            var found = Evidence.Latest.NONE;
            for (int[] each : held) {
                boolean counts = each[1] == name && each[0] >= first && each[0] <= last;
                if (counts && (each[0] > found.day() || each[0] == found.day() && each[2] > found.tenths())) {
                    found = new Evidence.Latest(each[0], each[2]);
                }
            }
            return found;
        };
    }

    /** So few that they are asked for one by one. */
    private boolean few() {
        return open.size() <= 4_000;
    }

    private Collection<Integer> children() {
        return records.with(open.stream().map(Open::child).toList());
    }
}
