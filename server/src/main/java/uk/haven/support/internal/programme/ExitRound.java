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
import org.jspecify.annotations.Nullable;
import uk.haven.children.ChildRecords;
import uk.haven.children.RollIndex;
import uk.haven.schooling.ExclusionCategory;
import uk.haven.schooling.SessionEvidence;
import uk.haven.schooling.SessionMasks;
import uk.haven.support.domain.programme.Evidence;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.ExitTest;
import uk.haven.support.internal.programme.ExitStore.Open;

/**
 * Evidence of many programmes in primitive arrays, and their criteria held against it. Registers are read from the date
 * backwards, some weeks at a time, until nobody's criterion can be told better by going on: most ask for a few weeks.
 */
final class ExitRound {

    /** Weeks that are read at a time; a school year has about 39 of them. */
    private static final int STRIDE = 7;

    private final SessionEvidence evidence;
    private final ChildRecords records;
    private final RollIndex roll;
    private final List<Open> open;
    private final int asOf;
    private final int latestMonday;
    private final int[] slotOfChild;
    private final int[] earliest;
    private final CompiledExit[] compiled;
    private long[][] weeks;
    private int depth;

    ExitRound(
            SessionEvidence evidence,
            ChildRecords records,
            RollIndex roll,
            List<Open> open,
            CompiledExit[] compiled,
            LocalDate date) {
        this.evidence = evidence;
        this.records = records;
        this.roll = roll;
        this.open = open;
        this.asOf = Math.toIntExact(date.toEpochDay());
        // the epoch's first day was a Thursday
        this.latestMonday = asOf - Math.floorMod(asOf + 3, 7);
        int most =
                open.stream().mapToInt(each -> records.kept(each.child())).max().orElse(0);
        this.slotOfChild = new int[most + 1];
        Arrays.fill(slotOfChild, -1);
        this.earliest = new int[open.size()];
        this.compiled = compiled;
        int slots = 0;
        for (int i = 0; i < open.size(); i++) {
            Open each = open.get(i);
            int child = records.kept(each.child());
            if (slotOfChild[child] < 0) {
                earliest[slots] = each.began();
                slotOfChild[child] = slots++;
            } else {
                int slot = slotOfChild[child];
                earliest[slot] = Math.min(earliest[slot], each.began());
            }
        }
        this.weeks = new long[slots][];
    }

    /** One reading for each programme, in their order. */
    List<ExitReading> read() {
        readWeeks();
        Map<Integer, int[]> exclusions = exclusions();
        Map<Integer, List<int[]>> results = new HashMap<>();
        List<String> names = results(results);
        var readings = new ArrayList<ExitReading>(open.size());
        for (int i = 0; i < open.size(); i++) {
            Open each = open.get(i);
            int child = records.kept(each.child());
            var held = new Evidence(
                    latestMonday,
                    masks(slotOfChild[child]),
                    0,
                    depth,
                    exclusions.getOrDefault(child, NO_DAYS),
                    results.isEmpty() ? Evidence.Results.NONE : latest(results.getOrDefault(child, List.of()), names),
                    each.targets(),
                    each.targetsMet(),
                    each.judged(),
                    each.judgedDone());
            readings.add(
                    ExitTest.read(compiled[i].criterion(), compiled[i].leaves().size(), held, each.began(), asOf));
        }
        return readings;
    }

    private static final int[] NO_DAYS = {};

    private long[] masks(int slot) {
        return weeks[slot] == null || weeks[slot].length < depth
                ? weeks[slot] == null ? new long[depth] : Arrays.copyOf(weeks[slot], depth)
                : weeks[slot];
    }

    private void readWeeks() {
        Set<Long> schools = schools(null);
        while (!schools.isEmpty()) {
            int from = depth;
            depth += STRIDE;
            int first = latestMonday - 7 * (depth - 1);
            int last = from == 0 ? asOf : latestMonday - 7 * from + 6;
            evidence.weeks(schools, LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), this::put);
            schools = schools(first);
        }
    }

    private void put(int childId, int monday, long masks) {
        int child = records.kept(childId);
        int slot = child < slotOfChild.length ? slotOfChild[child] : -1;
        if (slot >= 0) {
            long[] own = weeks[slot];
            if (own == null || own.length < depth) {
                own = own == null ? new long[depth] : Arrays.copyOf(own, depth);
                weeks[slot] = own;
            }
            int week = (latestMonday - monday) / 7;
            own[week] = SessionMasks.merge(own[week], masks);
        }
    }

    /** Schools whose registers could still tell something; those read so far go back to the day, or null before any. */
    private Set<Long> schools(@Nullable Integer readTo) {
        Set<Long> schools = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            Open each = open.get(i);
            boolean asks = compiled[i].asks();
            if (asks && (readTo == null || each.began() < readTo && open(compiled[i], each))) {
                int index = roll.indexOfChild(records.kept(each.child()));
                if (index >= 0) {
                    int until = readTo == null ? asOf : readTo;
                    for (int e = roll.firstEnrolment(index); e < roll.firstEnrolment(index + 1); e++) {
                        if (roll.entryDay(e) <= until && roll.leavingDay(e) >= each.began()) {
                            schools.add(roll.schoolId(e));
                        }
                    }
                }
            }
        }
        return schools;
    }

    /** Whether earlier weeks could change what the criterion says. */
    private boolean open(CompiledExit asked, Open each) {
        long[] own = masks(slotOfChild[records.kept(each.child())]);
        int sessions = 0;
        int whole = 0;
        for (int week = 0; week < depth; week++) {
            int monday = latestMonday - 7 * week;
            int possible = Integer.bitCount(
                    SessionMasks.possible(SessionMasks.between(own[week], monday, each.began(), asOf)));
            sessions += possible;
            whole += possible > 0 && monday + 4 <= asOf ? 1 : 0;
        }
        return sessions < asked.sessions() || whole < asked.weeks();
    }

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
        SessionEvidence.Exclusions take = (childId, day, category, _) -> {
            if (category.fixedTerm() || category == ExclusionCategory.PERM) {
                days.merge(records.kept(childId), new int[] {day}, (some, one) -> {
                    int[] more = Arrays.copyOf(some, some.length + 1);
                    more[some.length] = one[0];
                    return more;
                });
            }
        };
        LocalDate from = LocalDate.ofEpochDay(first);
        LocalDate to = LocalDate.ofEpochDay(asOf);
        if (few()) {
            evidence.exclusions(children(), from, to, take);
        } else {
            evidence.exclusions(from, to, take);
        }
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
            evidence.results(
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
